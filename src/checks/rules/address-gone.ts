import { addressWithAnchor, type GoneAddress, type Landing } from '../../document/gone-address.js';
import { words } from '../../words/words.js';
import { elements, folded, onNode, readText } from '../find.js';
import type { CheckedChapter, CheckedGuide, Finding, Rule } from '../rule.js';

const landing = { chapter: 'index.md', address: 'index.html', title: 'Achats' };

export const addressGone: Rule = {
  id: 'address-gone',
  severity: 'info',
  ok: [{ text: '## Achats {#achats #acheter}\n', gone: [] }],
  notOk: [
    {
      text: 'Un texte.\n\n## Achats {#achats}\n',
      gone: [
        {
          address: 'index.html',
          anchor: 'acheter',
          title: 'Acheter',
          successor: { ...landing, anchor: 'achats' },
          landing: { ...landing, anchor: 'achats' },
        },
        {
          address: 'ancien.html',
          anchor: undefined,
          title: 'Ancien',
          successor: undefined,
          landing: { ...landing, anchor: undefined },
        },
      ],
      messages: [
        '3:1 Unexpected loss of «index.html#acheter», an address of the version before',
        '1:1 Unexpected loss of «ancien.html», an address of the version before',
      ],
    },
  ],
  check: (book) =>
    byLanding(book.gone ?? []).map((group) => {
      const said = words().rules['address-gone'];
      const message = said.found(group.map(addressWithAnchor));
      return placed(group, book, { message, hint: hintFor(group) });
    }),
};

/** Addresses that lead to the same place, pages apart from anchors: one remedy, one finding. */
function byLanding(gone: readonly GoneAddress[]): [GoneAddress, ...GoneAddress[]][] {
  const groups = new Map<string, [GoneAddress, ...GoneAddress[]]>();
  for (const each of gone) {
    const key = `${each.anchor === undefined} ${addressWithAnchor(each.landing)}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function hintFor(group: readonly [GoneAddress, ...GoneAddress[]]): string {
  const said = words().rules['address-gone'];
  const anchors = group.flatMap(({ anchor }) => anchor ?? []);
  if (anchors.length === 0) return said.page(group.map(({ address }) => address));
  const names = [group[0].landing.anchor ?? [], anchors].flat();
  return said.anchor(names.map((name) => `#${name}`).join(' '));
}

function placed(
  [{ anchor, landing: to }]: readonly [GoneAddress, ...GoneAddress[]],
  { chapters }: CheckedGuide,
  said: Pick<Finding, 'message' | 'hint'>,
): Finding {
  const chapter = chapters.find(({ path }) => path === to.chapter);
  const heading = chapter && anchor !== undefined && headingOf(to, chapter);
  if (heading) return onNode(chapter, heading, said);
  return { path: to.chapter ?? 'guide.yaml', start: 0, end: 0, ...said };
}

/** By the anchor that its author gave it, else by its text. */
function headingOf({ anchor, title }: Landing, { html }: CheckedChapter) {
  const headings = elements(html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  return (
    headings.find(({ properties }) => anchor !== undefined && properties.id === anchor) ??
    headings.find((each) => folded(readText(each)) === folded(title))
  );
}
