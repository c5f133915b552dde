import { stringify } from 'yaml';
import type { Lang } from '../../guide/labels.js';
import type { Outline } from './outline.js';

/** What the manifest of an imported guide says. */
export interface ImportedManifest {
  title: string;
  slug: string;
  lang: Lang;
  description: string;
  /** `YYYY-MM-DD`. */
  date: string;
  home: string | undefined;
  host: 'post-2021' | 'eleventy-dsfr';
  chapters: Outline;
  /** Rules that the text breaks as it came: they are made warnings. */
  lenient?: readonly string[] | undefined;
}

/** The text of `guide.yaml`, with what only a person knows left to be filled in. */
export function manifestText({
  chapters,
  home,
  host,
  lenient = [],
  ...said
}: ImportedManifest): string {
  const words = {
    fr: {
      remark: 'À relire : la description, la version, la date, la licence et l’éditeur.',
      publisher: 'Nom de votre administration',
      licence: 'etalab-2.0',
      rules:
        'Ce que le texte importé ne respecte pas encore. Chaque ligne retirée rend sa règle stricte.',
    },
    en: {
      remark: 'To be read again: description, version, date, licence and publisher.',
      publisher: 'Name of your organisation',
      licence: 'CC-BY-4.0',
      rules:
        'What the imported text does not hold to yet. Each line taken out makes its rule strict again.',
    },
  }[said.lang];
  const { title, slug, lang, description, date } = said;
  const manifest = {
    title,
    slug,
    lang,
    description,
    version: '1.0.0-beta.1',
    date,
    licence: words.licence,
    publishers: [{ name: words.publisher }],
    theme: 'plain',
    ...(home === undefined ? {} : { site: { host, home } }),
    chapters,
  };
  const text = `# ${words.remark}\n${stringify(manifest, { lineWidth: 0 })}`;
  if (lenient.length === 0) return text;
  const rules = Object.fromEntries(lenient.map((rule) => [rule, 'warning']));
  return `${text}# ${words.rules}\n${stringify({ rules })}`;
}
