import { eachChapter, type Finding, type Rule } from '../rule.js';

export const listFake: Rule = {
  id: 'list-fake',
  severity: 'warning',
  reason:
    'Lines that begin with a dash look like a list; screen readers announce neither the list nor how long it is.',
  criteria: ['RGAA 9.3', 'WCAG 1.3.1'],
  ok: [{ text: '- un\n- deux\n' }, { text: 'Un mot – et un autre – entre tirets.\n' }],
  notOk: [
    {
      text: '– un ;\n– deux.\n',
      messages: ['1:1 Unexpected list written with «–», expected «-» at each item'],
    },
    {
      text: 'Il faut :<br>• un ;<br>• deux.\n',
      messages: ['1:14 Unexpected list written with «•», expected «-» at each item'],
    },
  ],
  check: eachChapter((chapter) => {
    const lines = chapter.prose.flatMap(({ start, kind }) => {
      if (kind === 'heading' || kind === 'term') return [];
      const end = chapter.prose.find((each) => each.start === start);
      const raw = chapter.text.slice(start, start + (end?.text.length ?? 0));
      const found = [
        ...raw.matchAll(/(?:^|\n[ \t]*|<br\s*\/?>\s*)([–—•▪◦·*-])[ \u00a0\t]+(?=\S)/g),
      ];
      const first = found[0];
      return first && (found.length > 1 || kind === 'html')
        ? [{ at: start + first.index + first[0].search(/[–—•▪◦·*-]/), mark: first[1] }]
        : [];
    });
    return lines.map(
      ({ at, mark }): Finding => ({
        path: chapter.path,
        start: at,
        end: at + 1,
        message: `Unexpected list written with «${mark}», expected «-» at each item`,
        hint: 'begin each line with «- », after an empty line',
      }),
    );
  }),
};
