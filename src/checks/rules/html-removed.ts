import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { sanitizeSchema } from '../../document/sanitize-schema.js';
import { isUnreachable } from '../../guide/written-path.js';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { grouped } from '../grouped.js';
import { pastesOf } from '../pasted/index.js';
import { isPlainHtml } from '../plain-html.js';
import { type CheckedChapter, eachChapter, type Finding, type Rule } from '../rule.js';

const { tagNames, attributes, protocols } = sanitizeSchema;
const harmless = /^data|^aria/;

export const htmlRemoved: Rule = {
  id: 'html-removed',
  severity: 'warning',
  ok: [
    { text: 'Un <span lang="en">label</span>, <br>et <a href="https://exemple.fr">un lien</a>.\n' },
  ],
  notOk: [
    {
      text: 'A.\n\n<iframe src="https://exemple.fr"></iframe>\n',
      messages: ['3:1 Unexpected element <iframe>, which is removed'],
    },
    {
      text: 'Un <a href="javascript:alert(1)">lien</a>.\n',
      messages: ['1:4 Unexpected address «javascript:alert(1)» of <a>, which is removed'],
    },
    {
      text: '<body onload="x()">\n\n<a href="https://exemple.fr" rel="opener nofollow">A</a>\n',
      messages: [
        '1:1 Unexpected element <body>, which is removed',
        '3:1 Unexpected «opener» in «rel» of <a>, which is removed',
      ],
    },
    {
      text: '<p style="color:red" onclick="x()">A.</p>\n',
      messages: [
        '1:1 Unexpected attribute «style» of <p>, which is removed',
        '1:1 Unexpected attribute «onclick» of <p>, which is removed',
      ],
    },
  ],
  check: eachChapter((chapter) =>
    isPlainHtml(chapter.text) ? [] : grouped(outsidePastes(removals(chapter), chapter)),
  ),
};

/** What was pasted from word processors is told as that, once. */
function outsidePastes(found: readonly Finding[], chapter: CheckedChapter): Finding[] {
  const pastes = pastesOf(chapter);
  return found.filter(
    ({ start }) => !pastes.some((paste) => paste.start <= start && start < paste.end),
  );
}

/** What sanitising takes out of a chapter. */
export function removals(chapter: CheckedChapter): Finding[] {
  const found = pageTags(chapter);
  visit(chapter.html, 'element', (node) => {
    for (const message of removedFrom(node)) {
      found.push(onNode(chapter, node, { message, hint: words().rules['html-removed'].hint }));
    }
  });
  return found;
}

function removedFrom(node: Element): string[] {
  const { tagName, properties } = node;
  if (!tagNames?.includes(tagName)) return [words().rules['html-removed'].element(tagName)];
  return Object.entries(properties).flatMap(([name, value]) => {
    if (value === null || value === undefined || harmless.test(name)) return [];
    // It becomes an id.
    if (tagName === 'a' && name === 'name') return [];
    const allowed = [...(attributes?.[tagName] ?? []), ...(attributes?.['*'] ?? [])];
    if (!allowed.some((each) => (typeof each === 'string' ? each : each[0]) === name))
      return [words().rules['html-removed'].attribute(name.toLowerCase(), tagName)];
    if (name === 'rel') return removedWords(value, allowed, tagName);
    // Told by its own cause where links and images are resolved.
    if (/^(?:href|src)$/.test(name) && isUnreachable(String(value), tagName)) return [];
    const known = protocols?.[name];
    const protocol = /^\s*([a-z][a-z\d+.-]*):/i.exec(String(value))?.[1]?.toLowerCase();
    return known && protocol && !known.includes(protocol)
      ? [words().rules['html-removed'].address(String(value), tagName)]
      : [];
  });
}

/** Words of `rel` that are not among those that may stay. */
function removedWords(value: unknown, allowed: readonly unknown[], tagName: string): string[] {
  const known: unknown = allowed.find((each) => Array.isArray(each) && each[0] === 'rel');
  const listed = Array.isArray(value) ? value.map(String) : [];
  return listed
    .filter((word) => !(Array.isArray(known) && known.includes(word)))
    .map((word) => words().rules['html-removed'].rel(word, tagName));
}

/** Tags of a whole page, of which the parser says nothing. */
const ofPages = /<(html|head|body|frame|frameset)\b/gi;

function pageTags(chapter: CheckedChapter): Finding[] {
  const found: Finding[] = [];
  visit(chapter.markdown, 'html', (node) => {
    for (const [, name = ''] of node.value.matchAll(ofPages)) {
      const message = words().rules['html-removed'].element(name.toLowerCase());
      found.push(onNode(chapter, node, { message, hint: words().rules['html-removed'].hint }));
    }
  });
  return found;
}
