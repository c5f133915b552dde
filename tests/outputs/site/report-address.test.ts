import { expect, test } from 'vitest';
import { labelsOf } from '../../../src/guide/labels.js';
import { reportAddress } from '../../../src/outputs/site/report-address.js';

const page = { address: 'https://exemple.fr/g/a.html', title: 'Achat & vente', version: 'G, V1' };
const said = (contact: { email?: string; url?: string }) => {
  const address = reportAddress(contact, page, labelsOf('fr'));
  return address === undefined ? undefined : Object.fromEntries(new URL(address).searchParams);
};

test.each([
  ['https://github.com/e/g/issues/new', ['title', 'body']],
  ['https://gitlab.com/e/g/-/issues/new', ['issue[title]', 'issue[description]']],
  ['https://codeberg.org/e/g/issues/new?template=erreur', ['template', 'title', 'body']],
])('an issue at %s', (url, fields) => {
  const filled = said({ url, email: 'a@exemple.fr' }) ?? {};
  expect(Object.keys(filled)).toEqual(fields);
  expect(Object.values(filled).join('\n')).toContain('Achat & vente');
  expect(Object.values(filled).join('\n')).toContain(page.address);
});

test('a form is told page and version; a letter has its lines', () => {
  expect(said({ url: 'https://exemple.fr/formulaire' })).toEqual({
    page: page.address,
    version: page.version,
  });
  expect(said({ email: 'a@exemple.fr' })?.body?.split('\r\n').slice(0, 2)).toEqual([
    page.address,
    page.version,
  ]);
  expect(said({})).toBeUndefined();
});
