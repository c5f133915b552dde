import { posix } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { splitFrontMatter } from '../../guide/front-matter.js';
import { type ImportedPage, isData, navigationOf, textOf } from './page-data.js';

/**
 * The front matter as the guide needs it: a title where the text has none, an image as one path. Everything else,
 * its comments too, stays.
 * @returns the whole text of the page.
 */
export function withFrontMatter(page: ImportedPage): string {
  const changes = changesFor(page);
  if (Object.keys(changes).length === 0) return page.text;
  const split = splitFrontMatter(page.text);
  if (!split) return `---\n${stringify(changes, { lineWidth: 0 })}---\n\n${page.text}`;
  const document = parseDocument(split.yaml);
  for (const [key, value] of Object.entries(changes)) document.set(key, value);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${page.text.slice(page.text.length - split.body.length)}`;
}

function changesFor(page: ImportedPage): Record<string, string> {
  const { front, data, path, text } = page;
  const changes: Record<string, string> = {};
  const hasHeading = /^(?:#\s|<h1[\s>])/m.test(text);
  const title = textOf(data.title) ?? (hasHeading ? undefined : navigationOf(page).title);
  if (textOf(front.title) === undefined && title !== undefined) changes.title = title;
  if (isData(front.image) && typeof front.image.path === 'string') {
    const { path: image } = front.image;
    changes.image = image.startsWith('/') ? image : posix.join('/', posix.dirname(path), image);
  }
  return changes;
}
