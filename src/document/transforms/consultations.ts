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
  let level = 1;
  visit(tree, 'element', (node, index, parent) => {
    if (isHeading(node)) level = levelOf(node);
    if (node.properties.dataDirective !== 'consultation') return;
    const name = textProperty(node, 'dataName') ?? 'contributions';
    const found = contributions.get(name);
    if (!found) diagnostics.push(missing(node, name, [...contributions.keys()], file));
    const summary = found
      ? consultationSummary(found, sections, {
          level: Math.min(level + 1, 6),
          labels: labelsOf(lang),
          lang,
        })
      : [];
    parent?.children.splice(index ?? 0, 1, ...summary);
    return [SKIP, (index ?? 0) + summary.length];
  });
  return diagnostics;
}

function missing(node: Element, name: string, known: readonly string[], file: string): Diagnostic {
  const said = words().document.consultation;
  return {
    rule: 'consultation-missing',
    severity: 'error',
    ...placeOf(node, file),
    message: said.missing(name),
    hint: didYouMean(name, known, said.missingHint(contributionsPath(name))),
  };
}
