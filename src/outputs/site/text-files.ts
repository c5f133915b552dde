import type { Chapter } from '../../document/book.js';
import { relativeAddress } from '../../document/link-target.js';
import { webAddress } from '../../guide/web-address.js';
import type { SiteFile } from '../content/site-file.js';
import { printChapterMarkdown, printMarkdown } from '../markdown/print.js';
import { chapterGroups } from './chapter-groups.js';
import type { SiteView } from './view.js';

const encoded = (text: string) => new TextEncoder().encode(text);

/** The whole guide as Markdown. */
export function markdownFile(view: SiteView) {
  const path = `downloads/${view.book.guide.statements.fileName}.md`;
  return { path, data: encoded(printMarkdown(view.book, imagesFrom(path, view))) };
}

/** The path of a chapter as Markdown, beside its page. */
export function textPath({ address }: Pick<Chapter, 'address'>): string {
  return address.replace(/\.html$/, '.md');
}

/**
 * The text for programs that read it (https://llmstxt.org): each chapter as Markdown beside its page, and `llms.txt`,
 * which says what the guide is and where its chapters are.
 */
export function textFiles(view: SiteView): SiteFile[] {
  const chapters = view.book.chapters.map((chapter) => chapterFile(chapter, view));
  return [...chapters, { path: contentsPath, data: encoded(contentsText(view)) }];
}

/** One of these, printed when it is asked for; undefined where there is none at a path. */
export function textFile(path: string, view: SiteView): SiteFile | undefined {
  if (path === contentsPath) return { path, data: encoded(contentsText(view)) };
  const chapter = view.book.chapters.find((each) => textPath(each) === path);
  return chapter && chapterFile(chapter, view);
}

const contentsPath = 'llms.txt';

function chapterFile(chapter: Chapter, view: SiteView): SiteFile {
  const path = textPath(chapter);
  return { path, data: encoded(printChapterMarkdown(chapter, view.book, imagesFrom(path, view))) };
}

function contentsText({ book, labels, markdown }: SiteView): string {
  const { manifest, statements, lang } = book.guide;
  const to = (path: string) => webAddress(manifest, path) ?? path;
  const entry = (title: string, path: string, about: string | undefined) =>
    `- [${title.replace(/[[\]\\]/g, '\\$&')}](${to(path)})${about ? `: ${about}` : ''}`;
  const entries = (chapters: readonly Chapter[]) =>
    chapters
      .map((chapter) => entry(chapter.title, textPath(chapter), chapter.description))
      .join('\n');
  const groups = chapterGroups(book, labels).map(({ title, chapters }) => [
    `## ${title}`,
    entries(chapters),
  ]);
  const whole = markdown ? [entry(labels.wholeGuide, markdown.path, labels.wholeText)] : [];
  const said = [
    `${labels.currentVersion}${labels.colon} ${statements.version.label}, ${statements.date}`,
    `${labels.licence}${labels.colon} ${statements.licence.title[lang]}`,
    `${labels.publishers}${labels.colon} ${manifest.publishers.map(({ name }) => name).join(', ')}`,
  ];
  return `${[
    `# ${manifest.title}`,
    `> ${manifest.description}`,
    said.map((line) => `- ${line}`).join('\n'),
    ...(book.home ? [entries([book.home])] : []),
    ...groups.flat(),
    ...(whole.length > 0 ? [`## ${labels.contents}`, ...whole] : []),
  ].join('\n\n')}\n`;
}

/** Away from the site images are found at their address, where it has one. */
function imagesFrom(path: string, { book, images }: SiteView) {
  return (name: string) => {
    const image = images.get(name);
    return (
      image && (webAddress(book.guide.manifest, image.path) ?? relativeAddress(path, image.path))
    );
  };
}
