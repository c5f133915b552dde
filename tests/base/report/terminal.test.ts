import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { prettyDiagnostic } from '../../../src/base/report/pretty.js';
import {
  visible,
  visibleInPlace,
  visibleJson,
  visibleLines,
} from '../../../src/base/report/terminal.js';

const esc = '\u001b';
/** Clears the screen, hides the cursor, sets the title, rings, turns text around. */
const attacks = [
  `${esc}[2J`,
  `${esc}[?25l`,
  `${esc}]0;titre\u0007`,
  `${esc}]8;;https://exemple.fr${esc}\\lien${esc}]8;;${esc}\\`,
  '\u009b31m',
  '\r\u0008\u007f',
  '\u202eelif\u202c \u2066x\u2069',
  `${esc}[8mcaché`,
  '\n::set-output name=x::y',
];
const obeyed = /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]/u;

test.each(attacks)('%j is shown, never obeyed', (attack) => {
  expect(visible(attack)).not.toMatch(/\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u);
  expect(visibleLines(attack)).not.toMatch(obeyed);
  expect([...visibleInPlace(attack)]).toHaveLength([...attack].length);
  const json = visibleJson(JSON.stringify({ attack }));
  expect(json).not.toMatch(obeyed);
  expect(JSON.parse(json)).toEqual({ attack });
});

test.each(attacks)('a finding that quotes %j from place, message, hint and source', (attack) => {
  const chalk = new Chalk({ level: 1 });
  const shown = prettyDiagnostic(
    { rule: attack, severity: 'error', file: attack, line: 1, message: attack, hint: attack },
    chalk,
    () => attack,
  );
  const colours = new RegExp(`${esc}\\[(?:1|2|22|31|36|39)m`, 'g');
  expect(shown.replace(colours, '')).not.toMatch(obeyed);
  // What colours a text also ends it: nothing of it is left on the terminal.
  expect([...shown.matchAll(colours)].length % 2).toBe(0);
});

test('ordinary text stays as it is', () => {
  const text = 'Été 2021 : «\u00a0œuvre\u202f» – עברית \u200f 😀';
  expect([visible(text), visibleLines(`${text}\n\t`)]).toEqual([text, `${text}\n\t`]);
});
