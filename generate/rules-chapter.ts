import { stringify } from 'yaml';
import type { Severity } from '../src/base/report/diagnostic.js';
import type { Example, Rule } from '../src/checks/rule.js';
import { translationPath } from '../src/guide/translations.js';
import { words } from '../src/words/words.js';
import { code, codeBlock, frontMatter, table } from './markdown.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Remarks',
};

/** The chapter on every rule of `guide check`, from the rules and the examples that test them. */
export function rulesChapter(rules: readonly Rule[]): string {
  return `${[
    frontMatter(
      'Rules',
      'Every rule that guide check holds a guide against, why it exists, and examples of what it finds.',
      'src/checks/rules/',
    ),
    'Each rule has a name, shown in brackets behind what it finds. Its severity is the one below until `rules` in `guide.yaml` gives it another. The examples are French unless they say otherwise; the program is tested against each of them.',
    ...Object.entries(severities).flatMap(([severity, title]) => {
      const own = rules.filter((rule) => rule.severity === severity);
      return [`## ${title} {#${severity}}`, overview(title, own), ...own.map(section)];
    }),
  ].join('\n\n')}\n`;
}

function overview(title: string, rules: readonly Rule[]): string {
  const rows = rules.map(({ id, criteria }) => [
    `[${code(id)}](#${id})`,
    criteria?.join(', ') ?? '',
  ]);
  return table(`${title}, with the public criteria that they rest on`, ['Rule', 'Criteria'], rows);
}

function section({ id, criteria, ok, notOk }: Rule): string {
  const { reason } = words().rules[id];
  return [
    `### ${code(id)} {#${id}}`,
    criteria ? `${reason} *(${criteria.join(', ')})*` : reason,
    ...notOk.flatMap((example) => [
      `Found${inEnglish(example)}:`,
      ...sources(example),
      'The finding:',
      codeBlock(example.messages.join('\n'), 'text'),
      ...(example.fixed === undefined
        ? []
        : ['With `--fix`:', codeBlock(example.fixed, 'markdown')]),
    ]),
    ...ok.flatMap((example) => [`Accepted${inEnglish(example)}:`, ...sources(example)]),
  ].join('\n\n');
}

function inEnglish({ lang }: Example): string {
  return lang === 'en' ? ', in an English guide' : '';
}

/** The files of an example. The chapter itself is `index.md`. */
function sources(example: Example): string[] {
  const { text, chapters = {}, announcements = [], manifest, images = [], english = {} } = example;
  return [
    codeBlock(text, 'markdown'),
    ...named(Object.entries(chapters)),
    ...named(
      Object.entries(english).map(([path, said]) => [translationPath(path, 'en'), said] as const),
    ),
    ...named(announcements.map(({ path, text: said }) => [path, said])),
    ...(manifest ? ['with, in `guide.yaml`:', codeBlock(stringify(manifest), 'yaml')] : []),
    ...(images.length > 0
      ? [`with ${images.map(({ path, bytes }) => `${code(path)} (${bytes} bytes)`).join(', ')}.`]
      : []),
  ];
}

function named(files: readonly (readonly [path: string, text: string])[]): string[] {
  return files.flatMap(([path, text]) => [`with ${code(path)}:`, codeBlock(text, 'markdown')]);
}
