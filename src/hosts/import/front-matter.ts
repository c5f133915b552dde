import { posix } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { frontMatterSchema } from '../../guide/front-matter.js';
import { type ImportedPage, isData, navigationOf, textOf } from './page-data.js';
import { headingIn } from './titles.js';

/**
 * The front matter as the guide needs it: a title where the text has none, an image as one path, no value that a guide
 * refuses. Everything else, its comments too, stays.
 * @param text the converted text below the front matter.
 * @param refused takes down each key whose value a guide refuses.
 * @returns the whole text of the chapter.
 */
export function withFrontMatter(
  page: ImportedPage,
  text: string,
  refused: (key: string) => void,
): string {
  const changes = changesFor(page);
  const wrong = refusedKeys({ ...page.front, ...changes });
  for (const key of wrong) refused(key);
  if (page.yaml === undefined) {
    if (Object.keys(changes).length === 0) return text;
    return `---\n${stringify(changes, { lineWidth: 0 })}---\n\n${text}`;
  }
  if (Object.keys(changes).length === 0 && wrong.length === 0)
    return `---\n${page.yaml.replace(/\n?$/, '\n')}---\n${text}`;
  const document = parseDocument(page.yaml);
  for (const [key, value] of Object.entries(changes)) document.set(key, value);
  for (const key of wrong) document.delete(key);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text}`;
}

function refusedKeys(front: Record<string, unknown>): string[] {
  const result = frontMatterSchema.safeParse(front);
  if (result.success) return [];
  return [...new Set(result.error.issues.map(({ path }) => String(path[0])))];
}

function changesFor(page: ImportedPage): Record<string, string> {
  const { front, data, source, text } = page;
  const changes: Record<string, string> = {};
  const title = textOf(data.title) ?? (headingIn(text, 1) ? undefined : navigationOf(page).title);
  if (textOf(front.title) === undefined && title !== undefined) changes.title = title;
  if (isData(front.image) && typeof front.image.path === 'string') {
    const { path: image } = front.image;
    changes.image = image.startsWith('/') ? image : posix.join('/', posix.dirname(source), image);
  }
  return changes;
}
