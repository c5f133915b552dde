import { expect, test } from 'vitest';
import { hasPostalAddress, withoutPersonalData } from '../../src/consultation/personal-data.js';
import { labelsOf } from '../../src/guide/labels.js';

const labels = labelsOf('fr');
const cleaned = (text: string) => withoutPersonalData(text, labels).text;

test.each([
  'a.b@exemple.example',
  'élodie.noël@exemple.example',
  'écrire@préfecture-côte.example',
  "d'arc@exemple.example",
  'a＠exemple.example',
  'a [at] exemple.example',
  'a(at)exemple[point]example',
  'a [arobase] exemple.example',
  'a arobase exemple point example',
  'a « chez » exemple.example',
  'a chez exemple point example',
  'a at exemple dot example',
])('an e-mail address goes: %s', (address) => {
  expect(cleaned(`Voir ${address}, merci.`)).toBe(`Voir ${labels.removedEmail}, merci.`);
});

test.each([
  '06 12 34 56 78',
  '06.12.34.56.78',
  '06-12-34-56-78',
  '06/12/34/56/78',
  '0612345678',
  '06 123 456 78',
  '0262 12 34 56',
  '06\u00a012\u00a034\u00a056\u00a078',
  '+33 6 12 34 56 78',
  '+33(0)6 12 34 56 78',
  '(+33) 6 12 34 56 78',
  '0033 6 12 34 56 78',
  '+32 475 12 34 56',
  '+1 (202) 555-0123',
  '+262 692 12 34 56',
])('a telephone number goes: %s', (number) => {
  expect(cleaned(`Au ${number}, merci.`)).toBe(`Au ${labels.removedPhone}, merci.`);
});

test.each([
  'FR76 3000 6000 0112 3456 7890 189',
  'fr7630006000011234567890189',
  'BE68 5390 0754 7034',
])('an IBAN goes: %s', (account) => {
  expect(cleaned(`Sur ${account} si possible`)).toBe(`Sur ${labels.removedAccount} si possible`);
});

test.each([
  '1 85 05 78 006 084 91',
  '185057800608491',
  '2 69 05 49 588 157',
  '1 85 05 2A 006 084 35',
])('a social security number goes: %s', (number) => {
  expect(cleaned(`NIR ${number}.`)).toBe(`NIR ${labels.removedInsurance}.`);
});

test.each([
  'Nous achetons chez exemple.example et chez un autre.',
  'La loi n° 2020-105 du 10 février 2020, article L. 541-1-1.',
  'Le 01/02/2021 10:30, puis le 01.02.2021 à 10 h.',
  'SIRET 130 025 265 00013, SIREN 130025265, CPV 30213100-6.',
  'FR76 3000 6000 0112 3456 7890 180 est faux.',
  'De 10 000 à 150 000 €, soit 20 % de 1 500 000 000.',
  '978-2-11-145678-9 et 3760123456789',
  'Il faut @mentionner les variables $x@y.',
  '185057800608490',
])('what is none stays: %s', (text) => {
  expect(cleaned(text)).toBe(text);
});

test('a postal address is told, as it may be that of an office', () => {
  for (const text of ['Au 12 bis, rue des Lilas', '3 place du Marché', '20 av. de la Gare'])
    expect(hasPostalAddress(text), text).toBe(true);
  for (const text of ['Les 20 mesures', '12 places en formation', 'Le lot 3 des cours'])
    expect(hasPostalAddress(text), text).toBe(false);
});

test('words of a hundred thousand letters take no time', () => {
  const start = performance.now();
  for (const unit of ['a', '.', '1', '0', '+1', '1 ', 'a.', '06 12 ', 'FR76', 'a at '])
    withoutPersonalData(unit.repeat(100_000 / unit.length), labels);
  expect(performance.now() - start).toBeLessThan(2000);
});
