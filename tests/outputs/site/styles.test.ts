import { readFileSync } from 'node:fs';
import { PurgeCSS } from 'purgecss';
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

test('what goes by its classes is what the library takes out rule by rule', async () => {
  const hard =
    '.a:not(.gone){x:y}.gone .a{x:y}.a,.gone{x:y}.gone{--v:1}.a\\:b{x:y}.a[href$=".pdf"]{x:y}:is(.a,.gone) p{x:y}@media print{.gone{x:y}}@supports (x:y){@media print{.gone{x:y}}.a{x:y}}@keyframes gone{50.5%{x:y}}';
  const dsfr = readFileSync('node_modules/@gouvfr/dsfr/dist/dsfr.min.css', 'utf8');
  const words = 'a b class fr-accordion fr-btn fr-container href p print';
  for (const sheet of [hard, dsfr]) {
    const [whole] = await new PurgeCSS().purge({
      content: [{ raw: words, extension: 'html' }],
      css: [{ raw: sheet }],
      keyframes: true,
      variables: true,
      dynamicAttributes: ['data-fr-theme', 'data-contrast', 'data-script', 'open', 'aria-current'],
    });
    expect(await usedRules(sheet, words)).toBe(whole?.css);
  }
});
