import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { didYouMean } from '../../base/report/suggest.js';
import { type Contributions, contributionsPath } from '../../guide/contributions.js';
import { type Lang, labelsOf } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import { consultationSummary } from '../consultation-summary.js';
import { textProperty } from '../data.js';
import { placeOf } from '../place.js';
import type { Section } from '../sections.js';
import { isHeading, levelOf } from '../shape.js';

/** What the summary of a consultation is made of. */
export interface ConsultationContext {
  /** By name. */
  contributions: ReadonlyMap<string, Contributions>;
  /** Of the whole guide, in order. */
  sections: readonly Section[];
}

/**
 * Puts the summary of a consultation in the place of each `:::consultation`: how many contributions there are of each
 * section and status, then each with its answer. Its headings are one level below the one that it stands under.
 */
export function consultations(
  tree: Root,
  { contributions, sections, lang, file }: ConsultationContext & { lang: Lang; file: string },
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const chapters = sections.map(({ id }) => id).filter((id) => !id.includes('#'));
  let level = 1;
  visit(tree, 'element', (node, index, parent) => {
    if (isHeading(node)) level = levelOf(node);
    if (node.properties.dataDirective !== 'consultation') return;
    const name = textProperty(node, 'dataName') ?? 'contributions';
    const found = contributions.get(name);
    const only = textProperty(node, 'dataOnly');
    const chapter = textProperty(node, 'dataChapter');
    const faults = [
      found ? undefined : unknownName(name, [...contributions.keys()]),
      only === undefined || only === 'counts' ? undefined : unknownOnly(only),
      chapter === undefined || chapters.includes(chapter)
        ? undefined
        : unknownChapter(chapter, chapters),
    ].filter((fault) => fault !== undefined);
    diagnostics.push(...faults.map((fault) => problem(node, file, fault)));
    const writing = { level: Math.min(level + 1, 6), labels: labelsOf(lang), lang };
    const extent = { isCounts: only === 'counts', chapter };
    const summary =
      found && faults.length === 0 ? consultationSummary(found, sections, writing, extent) : [];
    parent?.children.splice(index ?? 0, 1, ...summary);
    return [SKIP, (index ?? 0) + summary.length];
  });
  return diagnostics;
}

type Fault = Pick<Diagnostic, 'message' | 'hint'>;

function unknownName(name: string, known: readonly string[]): Fault {
  const said = words().document.consultation;
  const hint = didYouMean(name, known, said.missingHint(contributionsPath(name)));
  return { message: said.missing(name), hint };
}

function unknownOnly(only: string): Fault {
  const said = words().document.consultation;
  return { message: said.only(only), hint: said.onlyHint };
}

function unknownChapter(chapter: string, known: readonly string[]): Fault {
  const said = words().document.consultation;
  return { message: said.chapter(chapter), hint: didYouMean(chapter, known, said.chapterHint) };
}

function problem(node: Element, file: string, fault: Fault): Diagnostic {
  return { rule: 'consultation-missing', severity: 'error', ...placeOf(node, file), ...fault };
}
