import { posix } from 'node:path';
import type { ElementContent } from 'hast';
import { stringify } from 'yaml';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { htmlBlock } from './content/print.js';
import type { HostPage } from './pages.js';
import type { Places } from './places.js';

/**
 * A page as a source file of the host: front matter, and HTML that neither Markdown nor Nunjucks touches.
 * @param date of the guide's version, `YYYY-MM-DD`.
 */
export function pageFile(
  page: HostPage,
  content: readonly ElementContent[],
  places: Places,
  date: string,
): OutputFile {
  const { title, description, permalink, navigation, others, address } = page;
  const front = {
    layout: places.layout,
    title,
    ...(description === undefined ? {} : { description }),
    date,
    permalink,
    eleventyNavigation: navigation,
    ...others,
    templateEngineOverride: 'md',
  };
  const text = `---\n${stringify(front, { lineWidth: 0 })}---\n\n${htmlBlock(content)}\n`;
  const path = posix.join(places.chapters, address.replace(/\.html$/, '.md'));
  return { path, bytes: encoded(text) };
}
