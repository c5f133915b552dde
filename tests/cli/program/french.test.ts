import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProgram } from '../../../src/cli/program/program.js';
import { speak } from '../../../src/words/words.js';

beforeAll(() => speak('fr'));
afterAll(() => speak('en'));

/** What a line makes the program say. */
function said(...words: string[]): string {
  let text = '';
  const program = createProgram(() => async () => undefined);
  const output = {
    writeErr: (told: string) => (text += told),
    writeOut: (told: string) => (text += told),
  };
  for (const each of [program, ...program.commands]) each.exitOverride().configureOutput(output);
  try {
    program.parse(words, { from: 'user' });
  } catch {
    // What it says is looked at.
  }
  return text;
}

test.each([
  [['biuld'], 'la commande «\u00a0biuld\u00a0» n’existe pas\n(peut-être build\u00a0?)'],
  [['build', '--frce'], 'l’option «\u00a0--frce\u00a0» n’existe pas\n(peut-être --force\u00a0?)'],
  [['inspect'], 'il manque «\u00a0fichier\u00a0» après la commande'],
  [['build', '--out'], 'il manque la valeur de l’option «\u00a0--out <dossier>\u00a0»'],
  [['export', 'eleventy'], 'il manque l’option «\u00a0--into <site>\u00a0», obligatoire'],
  [
    ['verify', 'a', 'b'],
    'trop d’éléments après «\u00a0verify\u00a0»\u00a0: 2, au lieu de 1 au plus',
  ],
  [
    ['completion', 'tcsh'],
    '«\u00a0tcsh\u00a0» ne convient pas pour «\u00a0shell\u00a0». Au choix\u00a0: bash, zsh',
  ],
  [['preview', '--port', 'x'], 'Il faut un nombre de 0 à 65535.'],
])('wrong use is told in French: %j', (words, expected) => {
  expect(said(...words)).toContain(`erreur\u00a0: ${expected}`.replace(/^.*(?=Il faut)/, ''));
});

test('help has no word of English between its titles', () => {
  const help = said('diff', '--help').replace(/[ \n]+/g, ' ');
  expect(help).toContain('Utilisation\u00a0: guide diff');
  expect(help).toContain('(au choix\u00a0: "text", "markdown",');
  expect(help).toContain('par défaut\u00a0: "text"');
  expect(help).not.toMatch(/Usage|Arguments|Options:|choices|default/);
});
