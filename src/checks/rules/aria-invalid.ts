import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import { type CheckedChapter, eachChapter, type Finding, type Rule } from '../rule.js';

/** Roles of what a text is made of; all others promise what Markdown writes, or what a script would do. */
const roles = new Set(
  'article complementary definition figure group img math none note presentation region separator term'.split(
    ' ',
  ),
);

export const ariaInvalid: Rule = {
  id: 'aria-invalid',
  severity: 'warning',
  criteria: ['RGAA 8.2', 'WCAG 4.1.2'],
  ok: [
    { text: '<div role="note" aria-label="À savoir">A.</div>\n' },
    { text: 'A <span aria-hidden="true">→</span> B.\n' },
    { text: '<ul role="list"><li>A</li></ul>\n' },
    { text: '<p role="doc-subtitle">A.</p>\n' },
    { text: '<span role="img" aria-label="Attention">⚠</span>\n' },
  ],
  notOk: [
    {
      text: '<div role="button">A</div>\n',
      messages: ['1:1 Unexpected role «button» of <div>, expected one that texts have'],
    },
    {
      text: 'A.\n\n<p role="titre">A</p>\n',
      messages: ['3:1 Unexpected role «titre» of <p>, expected one that texts have'],
    },
    {
      text: 'A <span role="img">⚠</span>.\n',
      messages: ['1:3 Unexpected role «img» without a name'],
    },
    {
      text: '<p aria-hidden="oui">A</p>\n',
      messages: ['1:1 Unexpected «aria-hidden» «oui», expected true or false'],
    },
    {
      text: '<div aria-hidden="true">Voir <a href="https://exemple.fr">A</a>.</div>\n',
      messages: ['1:30 Unexpected link to «https://exemple.fr» in what screen readers leave out'],
    },
  ],
  check: eachChapter((chapter) => {
    const found: Finding[] = [];
    visit(chapter.html, 'element', (node) => {
      found.push(...ofRole(chapter, node), ...ofHiding(chapter, node));
    });
    return found;
  }),
};

function ofRole(chapter: CheckedChapter, node: Element): Finding[] {
  const said = words().rules['aria-invalid'];
  const role = textProperty(node, 'role');
  if (!role) return [];
  if (role === 'img' && node.tagName !== 'img' && !isNamed(node))
    return [onNode(chapter, node, { message: said.nameless, hint: said.namelessHint })];
  // VoiceOver needs the role of lists that styles leave without bullets.
  const isOwn = role === 'list' && /^[ou]l$/.test(node.tagName);
  if (isOwn || roles.has(role) || /^doc-[a-z]+$/.test(role)) return [];
  return [onNode(chapter, node, { message: said.role(role, node.tagName), hint: said.roleHint })];
}

function isNamed(node: Element): boolean {
  return Boolean(textProperty(node, 'ariaLabel') ?? node.properties.ariaLabelledBy);
}

function ofHiding(chapter: CheckedChapter, node: Element): Finding[] {
  const said = words().rules['aria-invalid'];
  const hidden = textProperty(node, 'ariaHidden');
  if (hidden === undefined || hidden === 'false') return [];
  if (hidden !== 'true')
    return [onNode(chapter, node, { message: said.hidden(hidden), hint: said.hiddenHint })];
  const links = node.tagName === 'a' ? [node] : elements(node, 'a');
  return links.flatMap((link) => {
    const href = textProperty(link, 'href');
    return href ? [onNode(chapter, link, { message: said.link(href), hint: said.linkHint })] : [];
  });
}
