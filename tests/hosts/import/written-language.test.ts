import { expect, test } from 'vitest';
import { writtenLanguage } from '../../../src/hosts/import/written-language.js';

const french =
  'Le service dit les prix et les délais dans une lettre qui est envoyée par la poste.';
const english = 'The service says the prices and the delays in a letter that is sent by the post.';

test.each([
  ['French', [french], 'fr'],
  ['English', [english, 'It is not for you to decide.'], 'en'],
  [
    'French about English words',
    [french, 'Le mot *the* est l’article, et *of* dit le génitif.'],
    'fr',
  ],
  ['French with a program', [french, `\`\`\`sh\n${`# ${english}\n`.repeat(9)}\`\`\`\n`], 'fr'],
  ['both alike', [french, english], undefined],
  ['too few words', ['Le prix.'], undefined],
  ['no word that ends where another goes on', ['a-t-il est-ce qu’on l’est '.repeat(20)], undefined],
] as const)('%s', (_, texts, lang) => {
  expect(writtenLanguage(texts)).toBe(lang);
});
