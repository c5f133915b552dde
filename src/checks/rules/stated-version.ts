import { inProse } from '../find.js';
import type { Finding, Rule } from '../rule.js';

const stated =
  /(?<![\p{L}])(?:version[ \u00a0](b[êe]ta|alpha|RC|\d+\.\d+(?:\.\d+)?)|(?:guide)[ \u00a0](V\d+(?:\.\d+)*))(?=[ \u00a0](?:du|de ce|of the|of this)[ \u00a0](?:présent[ \u00a0])?guide(?![\p{L}]))/giu;

export const statedVersion: Rule = {
  id: 'stated-version',
  severity: 'warning',
  reason: 'A version written by hand stays behind when guide.yaml moves on.',
  ok: [{ text: 'La version bêta du guide, la version 2.1 des WCAG.\n' }],
  notOk: [
    {
      text: 'La version 1.2 du guide.\n',
      messages: [
        '1:4 Unexpected version «1.2» of the guide, which guide.yaml says to be 1.0.0-beta.1',
      ],
    },
    {
      lang: 'en',
      text: 'Version 0.9 of this guide.\n',
      messages: [
        '1:1 Unexpected version «0.9» of the guide, which guide.yaml says to be 1.0.0-beta.1',
      ],
    },
  ],
  check: ({ chapters, guide }) =>
    chapters.flatMap((chapter) =>
      inProse(chapter, stated).flatMap(({ match, start, end }): Finding[] => {
        const said = match[1] ?? match[2] ?? '';
        const { version } = guide.manifest;
        const plain = said.toLowerCase().replace('ê', 'e').replace(/^v/, '');
        if (/^[a-z]/.test(plain) ? version.includes(plain) : version.startsWith(plain)) return [];
        const message = `Unexpected version «${said}» of the guide, which guide.yaml says to be ${version}`;
        return [
          {
            path: chapter.path,
            start,
            end,
            message,
            hint: 'mend it, or leave it out: the cover and every page say it',
          },
        ];
      }),
    ),
};
