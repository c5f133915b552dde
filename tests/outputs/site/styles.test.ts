import { expect, test } from 'vitest';
import { usedRules, wordsOfStyles } from '../../../src/outputs/site/styles.js';

const css =
  '.fr-card{color:red}.range{color:green}[class*=fr-icon-]{color:blue}input[type=range]{width:1px}.late{color:pink}';
const page = (text: string) =>
  `<p class="fr-card" title="a > b"><span class='fr-icon-add'>${text}</span></p>`;

test('rules are those of tags and scripts: what readers read asks for none', async () => {
  const words = wordsOfStyles(css, [page('Une range de type input, .late')], ['add("late")']);
  expect(words).toBe('class fr-card fr-icon-add late');
  expect(wordsOfStyles(css, [page('Rien')], ['add("late")'])).toBe(words);
  expect(await usedRules(css, words)).toBe(
    '.fr-card{color:red}[class*=fr-icon-]{color:blue}.late{color:pink}',
  );
});
