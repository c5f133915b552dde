import { posix } from 'node:path';
import { exitCodes, refusal } from '../../base/report/diagnostic.js';
import { contributionCounts } from '../../guide/contribution-counts.js';
import { dateInWords } from '../../guide/dates.js';
import { factsOf } from '../../guide/facts.js';
import type { Guide } from '../../guide/guide.js';
import { sizeInWords } from '../../guide/size.js';
import { words } from '../../words/words.js';
import { fillTemplate, headerKeys, hostText, type Template } from './template.js';
import { filledAnnouncement, ownValues } from './variables.js';
import { wordingOf } from './wording.js';
import { type AnnouncementSource, otherKeys, readWritten, type Written } from './written.js';

/**
 * The news post for the guide's host, byte for byte what its template says.
 * @param pdfBytes size of the PDF that is announced.
 * @param source what a person wrote, or undefined to say it from the manifest.
 * @throws GuideError (exit 1) for what a person wrote wrong, in the announcement or in the template.
 */
export function announcement(
  guide: Guide,
  pdfBytes: number,
  source: AnnouncementSource | undefined,
  template: Template,
): string {
  const { manifest } = guide;
  const written = filledAnnouncement(readWritten(source ?? { text: '', file: '' }), manifest);
  const values = {
    ...guideValues(guide, pdfBytes),
    ...postValues(guide, written, source?.file ?? ''),
    otherKeys: otherKeys(written, headerKeys(template)),
  };
  return fillTemplate(template, values, ownValues(manifest));
}

/** What the guide and its PDF say. */
function guideValues(guide: Guide, pdfBytes: number) {
  const { manifest, statements, lang } = guide;
  const counts = contributionCounts(guide);
  const consultation = statements.consultationOpen ? manifest.consultation : undefined;
  return {
    ...factsOf(manifest),
    size: sizeInWords(pdfBytes, lang),
    pdf: statements.pdfAddress,
    cover: statements.coverAddress,
    home: manifest.site.home,
    consultation: consultation?.url,
    consultationEnd: consultation && dateInWords(consultation.closes, lang),
    contributions: counts?.all,
    contributionsTaken: counts?.taken,
  };
}

/** What a person wrote, or else the manifest says. */
function postValues(guide: Guide, written: Written, file: string) {
  const { manifest } = guide;
  const wording = wordingOf(guide, written.kind);
  const link = written.link ?? manifest.site.home;
  const prose = written.prose ?? hostText(wording.prose);
  return {
    title: written.title ?? wording.title,
    date: written.date ?? manifest.date,
    link,
    linkTitle: written.linkTitle ?? wording.linkTitle,
    action: link === manifest.site.home ? undefined : link,
    image: imageFor(guide, written.image, file),
    description: written.description ?? manifest.description,
    tags: written.tags ?? [wording.tag],
    prose,
    ...leadAndText(prose),
  };
}

/** The lead and what follows it: as the host's own marks part them, or the first paragraph and the others. */
function leadAndText(prose: string): { lead: string; text: string } {
  const marked = /^<!--\s*chapô\s*-->([\s\S]*?)<!--\s*texte\s*-->([\s\S]*)$/.exec(prose);
  const [, lead = '', text = ''] =
    marked ?? /^([\s\S]*?)(?:\r?\n[ \t]*\r?\n([\s\S]*))?$/.exec(prose) ?? [];
  return { lead: lead.trim(), text: text.trim() };
}

/**
 * The picture of a post: an address for the host of 2021; for Eleventy a path from the post's own file, where the
 * cover lies beside it.
 */
function imageFor({ manifest, statements }: Guide, image: Written['image'], file: string): unknown {
  const { coverAddress } = statements;
  if (manifest.site.host === 'post-2021')
    return typeof image === 'object' ? image.path : (image ?? coverAddress);
  if (typeof image === 'object') return { alt: '', ...image };
  if (image === undefined || image === coverAddress)
    return { path: `./${posix.basename(coverAddress)}`, alt: '' };
  if (!image.startsWith('/')) return { path: image, alt: '' };
  throw refusal(
    {
      rule: 'announcement',
      file,
      message: words().outputs.news.image(image),
      hint: words().outputs.news.imageHint,
    },
    exitCodes.findings,
  );
}
