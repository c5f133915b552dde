import { visit } from 'unist-util-visit';
import { words } from '../../words/words.js';
import type { CheckedChapter, Finding, Rule } from '../rule.js';
import { evened, starterSentences } from '../starter-sentences.js';

export const placeholderText: Rule = {
  id: 'placeholder-text',
  // A note, so that a guide just begun is checked clean; a release makes it an error.
  severity: 'info',
  ok: [
    { text: 'Ce guide s’adresse aux acheteurs publics.\n' },
    { text: '```yaml\npublishers: [{ name: Nom de votre administration }]\n```\n' },
  ],
  notOk: [
    {
      text: "Bonjour.\n\nDites ici, en quelques lignes, à qui\nle guide s'adresse et ce qu'il permet de faire.\n",
      messages: [
        '3:1 Unexpected text of the new guide, «Dites ici, en quelques lignes, à qui le…», expected your own',
      ],
    },
    {
      lang: 'en',
      text: 'A.\n',
      manifest: { publishers: [{ name: 'Name of your organisation' }] },
      messages: [
        'guide.yaml:9:11 Unexpected text of the new guide, «Name of your organisation», expected your own',
      ],
    },
    {
      text: 'Clause : [à compléter : durée].\n',
      chapters: { 'mentions.md': 'Édité par [à compléter : nom].\n' },
      siteOnly: ['mentions.md'],
      messages: ['mentions.md:1:11 Unexpected blank «[à compléter : nom]» on a page of the site'],
    },
  ],
  check: ({ manifest, chapters, announcements }) => [
    ...[manifest, ...announcements].flatMap(({ path, text }) => left(path, text, () => false)),
    ...chapters.flatMap((chapter) => [
      ...left(chapter.path, chapter.text, inCodeOf(chapter)),
      ...(chapter.siteOnly ? blanks(chapter) : []),
    ]),
  ],
};

/** What is to be filled in on a page of the site alone: there are no clauses in it, whose blanks are for others. */
function blanks({ path, text }: CheckedChapter): Finding[] {
  const said = words().rules['placeholder-text'];
  const found = [...text.matchAll(/\[(?:à compléter|to be filled in)[^\]]*\]/gi)];
  return found.map(({ 0: blank, index }) => ({
    path,
    start: index,
    end: index + blank.length,
    message: said.blank(begun(blank)),
    hint: said.hint,
  }));
}

/** Tells what is shown as code. */
function inCodeOf({ markdown }: CheckedChapter): (offset: number) => boolean {
  return (offset) => {
    let isInside = false;
    visit(markdown, 'code', ({ position }) => {
      isInside ||= offset >= (position?.start.offset ?? 0) && offset < (position?.end.offset ?? 0);
    });
    return isInside;
  };
}

/** One finding a file, at the first sentence. */
function left(path: string, text: string, isShown: (offset: number) => boolean): Finding[] {
  const searched = evened(text);
  const found = starterSentences
    .map((sentence) => ({ sentence, start: searched.indexOf(sentence) }))
    .filter(({ start }) => start >= 0 && !isShown(start))
    .sort((a, b) => a.start - b.start);
  const [first] = found;
  if (!first) return [];
  const said = words().rules['placeholder-text'];
  const message = said.found(begun(first.sentence));
  return [
    {
      path,
      start: first.start,
      end: first.start + first.sentence.length,
      message: found.length > 1 ? words().checks.times(message, found.length) : message,
      hint: said.hint,
    },
  ];
}

/** What a sentence begins with. */
function begun(sentence: string): string {
  return sentence.length < 45 ? sentence : `${sentence.slice(0, 40).replace(/[\s,]+\S*$/, '')}…`;
}
