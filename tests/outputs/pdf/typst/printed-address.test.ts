import { expect, test } from 'vitest';
import { printedAddress } from '../../../../src/outputs/pdf/typst/printed-address.js';

test.each([
  ['https://www.example.org/a/b/', 'a page', 'www.example.org/a/b'],
  ['HTTP://example.org', 'a page', 'example.org'],
  ['https://example.org/', 'https://example.org', undefined],
  ['https://example.org/a', 'example.org/a', undefined],
  ['mailto:a@example.org', 'write to us', 'a@example.org'],
  ['mailto:a@example.org', 'a@example.org', undefined],
  ['tel:+33100000000', 'call us', undefined],
  ['#note', 'here', undefined],
])('%s behind «%s»', (href, text, printed) => {
  expect(printedAddress(href, text)).toBe(printed);
});
