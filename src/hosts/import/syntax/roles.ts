import { posix } from 'node:path';
import { own } from '../../../base/own.js';
import { type Conversion, type Line, mapText, type PageContext } from '../lines.js';

const role = /\{([\w:-]+)\}`([^`]+)`/g;
const label = /^\(([\w:. -]+)\)=\s*$/;

/** Roles of MyST that stand for HTML. */
const elements: Readonly<Record<string, string>> = {
  kbd: 'kbd',
  sub: 'sub',
  sup: 'sup',
  subscript: 'sub',
  superscript: 'sup',
};

/** Labels on a page that others refer to by name alone. */
export function labelsIn(text: string): string[] {
  const places = [
    /^\(([\w:. -]+)\)=\s*$/gm,
    /\{[^{}\n]*#((?:fig|sec|tbl|eq|lst)[-:][\w-]+)/g,
    /^#\|\s*label:\s*["']?([\w-]+)/gm,
    /^:(?:name|label):\s*([\w:-]+)\s*$/gm,
    /\(\\#([\w:-]+)\)/g,
  ];
  return places.flatMap((place) =>
    [...text.matchAll(place)].map(([, name = '']) => anchorOf(name)),
  );
}

/** A label as an anchor. */
function anchorOf(name: string): string {
  return name.trim().replace(/[:. ]/g, '-');
}

/** Roles and labels of MyST, references of Quarto and bookdown (`@fig-x`, `\@ref(fig:x)`), links of wikis. */
export const roles: Conversion = (lines, context) => {
  const labelled = withLabels(lines);
  return mapText(labelled, (line) => ({ ...line, text: outsideCode(line, context) }));
};

/** `(label)=` above a heading is its id; above anything else, a place. */
function withLabels(lines: readonly Line[]): Line[] {
  const pending: string[] = [];
  return mapText(lines, (line) => {
    const name = label.exec(line.text)?.[1];
    if (name !== undefined) {
      pending.push(anchorOf(name));
      return [];
    }
    if (pending.length === 0 || line.text.trim() === '') return line;
    const ids = pending.splice(0);
    if (/^#{1,6}\s/.test(line.text) && !/\{#/.test(line.text))
      return { ...line, text: `${line.text} {${ids.map((id) => `#${id}`).join(' ')}}` };
    return [
      ...ids.flatMap((id) => [
        { text: `<a id="${id}"></a>`, at: line.at },
        { text: '', at: line.at },
      ]),
      line,
    ];
  });
}

function outsideCode(line: Line, context: PageContext): string {
  const plain = line.text.replace(role, (whole, name: string, said: string) =>
    asLink(whole, name, said, line.at, context),
  );
  return plain
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 0 ? references(part, line.at, context) : part))
    .join('');
}

function asLink(
  whole: string,
  name: string,
  said: string,
  at: number,
  context: PageContext,
): string {
  const [, words = '', target = said] = /^(.*?)\s*<([^<>]+)>$/.exec(said) ?? [];
  if (name === 'doc') return `[${words}](${/\.\w+$/.test(target) ? target : `${target}.md`})`;
  if (name === 'download') return `[${words || target}](${target})`;
  if (/^(?:ref|numref|eq|prf:ref)$/.test(name))
    return (
      reference(anchorOf(target), words.includes('%') ? '' : words, context) ?? (words || target)
    );
  const element = own(elements, name);
  if (element) return `<${element}>${said}</${element}>`;
  if (name === 'abbr')
    return `<abbr title="${/\((.*)\)/.exec(said)?.[1] ?? ''}">${said.replace(/\s*\(.*\)/, '')}</abbr>`;
  if (name === 'math') return `$${said}$`;
  if (/^(?:cite|eval|glue)/.test(name)) {
    context.tell('citation', at, whole);
    return whole;
  }
  if (name !== 'term' && name !== 'code' && name !== 'command' && name !== 'file')
    context.tell('role', at, whole);
  return name === 'term' ? words || said : `\`${said}\``;
}

/** A link to the page on which a label stands. */
function reference(name: string, words: string, context: PageContext): string | undefined {
  const page = context.pageOf(name);
  if (page === undefined) return undefined;
  const path = page === context.path ? '' : posix.relative(posix.dirname(context.path), page);
  return `[${words}](${path}#${name})`;
}

const crossReference = /\[?-?@((?:fig|sec|tbl|eq|lst|thm)-[\w-]*\w)\]?/g;
const bookdown = /\\@ref\(([\w:-]+)\)/g;
const citation = /\[[^\][]*@[\w:-]+[^\][]*\](?![([])/g;
const wiki = /!?\[\[[^\][]+\]\]/g;

function references(text: string, at: number, context: PageContext): string {
  const resolved = (whole: string, name: string) => {
    const made = reference(anchorOf(name), '', context);
    if (made === undefined) context.tell('citation', at, whole);
    return made ?? whole;
  };
  const done = text.replace(crossReference, resolved).replace(bookdown, resolved);
  for (const [found] of done.matchAll(citation)) context.tell('citation', at, found);
  for (const [found] of done.matchAll(wiki)) context.tell('wiki', at, found);
  return done;
}
