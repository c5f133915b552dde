import { dateInWords } from '../../guide/dates.js';
import type { Guide } from '../../guide/guide.js';
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
  /** Title of the guide, as it stands and within a sentence. */
  title: string;
  guide: string;
  version: string;
  description: string;
  /** Last day of an open consultation. */
  until: string | undefined;
}

const paragraphs = (...all: (string | undefined)[]) => all.filter(Boolean).join('\n\n');

const wordings: Record<Lang, Record<Kind, (words: Words) => Wording>> = {
  fr: {
    publication: ({ title, guide, version, description, until }) => ({
      title: `${title} : ${version}`,
      linkTitle: 'Consulter le guide',
      tag: 'Publication',
      prose: paragraphs(
        `Le ${guide} paraît en ${version}.`,
        description,
        until && `Il est soumis à une consultation publique jusqu’au ${until}.`,
      ),
    }),
    correction: ({ title, guide, version, description }) => ({
      title: `${title} : correction, ${version}`,
      linkTitle: 'Consulter le guide corrigé',
      tag: 'Correction',
      prose: paragraphs(
        `Le ${guide} est corrigé : la ${version} remplace la précédente.`,
        description,
      ),
    }),
    event: ({ title, guide, version, description }) => ({
      title: `${title} : événement`,
      linkTitle: 'S’inscrire',
      tag: 'Événement',
      prose: paragraphs(`Un événement présente le ${guide}, ${version}.`, description),
    }),
    replay: ({ title, guide, version, description }) => ({
      title: `${title} : événement à revoir`,
      linkTitle: 'Revoir l’événement',
      tag: 'À revoir',
      prose: paragraphs(
        `L’événement consacré au ${guide}, ${version}, peut être revu en ligne.`,
        description,
      ),
    }),
  },
  en: {
    publication: ({ title, guide, version, description, until }) => ({
      title: `${title}: ${version}`,
      linkTitle: 'Read the guide',
      tag: 'Publication',
      prose: paragraphs(
        `The ${guide} is out as ${version}.`,
        description,
        until && `It is open to public consultation until ${until}.`,
      ),
    }),
    correction: ({ title, guide, version, description }) => ({
      title: `${title}: correction, ${version}`,
      linkTitle: 'Read the corrected guide',
      tag: 'Correction',
      prose: paragraphs(
        `The ${guide} is corrected: ${version} replaces the one before.`,
        description,
      ),
    }),
    event: ({ title, guide, version, description }) => ({
      title: `${title}: event`,
      linkTitle: 'Register',
      tag: 'Event',
      prose: paragraphs(`An event presents the ${guide}, ${version}.`, description),
    }),
    replay: ({ title, guide, version, description }) => ({
      title: `${title}: watch the event again`,
      linkTitle: 'Watch the event',
      tag: 'Replay',
      prose: paragraphs(
        `The event on the ${guide}, ${version}, can be watched online.`,
        description,
      ),
    }),
  },
};

/** A title within a sentence: «guide pratique». */
export function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** What is said of a guide by an announcement of this kind, in the guide's language. */
export function wordingOf({ manifest, statements, lang }: Guide, kind: Kind): Wording {
  const { title, description, consultation } = manifest;
  const isOpen = statements.consultationOpen && consultation;
  return wordings[lang][kind]({
    title,
    guide: lowered(title),
    version: statements.version.inSentence,
    description,
    until: isOpen ? dateInWords(consultation.closes, lang) : undefined,
  });
}
