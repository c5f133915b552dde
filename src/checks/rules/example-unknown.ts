import { didYouMean } from '../../base/report/suggest.js';
import { exampleLabels } from '../../document/examples.js';
import { relativeAddress } from '../../document/link-target.js';
import { words } from '../../words/words.js';
import { inProse } from '../find.js';
import type { CheckedChapter, Finding, Rule } from '../rule.js';

const call = /\(@([\w-]+)\)/g;

export const exampleUnknown: Rule = {
  id: 'example-unknown',
  severity: 'warning',
  ok: [
    { text: '(@bon) Un cas.\n\nVoir (@bon), `(@x)`, \\(@etalab) et a@(exemple).\n' },
    { text: 'Voir [](cas.md#bon).\n', chapters: { 'cas.md': '# Cas\n\n(@bon) Un cas.\n' } },
  ],
  notOk: [
    {
      text: '(@bon) Un cas.\n\nVoir (@bons) et (@autre).\n',
      chapters: { 'a/cas.md': '# Cas\n\n(@autre) Un cas.\n' },
      messages: [
        '3:6 Missing example «(@bons)» in this chapter',
        '3:17 Missing example «(@autre)» in this chapter',
      ],
    },
    { text: 'Voir (@bon).\n', messages: ['1:6 Missing example «(@bon)» in this chapter'] },
  ],
  check: ({ chapters }) => {
    // Most guides have no example.
    if (!chapters.some(({ text }) => text.includes('(@'))) return [];
    const all = chapters.map((chapter) => ({ chapter, labels: exampleLabels(chapter.markdown) }));
    return all.flatMap(({ chapter, labels }) => unknownOf(chapter, labels, all));
  },
};

interface Labelled {
  chapter: CheckedChapter;
  labels: readonly string[];
}

function unknownOf(
  chapter: CheckedChapter,
  own: readonly string[],
  all: readonly Labelled[],
): Finding[] {
  const included = all.flatMap(({ chapter: { included }, labels }) => (included ? labels : []));
  // An included text may call what stands in the chapter that includes it, and the other way round.
  const near = chapter.included ? all.flatMap(({ labels }) => labels) : [...own, ...included];
  return inProse(chapter, call).flatMap(({ match, start, end }): Finding[] => {
    const [, label = ''] = match;
    if (near.includes(label) || chapter.text[start - 1] === '\\') return [];
    const said = words().rules['example-unknown'];
    const other = all.find(({ labels }) => labels.includes(label))?.chapter.path;
    const elsewhere = (path: string) =>
      said.elsewhereHint(label, `[](${relativeAddress(chapter.path, path)}#${label})`);
    const hint = other
      ? elsewhere(other)
      : didYouMean(
          `(@${label})`,
          near.map((each) => `(@${each})`),
          said.hint(label),
        );
    return [{ path: chapter.path, start, end, message: said.found(label), hint }];
  });
}
