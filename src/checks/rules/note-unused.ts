import { visit } from 'unist-util-visit';
import { words } from '../../words/words.js';
import { onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const noteUnused: Rule = {
  id: 'note-unused',
  severity: 'warning',
  ok: [{ text: 'Un mot[^a].\n\n[^a]: La note.\n' }],
  notOk: [
    {
      text: 'Un mot[^a].\n\n[^a]: La note.\n\n[^b]: Mots perdus.\n\n[^A]: La seconde.\n',
      messages: [
        '5:1 Unexpected note «[^b]» that nothing calls, which no reader sees',
        '7:1 Unexpected second note «[^A]», which no reader sees',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    if (!/^[ \t>]*\[\^/m.test(chapter.text)) return [];
    const called = new Set<string>();
    visit(chapter.markdown, 'footnoteReference', (node) => void called.add(node.identifier));
    const seen = new Set<string>();
    const found: Finding[] = [];
    visit(chapter.markdown, 'footnoteDefinition', (node) => {
      const name = `[^${node.label ?? node.identifier}]`;
      const isSecond = seen.has(node.identifier);
      seen.add(node.identifier);
      if (!isSecond && called.has(node.identifier)) return;
      const message = isSecond
        ? words().rules['note-unused'].second(name)
        : words().rules['note-unused'].unused(name);
      const hint = isSecond
        ? words().rules['note-unused'].secondHint
        : words().rules['note-unused'].unusedHint(name);
      found.push(onNode(chapter, node, { message, hint }));
    });
    return found;
  }),
};
