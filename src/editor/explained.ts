import type { Resolve } from '../document/link-target.js';
import { mentionAt } from './mentions.js';
import type { Names } from './names.js';
import { referencesOf, type Source } from './references.js';

/** What an editor says of the words at an offset of a text, in Markdown: a term's meaning, where a link leads. */
export function explained(
  source: Source,
  offset: number,
  names: Names,
  resolve: Resolve,
): string | undefined {
  const link = referencesOf(source, names, resolve).find(
    ({ start, end }) => offset >= start && offset <= end,
  );
  if (link) {
    const { chapter, anchor } = link;
    const named = anchor ? `${chapter.title}: ${anchor.title}` : chapter.title;
    return [`**${plain(named)}**`, !anchor && plain(chapter.beginning)]
      .filter(Boolean)
      .join('\n\n');
  }
  const mention = mentionAt(source, offset, names.said);
  if (mention) return `**${plain(mention.said.name)}**\n\n${plain(mention.said.detail)}`;
  const word = wordAt(source.text, offset);
  const term = names.terms.find((each) => each.term === word);
  return term && `**${plain(term.term)}**\n\n${plain(term.definition)}`;
}

function wordAt(text: string, offset: number): string {
  const before = /[\p{L}\p{N}-]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}-]*/u.exec(text.slice(offset, offset + 100))?.[0] ?? '';
  return before + after;
}

/** Words of a guide are no markup of the editor's. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
