import { stringify } from 'yaml';
import type { Example, Rule } from '../src/checks/rule.js';
import { translationPath } from '../src/guide/translations.js';
import { words } from '../src/words/words.js';
import { code, codeBlock, frontMatter, table } from './markdown.js';
import { inBoth } from './said.js';

const texts = {
  en: {
    title: 'Rules',
    description:
      'Every rule that guide check holds a guide against, why it exists, and examples of what it finds.',
    opening:
      'Each rule has a name, shown in brackets behind what it finds. Its severity is the one below until `rules` in `guide.yaml` gives it another. The examples are French unless they say otherwise; the program is tested against each of them.',
    severities: { error: 'Errors', warning: 'Warnings', info: 'Remarks' },
    caption: (title: string) => `${title}, with the public criteria that they rest on`,
    columns: ['Rule', 'Criteria'],
    found: (english: boolean) => `Found${english ? ', in an English guide' : ''}:`,
    accepted: (english: boolean) => `Accepted${english ? ', in an English guide' : ''}:`,
    finding: 'The finding:',
    fixed: 'With `--fix`:',
    withFile: (name: string) => `with ${name}:`,
    withManifest: 'with, in `guide.yaml`:',
    withImages: (images: string) => `with ${images}.`,
    image: (name: string, bytes: number) => `${name} (${bytes} bytes)`,
  },
  fr: {
    title: 'Règles',
    description:
      'Chaque règle à laquelle guide check confronte un guide, sa raison, et des exemples de ce qu’elle trouve.',
    opening:
      'Chaque règle a un nom, montré entre crochets après ce qu’elle trouve. Sa gravité est celle donnée ici, tant que `rules`, dans `guide.yaml`, ne lui en donne pas une autre. Les exemples sont en français, sauf s’ils disent le contraire ; le programme est essayé sur chacun.',
    severities: { error: 'Erreurs', warning: 'Avertissements', info: 'Remarques' },
    caption: (title: string) => `${title}, avec les critères publics sur lesquels elles reposent`,
    columns: ['Règle', 'Critères'],
    found: (english: boolean) => `Trouvé${english ? ', dans un guide en anglais' : ''} :`,
    accepted: (english: boolean) => `Accepté${english ? ', dans un guide en anglais' : ''} :`,
    finding: 'Ce qui est dit :',
    fixed: 'Avec `--fix` :',
    withFile: (name: string) => `avec ${name} :`,
    withManifest: 'avec, dans `guide.yaml` :',
    withImages: (images: string) => `avec ${images}.`,
    image: (name: string, bytes: number) => `${name} (${bytes} octets)`,
  },
};

/** What a rule says of an example, as messages with their places. */
export type MessagesOf = (rule: Rule, example: Example) => Promise<readonly string[]>;

/** The chapter on every rule of `guide check`, from the rules and the examples that test them. */
export async function rulesChapter(
  rules: readonly Rule[],
  messagesOf: MessagesOf,
): Promise<string> {
  const { title, description, opening, severities } = inBoth(texts);
  const parts = [frontMatter(title, description, 'src/checks/rules/'), opening];
  for (const [severity, name] of Object.entries(severities)) {
    const own = rules.filter((rule) => rule.severity === severity);
    parts.push(`## ${name} {#${severity}}`, overview(name, own));
    for (const rule of own) parts.push(await section(rule, messagesOf));
  }
  return `${parts.join('\n\n')}\n`;
}

function overview(title: string, rules: readonly Rule[]): string {
  const rows = rules.map(({ id, criteria }) => [
    `[${code(id)}](#${id})`,
    criteria?.join(', ') ?? '',
  ]);
  const { caption, columns } = inBoth(texts);
  return table(caption(title), columns, rows);
}

async function section(rule: Rule, messagesOf: MessagesOf): Promise<string> {
  const { id, criteria, ok, notOk } = rule;
  const { reason } = words().rules[id];
  const said = inBoth(texts);
  const parts = [
    `### ${code(id)} {#${id}}`,
    criteria ? `${reason} *(${criteria.join(', ')})*` : reason,
  ];
  for (const example of notOk) {
    const messages = await messagesOf(rule, example);
    parts.push(said.found(example.lang === 'en'), ...sources(example), said.finding);
    parts.push(codeBlock(messages.join('\n'), 'text'));
    if (example.fixed !== undefined) parts.push(said.fixed, codeBlock(example.fixed, 'markdown'));
  }
  for (const example of ok) parts.push(said.accepted(example.lang === 'en'), ...sources(example));
  return parts.join('\n\n');
}

/** The files of an example. The chapter itself is `index.md`. */
function sources(example: Example): string[] {
  const { text, chapters = {}, announcements = [], manifest, images = [], english = {} } = example;
  const said = inBoth(texts);
  return [
    codeBlock(text, 'markdown'),
    ...named(Object.entries(chapters)),
    ...named(
      Object.entries(english).map(([path, told]) => [translationPath(path, 'en'), told] as const),
    ),
    ...named(announcements.map(({ path, text: told }) => [path, told])),
    ...(manifest ? [said.withManifest, codeBlock(stringify(manifest), 'yaml')] : []),
    ...(images.length > 0
      ? [said.withImages(images.map(({ path, bytes }) => said.image(code(path), bytes)).join(', '))]
      : []),
  ];
}

function named(files: readonly (readonly [path: string, text: string])[]): string[] {
  return files.flatMap(([path, text]) => [
    inBoth(texts).withFile(code(path)),
    codeBlock(text, 'markdown'),
  ]);
}
