import { extname } from 'node:path';
import { stringify } from 'yaml';
import { packageInfo } from '../../base/package-info.js';
import { slugOf } from '../../document/slug.js';
import { dateInWords } from '../../guide/dates.js';
import type { Lang } from '../../guide/labels.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import type { Theme } from './read-templates.js';

/** What a new guide is made from. */
export interface StarterAnswers {
  title: string;
  lang: Lang;
  /** `YYYY-MM-DD`, of the first version. */
  date: string;
  theme: Theme;
}

const drawn = new Set(['.svg', '.png']);

/** What of a template stands in `guide.yaml`, at `{legal}`. */
const legalTemplate = 'legal.yaml';

/**
 * The files of a new guide: those of `templates/starter/`, with `{title}`, `{slug}`, `{date}`, `{day}` (the
 * date in words), `{theme}`, `{legal}` (the legal links of its footer) and `{program}` (the versions of this program
 * that will do) filled in, in their names too.
 * @param templates files of the language and those that all languages share.
 */
export function starterFiles(
  templates: readonly OutputFile[],
  { title, lang, date, theme }: StarterAnswers,
): OutputFile[] {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const legal = templates.find(({ path }) => path === legalTemplate);
  const values = {
    title,
    theme,
    legal: legal ? text(legal.bytes) : '',
    slug: slugOf(title),
    date,
    day: dateInWords(date, lang),
    program: `^${packageInfo.version}`,
  };
  const files = templates.filter((template) => template !== legal);
  return files.map(({ path, bytes }) => {
    const target = filled(path, values).replace(/(^|\/)gitignore$/, '$1.gitignore');
    if (drawn.has(extname(path))) return { path: target, bytes };
    const inYaml = extname(path) === '.yaml';
    const said = inYaml ? { ...values, title: yamlScalar(title) } : values;
    return { path: target, bytes: new TextEncoder().encode(filled(text(bytes), said)) };
  });
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(
    /\{(title|slug|date|day|theme|legal|program)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
}

function yamlScalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trim();
}

/** The language of a locale (`fr_FR.UTF-8`), or undefined where it says neither. */
export function langOfLocale(env: Readonly<Record<string, string | undefined>>): Lang | undefined {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return (['fr', 'en'] as const).find((lang) => locale.toLowerCase().startsWith(lang));
}
