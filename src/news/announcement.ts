import { parseDocument, stringify } from 'yaml';
import { readFrontMatter } from '../guide/front-matter.js';
import type { Guide } from '../guide/guide.js';
import type { Lang } from '../guide/labels.js';
import { sizeInWords } from '../guide/size.js';
import { exitCodes, GuideError } from '../report/diagnostic.js';

/** What a person wrote: `announcements/<date>-<slug>.md`. */
export interface AnnouncementSource {
  text: string;
  /** Shown in places. */
  file: string;
}

interface Wording {
  consult: string;
  homeLink: string;
  download: string;
  downloadGuide: (title: string) => string;
  contribute: string;
  participate: string;
  current: string;
  published: string;
  colon: string;
  title: (title: string, version: string) => string;
  linkTitle: string;
  prose: (title: string, version: string, description: string) => string;
}

const lowered = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

const wordings: Record<Lang, Wording> = {
  fr: {
    consult: 'Consulter en ligne',
    homeLink: 'Accueil du guide',
    download: 'Télécharger',
    downloadGuide: (title) => `Télécharger le ${lowered(title)}`,
    contribute: 'Contribuer',
    participate: 'Participer à la consultation publique',
    current: 'Version actuelle',
    published: 'publié sous',
    colon: ' :',
    title: (title, version) => `${title} : ${version}`,
    linkTitle: 'Consulter le guide',
    prose: (title, version, description) =>
      `Le ${lowered(title)} paraît en ${version}.\n\n${description}`,
  },
  en: {
    consult: 'Read online',
    homeLink: 'Home of the guide',
    download: 'Download',
    downloadGuide: (title) => `Download the ${lowered(title)}`,
    contribute: 'Contribute',
    participate: 'Take part in the public consultation',
    current: 'Current version',
    published: 'published under',
    colon: ':',
    title: (title, version) => `${title}: ${version}`,
    linkTitle: 'Read the guide',
    prose: (title, version, description) =>
      `The ${lowered(title)} is out as ${version}.\n\n${description}`,
  },
};

const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * The news post for a host of 2021 (design: the announcement), byte for byte.
 * @param pdfBytes size of the PDF that is announced.
 * @param source what a person wrote, or undefined to say it from the manifest.
 */
export function announcement(
  guide: Guide,
  pdfBytes: number,
  source: AnnouncementSource | undefined,
): string {
  const words = wordings[guide.lang];
  const { front, prose }: Written = source ? written(source) : { front: {}, prose: undefined };
  const { manifest, statements } = guide;
  const version = statements.version.inSentence;
  const { title, date, link, linkTitle, image, ...others } = front;
  const fields: Record<string, unknown> = {
    title: title ?? words.title(manifest.title, version),
    type: 'news',
    date: date ?? manifest.date,
    link: link ?? manifest.site.home,
    linkTitle: linkTitle ?? words.linkTitle,
    image: image ?? statements.coverAddress,
    ...without(others, ['type', 'kind', 'layout']),
    layout: 'layouts/post.njk',
  };
  const header = Object.entries(fields)
    .map(([key, each]) => yamlLine(key, each))
    .join('');
  const body = prose ?? words.prose(manifest.title, version, manifest.description);
  return `---\n${header}---\n\n${body}\n\n${block(guide, pdfBytes, words)}\n`;
}

function block(guide: Guide, pdfBytes: number, words: Wording): string {
  const { manifest, statements, lang } = guide;
  const pdf = html(statements.pdfAddress);
  const download = `${words.downloadGuide(html(manifest.title))} (pdf ${sizeInWords(pdfBytes, lang)})`;
  const contribute =
    statements.consultationOpen && manifest.consultation
      ? `## ${words.contribute}

<a class="fr-link fr-fi-arrow-right-line fr-link--icon-right" href="${html(manifest.consultation.url)}">${words.participate}</a>

`
      : '';
  const { licence, version } = statements;
  return `<div class="fr-grid-row fr-grid-row--gutters">
  <div class="fr-col-12 fr-col-md-6">
    <a target="_self" href="${pdf}" title="${download}"><img src="${html(statements.coverAddress)}" class="fr-responsive-img" alt="" style="border: 1px solid #ccc"></a>
  </div>
  <div class="fr-col-12 fr-col-md-6">

## ${words.consult}

<a class="fr-link fr-fi-arrow-right-line fr-link--icon-right" href="${html(manifest.site.home)}">${words.homeLink}</a>

## ${words.download}

<a class="fr-link fr-fi-download-line fr-link--icon-left" target="_self" href="${pdf}">${download}</a>

${contribute}**${words.current}**${words.colon} ${version.inSentence}, ${words.published} [${licence.inSentence[lang]}](${licence.url})

  </div>
</div>`;
}

interface Written {
  front: Record<string, unknown>;
  prose: string | undefined;
}

function written({ text, file }: AnnouncementSource): Written {
  const { problems } = readFrontMatter(text, file);
  if (problems.length > 0) throw new GuideError(problems, exitCodes.findings);
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?\n?/m.exec(text);
  const front =
    match?.index === 0
      ? (parseDocument(match[1] ?? '').toJS() as Record<string, unknown> | null)
      : null;
  return { front: front ?? {}, prose: text.slice(match?.index === 0 ? match[0].length : 0).trim() };
}

function without(fields: Record<string, unknown>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}

function yamlLine(key: string, each: unknown): string {
  return stringify({ [key]: each }, { lineWidth: 0, defaultStringType: 'PLAIN' });
}
