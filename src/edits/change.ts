import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { replaceFile } from '../base/world/replace-file.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { applyEdits, type Edit } from '../guide/text-edit.js';

/** A text of a guide as it will be. Paths are from the guide's folder. */
export interface ChangedText {
  path: string;
  text: string;
  /** Unified diff. */
  diff: string;
}

/** A text that edits may change: a chapter, or a file that chapters include. */
export interface EditedSource {
  path: string;
  text: string;
}

/** Every text of a guide that its authors write in, each once. */
export function sourcesOf({ chapters, includes }: Guide): EditedSource[] {
  const all = [...chapters, ...includes.files.values()];
  return [...new Map(all.map(({ path, text }) => [path, { path, text }])).values()];
}

/** A text with edits made; undefined where they change nothing. */
export function changedText(
  { path, text }: EditedSource,
  edits: readonly Edit[],
  to = path,
): ChangedText | undefined {
  const changed = applyEdits(text, edits);
  if (changed === text) return undefined;
  return { path: to, text: changed, diff: createTwoFilesPatch(path, to, text, changed) };
}

/** Writes texts into a guide's folder, each in one step. */
export async function writeTexts(
  root: string,
  texts: readonly ChangedText[],
  world: World,
): Promise<void> {
  for (const { path, text } of texts) await replaceFile(join(root, path), text, world);
}
