import { expect, test } from 'vitest';
import { linkResolver, relativeAddress } from '../../src/document/link-target.js';

const resolve = linkResolver(
  [
    { path: 'index.md', address: 'index.html', permalink: undefined },
    {
      path: 'labels/produits.md',
      address: 'labels/produits.html',
      permalink: '/guides/etiquettes/',
    },
  ],
  '/guides/',
);

test.each([
  [
    'produits.md#a',
    'labels/autre.md',
    { kind: 'chapter', path: 'labels/produits.md', anchor: 'a' },
  ],
  [
    '/labels/produits.md',
    'index.md',
    { kind: 'chapter', path: 'labels/produits.md', anchor: undefined },
  ],
  [
    '/guides/labels/produits/',
    'index.md',
    { kind: 'chapter', path: 'labels/produits.md', anchor: undefined },
  ],
  [
    '/guides/etiquettes',
    'index.md',
    { kind: 'chapter', path: 'labels/produits.md', anchor: undefined },
  ],
  ['/guides/', 'labels/produits.md', { kind: 'chapter', path: 'index.md', anchor: undefined }],
  ['https://example.org', 'index.md', { kind: 'external' }],
  ['../absent.md', 'labels/produits.md', { kind: 'file', path: 'absent.md' }],
])('%s from %s', (href, from, expected) => {
  expect(resolve(href, from)).toEqual(expected);
});

test('addresses are relative to the page', () => {
  expect(relativeAddress('labels/produits.html', 'index.html')).toBe('../index.html');
});
