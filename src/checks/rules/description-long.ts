import { words } from '../../words/words.js';
import type { CheckedGuide, Finding, Rule } from '../rule.js';

const limit = 160;

export const descriptionLong: Rule = {
  id: 'description-long',
  severity: 'warning',
  ok: [{ text: `---\ndescription: ${'mots '.repeat(31)}fini.\n---\n\nA.\n` }],
  notOk: [
    {
      text: `---\ndescription: ${'mots '.repeat(31)}entre.\n---\n\nA.\n`,
      messages: ['2:14 Unexpected description of 161 characters, expected 160 at most'],
    },
  ],
  check: ({ chapters, guide, manifest }: CheckedGuide) => [
    ...chapters.flatMap(({ path, text, frontMatter }) =>
      long(path, text, frontMatter.description ?? ''),
    ),
    ...long(manifest.path, manifest.text, guide.manifest.description),
  ],
};

function long(path: string, text: string, description: string): Finding[] {
  if (description.length <= limit) return [];
  const key = /^description:[ \t]*/m.exec(text);
  const start = (key?.index ?? 0) + (key?.[0].length ?? 0);
  const message = words().rules['description-long'].found(description.length, limit);
  return [
    {
      path,
      start,
      end: start + description.length,
      message,
      hint: words().rules['description-long'].hint,
    },
  ];
}
