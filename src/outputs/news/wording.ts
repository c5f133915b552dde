import { contributionCounts, thanksInWords } from '../../guide/contribution-counts.js';
import { dateInWords } from '../../guide/dates.js';
import type { Guide } from '../../guide/guide.js';
import { type GuideName, guideName } from '../../guide/guide-name.js';
import type { Lang } from '../../guide/labels.js';
import type { Kind } from './written.js';

/** What an announcement says where nobody wrote it. */
export interface Wording {
  title: string;
  linkTitle: string;
  tag: string;
  prose: string;
}

interface Words {
  title: string;
  /** Its genitive alone: verbs would have to agree with the article of a title. */
  of: GuideName['of'];
  version: string;
  description: string;
  /** Last day of an open consultation. */
  until: string | undefined;
  /** What is said of those who took part in one that is closed. */
  thanks: string | undefined;
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const paragraphs = (...all: (string | undefined)[]) => all.filter(Boolean).join('\n\n');

const wordings: Record<Lang, Record<Kind, (words: Words) => Wording>> = {
  fr: {
    publication: ({ title, of, version, description, until, thanks }) => ({
      title: `${title} : ${version}`,
      linkTitle: 'Consulter le guide',
      tag: 'Publication',
      prose: paragraphs(
        `La ${version} ${of} est publiée.`,
        description,
        until && `Elle est soumise à une consultation publique jusqu’au ${until}.`,
        thanks,
      ),
    }),
    correction: ({ title, of, version, description }) => ({
      title: `${title} : correction, ${version}`,
      linkTitle: 'Consulter le guide corrigé',
      tag: 'Correction',
      prose: paragraphs(`La ${version} ${of} corrige et remplace la précédente.`, description),
    }),
    event: ({ title, of, version, description }) => ({
      title: `${title} : événement`,
      linkTitle: 'S’inscrire',
      tag: 'Événement',
      prose: paragraphs(`Un événement présente la ${version} ${of}.`, description),
    }),
    replay: ({ title, of, version, description }) => ({
      title: `${title} : événement à revoir`,
      linkTitle: 'Revoir l’événement',
      tag: 'À revoir',
      prose: paragraphs(
        `L’événement consacré à la ${version} ${of} peut être revu en ligne.`,
        description,
      ),
    }),
  },
  en: {
    publication: ({ title, of, version, description, until, thanks }) => ({
      title: `${title}: ${version}`,
      linkTitle: 'Read the guide',
      tag: 'Publication',
      prose: paragraphs(
        `${capital(version)} ${of} is out.`,
        description,
        until && `It is open to public consultation until ${until}.`,
        thanks,
      ),
    }),
    correction: ({ title, of, version, description }) => ({
      title: `${title}: correction, ${version}`,
      linkTitle: 'Read the corrected guide',
      tag: 'Correction',
      prose: paragraphs(
        `${capital(version)} ${of} corrects and replaces the one before.`,
        description,
      ),
    }),
    event: ({ title, of, version, description }) => ({
      title: `${title}: event`,
      linkTitle: 'Register',
      tag: 'Event',
      prose: paragraphs(`An event presents ${version} ${of}.`, description),
    }),
    replay: ({ title, of, version, description }) => ({
      title: `${title}: watch the event again`,
      linkTitle: 'Watch the event',
      tag: 'Replay',
      prose: paragraphs(`The event on ${version} ${of} can be watched online.`, description),
    }),
  },
};

/** What is said of a guide by an announcement of this kind, in the guide's language. */
export function wordingOf(guide: Guide, kind: Kind): Wording {
  const { manifest, statements, lang } = guide;
  const { title, description, consultation } = manifest;
  const isOpen = statements.consultationOpen && consultation;
  const counts = contributionCounts(guide);
  return wordings[lang][kind]({
    title,
    of: guideName(manifest, lang).of,
    version: statements.version.inSentence,
    description,
    until: isOpen ? dateInWords(consultation.closes, lang) : undefined,
    thanks: counts && thanksInWords[lang](counts),
  });
}
