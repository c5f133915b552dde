import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import { hasClass, isElement } from '../../document/shape.js';
import { isJournal } from '../../guide/journal.js';
import { jsonLdStatements } from './json-ld.js';
import { fileNameStatements, proseStatements, sizeStatement, versionsWithDate } from './prose.js';
import type { Expected, Statement, StatementReader } from './statement.js';

const blocks = new Set('p li dd td th h1 h2 h3 h4 h5 h6 caption figcaption'.split(' '));

/** What a page says: metadata, data for machines, header and footer, licence links, downloads, its text. */
export const htmlStatements: StatementReader = (bytes, expected, path) => {
  const tree = parsed(new TextDecoder().decode(bytes));
  const found: Statement[] = [];
  visit(tree, 'element', (node) => {
    found.push(...elementStatements(node, expected, path));
  });
  return isJournal(path.replace(/\.html$/, '.md'))
    ? found
    : [...found, ...textStatements(tree, expected)];
};

function parsed(html: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
}

function elementStatements(node: Element, expected: Expected, path: string): Statement[] {
  switch (node.tagName) {
    case 'meta':
      return metadata(node, expected);
    case 'script':
      return textProperty(node, 'type') === 'application/ld+json'
        ? jsonLdStatements(JSON.parse(textOf(node)), expected)
        : [];
    case 'header':
      return versionsWithDate(textOf(node), expected);
    case 'a':
      return link(node, expected, path);
    default:
      return [];
  }
}

function metadata(node: Element, { record, publishers }: Expected): Statement[] {
  const known: Readonly<Record<string, [about: string, expected: string]>> = {
    'dcterms.hasVersion': ['version', record.version],
    'dcterms.date': ['date', record.date],
    'dcterms.license': ['licence', record.licence.url],
    'dcterms.publisher': ['publisher', publishers[0] ?? ''],
  };
  const [about, expected] = known[textProperty(node, 'name') ?? ''] ?? [];
  if (about === undefined || expected === undefined) return [];
  return [{ about, said: textProperty(node, 'content'), expected }];
}

function link(node: Element, expected: Expected, path: string): Statement[] {
  const href = textProperty(node, 'href') ?? '';
  const { lang, licence } = expected;
  const relations = node.properties.rel;
  if (Array.isArray(relations) && relations.includes('license')) {
    return [
      { about: 'licence', said: href, expected: licence.url },
      { about: 'licence', said: textOf(node), expected: licence.title[lang] },
    ];
  }
  const target = posix.join(posix.dirname(path), href.split('#', 1)[0] ?? '');
  return [
    ...fileNameStatements(posix.basename(target), expected),
    ...sizeStatement(textOf(node), target, expected),
  ];
}

/** The journal on the page of the whole guide: it tells of former versions. */
const journalSection = /^page-(?:.+-)?(?:journal|changelog)$/;

/** What tells of another version: the journal, what changed since the former one, what readers wrote of it. */
function isOfOthers(node: Element): boolean {
  return (
    journalSection.test(textProperty(node, 'id') ?? '') ||
    hasClass(node, 'guide-changes') ||
    hasClass(node, 'guide-contribution')
  );
}

/** What the text says: block by block, so that words of two blocks never meet. */
function textStatements(tree: Root, expected: Expected): Statement[] {
  const texts = new Set<string>();
  visit(tree, 'element', (node, index, parent) => {
    if (isOfOthers(node)) return SKIP;
    if (blocks.has(node.tagName)) texts.add(textOf(node));
    if (node.tagName !== 'dd' || index === undefined) return undefined;
    const term = parent?.children.slice(0, index).findLast((each) => isElement(each));
    if (isElement(term, 'dt')) texts.add(`${textOf(term)} : ${textOf(node)}`);
  });
  return [...texts].flatMap((text) => proseStatements(text, expected));
}
