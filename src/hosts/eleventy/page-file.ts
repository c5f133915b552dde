import type { ElementContent } from 'hast';
import { stringify } from 'yaml';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { contentHtml } from '../pages/content/index.js';
import type { HostPage } from '../pages/pages.js';
import type { Places } from './places.js';

/**
 * A page as a source file of the host: front matter, and HTML that neither Markdown nor Nunjucks touches.
 * @param path of the file.
 * @param date of the guide's version, `YYYY-MM-DD`.
 */
export function pageFile(
  page: HostPage,
  content: readonly ElementContent[],
  path: string,
  { layout }: Places,
  date: string,
): OutputFile {
  const { title, description, permalink, navigation, others } = page;
  const front = {
    layout,
    title,
    ...(description === undefined ? {} : { description }),
    date,
    permalink,
    eleventyNavigation: navigation,
    ...others,
    templateEngineOverride: false,
  };
  const text = `---\n${stringify(front, { lineWidth: 0 })}---\n\n${contentHtml(content)}\n`;
  return { path, bytes: encoded(text) };
}
