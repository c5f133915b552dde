import { location } from 'vfile-location';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { slugOf } from '../../document/slug.js';
import type { Lang } from '../../guide/labels.js';
import { applyEdits } from '../../guide/text-edit.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { containers } from './containers.js';
import { withFrontMatter } from './front-matter.js';
import { templateLeftovers } from './leftovers.js';
import { manifestText } from './manifest.js';
import { writtenNavigation } from './navigation.js';
import { outlineOf, titleOf } from './outline.js';
import { type ImportedPage, isIndex, textOf } from './page-data.js';
import { siteHome } from './site-home.js';

/** What an import will write, and what it has to say. */
export interface ImportPlan {
  /** `guide.yaml` first, then the chapters. */
  files: OutputFile[];
  diagnostics: Diagnostic[];
}

/** What cannot be read from the pages. */
export interface ImportSettings {
  title: string;
  lang: Lang;
  /** Today, `YYYY-MM-DD`, for pages without a date. */
  today: string;
  /** Take navigation written by hand out of the text. */
  clean: boolean;
  /** A path of the tree as messages show it. */
  shown: (path: string) => string;
}

/** Pages → a guide. Nothing is read or written here. */
export function importPlan(pages: readonly ImportedPage[], settings: ImportSettings): ImportPlan {
  const used = pages.filter(({ data }) => data.draft !== true);
  const diagnostics = pages
    .filter((page) => !used.includes(page))
    .map(({ path }) =>
      note(
        settings.shown(path),
        'Left out: a draft',
        'take `draft` out of its front matter to import it',
      ),
    );
  const converted = used.map((page) => {
    const result = convert(page, settings);
    diagnostics.push(...result.diagnostics);
    return { path: page.path, bytes: encoded(result.text) };
  });
  const home = used.find(({ path }) => !path.includes('/') && isIndex(path));
  const dates = used.flatMap(
    ({ data }) => textOf(data.date)?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? [],
  );
  const manifest = manifestText({
    title: settings.title,
    slug: slugOf(settings.title),
    lang: settings.lang,
    description: textOf(home?.data.description) ?? settings.title,
    date: dates.sort().at(-1) ?? settings.today,
    home: siteHome(used),
    host: used.some(isOfStarter) ? 'eleventy-dsfr' : 'post-2021',
    chapters: outlineOf(used),
  });
  return {
    files: [{ path: 'guide.yaml', bytes: encoded(manifest) }, ...converted],
    diagnostics,
  };
}

/** The starter writes images as `{ path, alt }` and boxes as containers; the site of 2021 neither. */
function isOfStarter({ front, text }: ImportedPage): boolean {
  return (typeof front.image === 'object' && front.image !== null) || containers(text).length > 0;
}

function convert(page: ImportedPage, { clean, shown }: ImportSettings) {
  const { path, text } = page;
  const navigation = writtenNavigation(text);
  const edits = [...containers(text), ...(clean ? navigation : [])];
  const edited = edits.length > 0 ? `${applyEdits(text, edits).trimEnd()}\n` : text;
  const at = location(text);
  const place = (start: number, end: number) => {
    const [from, to] = [at.toPoint(start), at.toPoint(end)];
    return {
      file: shown(path),
      line: from?.line,
      column: from?.column,
      endLine: to?.line,
      endColumn: to?.column,
    };
  };
  const leftovers = templateLeftovers(text).map(({ start, end }): Diagnostic => {
    const message = `Unexpected template code «${oneLine(text.slice(start, end))}»`;
    const hint = 'write in the chapter what the host put there';
    return { rule: 'template-leftover', severity: 'warning', ...place(start, end), message, hint };
  });
  const written = navigation.map(({ kind, said, start, end }): Diagnostic => {
    const name = `${names[kind]} written by hand: «${said}»`;
    const message = clean ? `Removed ${name}` : `Unexpected ${name}`;
    const hint = clean ? undefined : 'the site makes its own; --clean takes this one out';
    return { rule: 'navigation-written', severity: 'info', ...place(start, end), message, hint };
  });
  return {
    text: withFrontMatter({ ...page, text: edited }),
    diagnostics: [...leftovers, ...written],
  };
}

const names = { summary: 'summary', pager: 'links to the next pages' };

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function note(file: string, message: string, hint: string): Diagnostic {
  return { rule: 'import', severity: 'info', file, message, hint };
}

/** The title of a guide out of its pages: that of its home, or else none. */
export function titleOfPages(pages: readonly ImportedPage[]): string | undefined {
  const home = pages.find(({ path }) => !path.includes('/') && isIndex(path));
  return home && (textOf(home.data.title) ?? titleOf(home));
}
