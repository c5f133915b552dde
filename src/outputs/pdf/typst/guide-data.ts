import type { Book } from '../../../document/book.js';
import { dateInWords } from '../../../guide/dates.js';
import type { Lists } from './chapter-context.js';
import { value } from './escape.js';
import type { TypstContext } from './print.js';
import { pathInWorld } from './print-image.js';

/** Path by which the typesetter knows an image that `guide.yaml` names; undefined of one that can't be shown. */
export function inWorld(path: string | undefined, images: Book['images']): string | undefined {
  const image = path === undefined ? undefined : images.get(path);
  return image && pathInWorld(image);
}

/** What the guide says of itself, and its lists of figures, tables and clauses, as the template's data. */
export function guideData(
  { guide, cover, images }: Book,
  { fonts, draft }: Pick<TypstContext, 'fonts' | 'draft'>,
  lists: Lists,
): string {
  const { manifest, statements, lang } = guide;
  return value({
    title: manifest.title,
    description: manifest.description,
    keywords: manifest.keywords,
    lang,
    version: statements.version.label,
    versionInSentence: statements.version.inSentence,
    date: statements.date,
    target: statements.target && { version: statements.target.label, date: statements.target.date },
    licence: {
      title: statements.licence.title[lang],
      url: statements.licence.url,
      mark: statements.licence.mark,
    },
    publishers: manifest.publishers.map(({ name, url, logo }) => ({
      name,
      url,
      logo: inWorld(logo, images),
    })),
    credits: manifest.credits,
    contact: manifest.contact && { email: manifest.contact.email, url: manifest.contact.url },
    consultation: statements.consultationOpen
      ? {
          url: manifest.consultation?.url,
          closes: dateInWords(manifest.consultation?.closes ?? '', lang),
        }
      : undefined,
    cover: cover && pathInWorld(cover),
    fonts: fonts.families,
    draft,
    lists,
  });
}
