import { type BuildTarget, usualTargets } from '../../outputs/content/output.js';

/** What `guide build` is told. */
export interface BuildOptions {
  dir?: string | undefined;
  /** Folder to write; `dist` in the current folder by default. */
  out?: string | undefined;
  /** Writes although there are errors, and fails all the same. */
  force?: boolean | undefined;
  /** Which outputs to make. */
  only?: readonly BuildTarget[] | undefined;
  /** The edition to make; all by default. */
  edition?: string | undefined;
  /** What the outputs are made from, to keep beside them. */
  emit?: readonly 'typst'[] | undefined;
  /** Folder that keeps what is costly to make; beside the guide's packages by default; false for none. */
  cache?: string | false | undefined;
}

/** All that a build makes. */
export function targetsOf({ only }: BuildOptions): readonly BuildTarget[] {
  return only ?? usualTargets;
}
