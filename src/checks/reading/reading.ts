import type { Diagnostic } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';
import { lineReader } from '../lines.js';
import type { CheckedChapter, CheckedGuide, Finding } from '../rule.js';
import { type Sentence, sentencesOf } from '../sentences.js';
import { type Measures, measures } from './measures.js';
import { type Turn, turnsIn } from './turns.js';

/** How a section reads. */
export interface SectionReading extends Measures {
  /** Path of its chapter. */
  path: string;
  /** Its heading, without markup; the chapter's own for what stands before the first. */
  title: string;
  line: number;
}

/** How a guide reads: each section, and what makes it hard. */
export interface Reading {
  sections: SectionReading[];
  findings: (Finding & { turn: Turn })[];
}

/** Examples that a message quotes. */
const mostQuoted = 3;

/** Measures every section of a guide's chapters, in its own language. */
export function readingOf({ chapters, guide }: Pick<CheckedGuide, 'chapters' | 'guide'>): Reading {
  const reading: Reading = { sections: [], findings: [] };
  for (const chapter of chapters) {
    const lang = chapter.lang ?? guide.lang;
    for (const { title, start, sentences } of sectionsOf(chapter)) {
      const measured = measures(sentences, lang);
      if (!measured) continue;
      const line = chapter.text.slice(0, start).split('\n').length;
      reading.sections.push({ path: chapter.path, title, line, ...measured });
      for (const turn of ['passive', 'nounChain'] as const)
        reading.findings.push(...turnsOf(turn, sentences, lang, chapter.path));
    }
  }
  return reading;
}

interface Section {
  title: string;
  start: number;
  sentences: Sentence[];
}

function sectionsOf({ prose, path }: CheckedChapter): Section[] {
  const sections: Section[] = [{ title: path, start: 0, sentences: [] }];
  for (const block of prose) {
    if (block.kind === 'heading') {
      const title = block.text.replace(/[\u0001\u0002]/g, '').trim();
      sections.push({ title, start: block.start, sentences: [] });
    } else sections.at(-1)?.sentences.push(...sentencesOf(block));
  }
  return sections;
}

/** One message a section and kind, at the first place. */
function turnsOf(
  turn: Turn,
  sentences: readonly Sentence[],
  lang: 'fr' | 'en',
  path: string,
): Reading['findings'] {
  const found = sentences.flatMap((sentence) =>
    turnsIn(sentence.text, turn, lang).map(({ found: said, index }) => ({
      said,
      start: sentence.start + index,
    })),
  );
  const [first] = found;
  if (!first) return [];
  const { found: message, hint } = words().checks.reading[turn];
  const quoted = [...new Set(found.map(({ said }) => said))].slice(0, mostQuoted);
  const end = first.start + first.said.length;
  return [{ turn, path, start: first.start, end, message: message(found.length, quoted), hint }];
}

/** What was found as diagnostics, which stop nothing. @param shown a path of the guide as messages show it. */
export function readingDiagnostics(
  findings: Reading['findings'],
  book: CheckedGuide,
  shown: (path: string) => string,
): Diagnostic[] {
  const place = lineReader(book);
  return findings.map(({ turn, path, start, end, message, hint }) => ({
    rule: turn === 'passive' ? 'reading-passive' : 'reading-nouns',
    severity: 'info',
    file: shown(path),
    ...place(path, start, end),
    message,
    hint,
  }));
}

/** Fewer words measure nothing: such a section is not in the table. */
const leastWords = 30;

/** Sections as a table in Markdown, the hardest first. */
export function readingTable(sections: readonly SectionReading[]): string {
  const { columns } = words().checks.reading;
  const rows = sections
    .filter((section) => section.words >= leastWords)
    .sort((a, b) => a.ease - b.ease || b.average - a.average)
    .map(({ path, line, title, sentences, words: count, average, longest, ease }) =>
      [
        ease,
        average,
        longest,
        sentences,
        count,
        `${path}:${line}`,
        title.replaceAll('|', '\\|'),
      ].join(' | '),
    );
  return `${[columns.join(' | '), columns.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n')}\n`;
}
