import { afterEach, expect, test } from 'vitest';
import { measures } from '../../src/checks/reading/measures.js';
import { turnsIn } from '../../src/checks/reading/turns.js';
import { sentencesOf } from '../../src/checks/sentences.js';
import { run } from '../../src/cli/commands/check.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace | undefined;
afterEach(() => here?.remove());

const sentences = (text: string) => sentencesOf({ kind: 'paragraph', start: 0, text, foreign: [] });
const found = (text: string, turn: 'passive' | 'nounChain', lang: 'fr' | 'en') =>
  turnsIn(text, turn, lang).map((each) => each.found);

test('passives are told from what is none', () => {
  expect(
    found(
      'L’avis est publié ; les offres ont été bien reçues, puis seront ouvertes. Le guide doit être relu.',
      'passive',
      'fr',
    ),
  ).toEqual(['est publié', 'ont été bien reçues', 'seront ouvertes', 'être relu']);
  expect(
    found(
      'Il est venu. C’est désormais écologique, elle est longue. Le prix est élevé. Il est à jour. N’est-ce pas ? Elles sont parties, il a publié.',
      'passive',
      'fr',
    ),
  ).toEqual([]);
  expect(
    found(
      'The notice is published; offers were not opened. It is about to end. They are red. He was able to go.',
      'passive',
      'en',
    ),
  ).toEqual(['is published', 'were not opened']);
});

test('three complements and more, one within the other, are a chain', () => {
  expect(
    found(
      'La mise en œuvre de la politique de gestion des achats de l’État avance.',
      'nounChain',
      'fr',
    ),
  ).toEqual(['œuvre de la politique de gestion des achats de l’État']);
  expect(found('Le prix du lot de l’année.', 'nounChain', 'fr')).toEqual([]);
  expect(
    found('The end of the review of the rules of the market.', 'nounChain', 'en'),
  ).toHaveLength(1);
});

test('short words in short sentences read with more ease', () => {
  const easy = measures(sentences('Le chat dort. Il fait beau. On va au bord de la mer.'), 'fr');
  const hard = measures(
    sentences(
      'L’internationalisation des réglementations environnementales conditionne considérablement l’approvisionnement.',
    ),
    'fr',
  );
  expect(easy).toMatchObject({ sentences: 3, words: 13, average: 4.3, longest: 7 });
  expect(easy!.ease).toBeGreaterThan(80);
  expect(hard!.ease).toBeLessThan(20);
  expect(measures([], 'fr')).toBeUndefined();
});

test('check --reading measures sections, and quotes what makes them hard; nothing fails for it', async () => {
  here = workplace();
  here.edit(
    'partie/deux.md',
    (text) =>
      `${text}\n## Délais\n\n${'L’avis est publié dans le journal par le service. '.repeat(4)}\n`,
  );
  const outcome = await run({ dir: here.guide, reading: true }, here.context);
  expect(outcome.exitCode).toBe(0);
  expect(outcome.diagnostics).toContainEqual(
    expect.objectContaining({
      rule: 'reading-passive',
      severity: 'info',
      message: '4 passives in this section: «est publié»',
    }),
  );
  expect(outcome.stdout).toMatch(
    /^\| Ease \| Words a sentence .*\n\| --- .*\n\| \d+ \| 9 \| 9 \| 4 \| 36 \| partie\/deux\.md:\d+ \| Délais \|\n/,
  );
  expect(outcome.data?.reading).toContainEqual(
    expect.objectContaining({ title: 'Délais', words: 36 }),
  );
  const without = await run({ dir: here.guide }, here.context);
  expect(without.stdout).toBeUndefined();
});
