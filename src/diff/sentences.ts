import { addressWithAnchor, type GoneAddress } from '../document/gone-address.js';
import { dateInWords } from '../guide/dates.js';
import type { Lang } from '../guide/labels.js';
import {
  type ChangeKind,
  type Changes,
  changeKinds,
  type Piece,
  type SectionChange,
} from './changes.js';
import { type ChangeLabels, changeLabels, filled } from './labels.js';

/** «De la version Bêta (30 avril 2021) à la version 1 (15 juin 2021).» */
export function leadOf({ from, to }: Changes, lang: Lang): string {
  const { lead, leadOfFirst } = changeLabels(lang);
  const now = { to: to.label, toDate: dateInWords(to.date, lang) };
  if (!from) return filled(leadOfFirst, now);
  return filled(lead, { from: from.label, fromDate: dateInWords(from.date, lang), ...now });
}

/** «Sections ajoutées»: a row of the table of counts. */
export function countedKind(kind: ChangeKind, { counted }: ChangeLabels): string {
  const [, many] = counted[kind];
  return many.charAt(0).toUpperCase() + many.slice(1);
}

/** «2 sections ajoutées, 1 section reformulée», or that nothing changed. */
export function countsOf({ counts }: Changes, lang: Lang): string {
  const labels = changeLabels(lang);
  const said = changeKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${labels.counted[kind][counts[kind] > 1 ? 1 : 0]}`);
  return said.length > 0 ? said.join(', ') : labels.none;
}

/** «Déplacée, auparavant dans « Les labels »; reformulée.»: what happened to a section, a sentence a thing. */
export function whatHappened(
  { kinds, section, former, words }: SectionChange,
  lang: Lang,
): string[] {
  const labels = changeLabels(lang);
  const { added, removed } = words;
  const details = {
    added: counted(added),
    removed: counted(removed),
    moved: former ? movedFrom(former.within, section.within, lang) : '',
    renamed: filled(labels.formerTitle, { title: former?.title ?? '' }),
    reworded: [
      ...(removed ? [`−${counted(removed)}`] : []),
      ...(added ? [`+${counted(added)}`] : []),
    ].join(', '),
  };
  function counted(count: number): string {
    return `${count}\u00a0${labels.words[count > 1 ? 1 : 0]}`;
  }
  return kinds.map((kind) =>
    details[kind] ? `${labels.said[kind]} (${details[kind]})` : labels.said[kind],
  );
}

/** «auparavant dans « Les labels »»; empty where it stands in the same section, in another order. */
function movedFrom(former: readonly string[], now: readonly string[], lang: Lang): string {
  if (former.length === 0 || former.join('\n') === now.join('\n')) return '';
  return filled(changeLabels(lang).movedFrom, { place: former.join(' › ') });
}

/** «Déplacée (auparavant dans « Les labels »)»: of a section that was moved, by the titles that held and hold it. */
export function movedInWords(
  former: readonly string[],
  now: readonly string[],
  lang: Lang,
): string {
  const from = movedFrom(former, now, lang);
  const { moved } = changeLabels(lang).said;
  return from ? `${moved} (${from})` : moved;
}

/** An address that is gone with what stood there, and where that is now or what is nearest. */
export function goneInWords(
  { address, anchor, title, successor, landing }: GoneAddress,
  lang: Lang,
): { from: string; to: string } {
  const { goneNow, goneNearest } = changeLabels(lang);
  const to = successor ?? landing;
  const values = { address: addressWithAnchor(to), title: to.title };
  return {
    from: filled(goneNow, { address: addressWithAnchor({ address, anchor }), title }),
    to: filled(successor ? goneNow : goneNearest, values),
  };
}

/** «Ces adresses de la version Bêta n’existent plus…» */
export function goneLeadOf({ from }: Changes, lang: Lang): string {
  return filled(changeLabels(lang).goneLead, { from: from?.label ?? '' });
}

/** The title of a section as a list shows it: a chapter's opening has the words for it. */
export function titleOf({ section }: SectionChange, lang: Lang): string {
  return section.level === 1 ? changeLabels(lang).opening : section.title;
}

/** Changes by chapter, as they come. */
export function byChapter(
  sections: readonly SectionChange[],
): { title: string; changes: SectionChange[] }[] {
  const groups: { title: string; chapter: string; changes: SectionChange[] }[] = [];
  for (const change of sections) {
    const { chapter, chapterTitle } = change.section;
    const last = groups.at(-1);
    if (last?.chapter === chapter) last.changes.push(change);
    else groups.push({ title: chapterTitle, chapter, changes: [change] });
  }
  return groups;
}

const context = 12;

/** Pieces with the middle of long unchanged stretches left out: only the words around a change are kept. */
export function excerpt(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same') return piece;
    const words = piece.text.split(/(?<=\s)(?=\S)/);
    const head = index === 0 ? 0 : context;
    const tail = index === pieces.length - 1 ? 0 : context;
    if (words.length <= head + tail + 2) return piece;
    const kept = [words.slice(0, head).join(''), '[…] ', tail ? words.slice(-tail).join('') : ''];
    return { kind: 'same', text: kept.join('') };
  });
}
