import { expect, test } from 'vitest';
import { placeholders, type Values } from '../../../src/guide/placeholders.js';
import { fillTemplate } from '../../../src/outputs/news/template.js';

const values = Object.fromEntries(
  Object.keys(placeholders).map((name) => [name, undefined]),
) as unknown as Values;
const filled = (text: string, some: Partial<Values>) =>
  fillTemplate({ text, file: 'templates/announcement.md' }, { ...values, ...some });

test('front matter holds YAML, the text holds HTML', () => {
  const template =
    '---\ntitle: {title}\nsubtitle: {guide}, {label}\nlink: {link}\ntags: {tags}\n{otherKeys}\n---\n\n# {title}\n\n{prose}\n';
  const some = {
    title: 'A: «b» & c',
    guide: 'guide',
    label: 'Bêta',
    tags: ['x', 'y'],
    prose: 'Une <b>prose</b> & {{ link }}.',
  };
  expect(filled(template, some)).toBe(
    '---\ntitle: "A: «b» & c"\nsubtitle: guide, Bêta\ntags:\n  - x\n  - y\n---\n\n# A: «b» &amp; c\n\nUne <b>prose</b> & {{ link }}.\n',
  );
});

test('a condition keeps its lines where there is a value', () => {
  const template =
    'a\n<!-- if consultation -->\n{consultation}\n<!-- end -->\nb {{ size }} {.css}\n';
  expect(filled(template, {})).toBe('a\nb {{ size }} {.css}\n');
  expect(filled(template, { consultation: 'c' })).toBe('a\nc\nb {{ size }} {.css}\n');
});

test.each([
  ['{sise}', 1, 1, 'Unexpected placeholder «sise»'],
  ['a\n b {pdf} {foo}', 2, 10, 'Unexpected placeholder «foo»'],
  ['<!-- if open -->\n<!-- end -->', 1, 9, 'Unexpected placeholder «open»'],
  ['<!-- if pdf -->\n', 1, 1, 'Unexpected condition without end'],
  ['<!-- end -->\n', 1, 1, 'Unexpected end of a condition'],
  ['<!-- if pdf -->\n<!-- if size -->\n<!-- end -->', 2, 1, 'Unexpected condition within another'],
])('%j is refused at its place', (text, line, column, message) => {
  expect(() => filled(text, {})).toThrow(
    expect.objectContaining({
      exitCode: 1,
      diagnostics: [expect.objectContaining({ line, column, message })],
    }),
  );
});
