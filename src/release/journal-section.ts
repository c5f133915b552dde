import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownOf } from '../document/parse-markdown.js';
import type { ChapterSource } from '../guide/guide.js';

/** A section of a journal that tells of a version already. */
export interface JournalSection {
  /** Of its heading, from 1. */
  line: number;
  /** The journal with the date of today in that heading. */
  text: string;
}

/**
 * The section that a journal has of a version before it is out: a bump was killed between its two files, or
 * somebody wrote it by hand.
 * @param heading «Version Bêta 2, 10 mai 2021»; the date may be another.
 */
export function journalSection(
  journal: ChapterSource,
  heading: string,
): JournalSection | undefined {
  const named = heading.slice(0, heading.indexOf(',') + 1);
  const { text } = journal;
  const found = markdownOf(journal).children.find(
    (node): node is Heading => node.type === 'heading' && textOf(node).startsWith(named),
  );
  const start = found?.position?.start.offset;
  if (!found || start === undefined) return undefined;
  const written = text.slice(start, found.position?.end.offset);
  const dated = written.replace(/Version [^{\r\n]*[^{\s]/, heading);
  return {
    line: found.position?.start.line ?? 1,
    text: text.slice(0, start) + dated + text.slice(start + written.length),
  };
}
