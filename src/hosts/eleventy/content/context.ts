import type { Target } from '../../../document/data.js';
import type { Labels } from '../../../guide/labels.js';
import type { ElementPrinter } from '../../../outputs/content/context.js';
import type { Host } from '../places.js';

/** What a chapter is printed with for a host. */
export interface HostContext {
  host: Host;
  /** Path of the chapter. */
  path: string;
  /** The address on the host that a link within the guide leads to. */
  addressOf: (target: Target) => string;
  /** The address on the host of an image, by its path from the guide's folder. */
  imageAddress: (path: string) => string;
  labels: Labels;
}

export type HostPrinter = ElementPrinter<HostContext>;
