import { extname } from 'node:path';
import { stringify } from 'yaml';
import { packageInfo } from '../../base/package-info.js';
import { slugOf } from '../../document/slug.js';
import { dateInWords } from '../../guide/dates.js';
import type { Lang } from '../../guide/labels.js';
import type { OutputFile } from '../../outputs/content/output-file.js';

/** What a new guide is made from. */
export interface StarterAnswers {
  title: string;
  lang: Lang;
  /** `YYYY-MM-DD`, of the first version. */
  date: string;
}

const drawn = new Set(['.svg', '.png']);

/**
 * The files of a new guide: those of `templates/starter/`, with `{title}`, `{slug}`, `{date}`, `{day}` (the
 * date in words) and `{program}` (the versions of this program that will do) filled in, in their names too.
 * @param templates files of the language and those that all languages share.
 */
export function starterFiles(
  templates: readonly OutputFile[],
  { title, lang, date }: StarterAnswers,
): OutputFile[] {
  const values = {
    title,
    slug: slugOf(title),
    date,
    day: dateInWords(date, lang),
    program: `^${packageInfo.version}`,
  };
  return templates.map(({ path, bytes }) => {
    const target = filled(path, values).replace(/(^|\/)gitignore$/, '$1.gitignore');
    if (drawn.has(extname(path))) return { path: target, bytes };
    const inYaml = extname(path) === '.yaml';
    const said = inYaml ? { ...values, title: yamlScalar(title) } : values;
    const text = filled(new TextDecoder().decode(bytes), said);
    return { path: target, bytes: new TextEncoder().encode(text) };
  });
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(
    /\{(title|slug|date|day|program)\}/g,
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
