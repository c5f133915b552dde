import { parse } from 'yaml';
import { packageFile } from '../base/package-info.js';
import type { World } from '../base/world/world.js';
import type { Lang } from '../guide/labels.js';

/** A criterion of a framework of ecodesign. */
export interface Criterion {
  /** «4.8». */
  number: string;
  /** In the framework's own words, as are the three that follow. */
  question: string;
  priority: string;
  difficulty: string;
  scope: string;
  /** What of the built site answers it, in part or whole: a name of `answers`. */
  measure?: string;
  /** What people look at to judge it; none where no site made here can be concerned. */
  look?: Record<Lang, string>;
}

/** An edition of a public framework of ecodesign: a further edition is a further file. */
export interface Framework {
  name: string;
  title: string;
  authors: string;
  source: string;
  licence: string;
  /** What the first part of a criterion's number stands for. */
  themes: string[];
  criteria: Criterion[];
}

/** The framework of the French State for digital services, as of 2024. */
export async function readFramework(world: Pick<World, 'readFile'>): Promise<Framework> {
  const bytes = await world.readFile(packageFile('templates/ecodesign/rgesn-2024.yaml'));
  return parse(new TextDecoder().decode(bytes)) as Framework;
}
