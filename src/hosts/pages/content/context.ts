import type { Target } from '../../../document/data.js';
import type { Labels } from '../../../guide/labels.js';
import type { ElementPrinter } from '../../../outputs/content/context.js';
import type { HostImage } from '../images.js';
import type { Look } from '../look.js';

/** What a chapter is printed with for a host. */
export interface HostContext {
  look: Look;
  /** Path of the chapter. */
  path: string;
  /** The address on the host that a link within the guide leads to. */
  addressOf: (target: Target) => string;
  /** An image on the host, by its path from the guide's folder. */
  imageOf: (path: string) => HostImage | undefined;
  /** The address on the host of a file of the guide, by that in the guide's site. */
  fileAddress: (address: string) => string;
  labels: Labels;
}

export type HostPrinter = ElementPrinter<HostContext>;
