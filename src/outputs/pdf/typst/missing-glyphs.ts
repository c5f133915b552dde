import type { Diagnostic, Place } from '../../../base/report/diagnostic.js';
import { words } from '../../../words/words.js';
import { type Script, scriptOf } from './scripts.js';

/** Takes down the characters that no font has, of which there may be as many as a chapter holds. */
export interface MissingGlyphs {
  tell: (cluster: string, place: Place) => void;
  /** One message a script, at its first place. */
  diagnostics: () => Diagnostic[];
}

interface Missing {
  script: Script;
  place: Place;
  count: number;
  clusters: Set<string>;
}

export function missingGlyphs(): MissingGlyphs {
  const found = new Map<string, Missing>();
  return {
    tell: (cluster, place) => {
      const script = scriptOf(cluster);
      const known = found.get(script.name) ?? { script, place, count: 0, clusters: new Set() };
      known.count += 1;
      known.clusters.add(cluster);
      found.set(script.name, known);
    },
    diagnostics: () => [...found.values()].map(diagnosticOf),
  };
}

/** How many characters of a script a message shows. */
const mostShown = 5;

function diagnosticOf({ script, place, count, clusters }: Missing): Diagnostic {
  const shown = [...clusters].slice(0, mostShown).map(named).join(', ');
  const others = Math.max(0, clusters.size - mostShown);
  const times = count > clusters.size ? count : 0;
  const said = words().outputs.pdf;
  const name = said.scripts[script.name] ?? script.name;
  return {
    rule: 'glyph-missing',
    severity: 'error',
    ...place,
    message: count === 1 ? said.glyph(shown, name) : said.glyphs(name, shown, others, times),
    hint: hintOf(script),
  };
}

function named(cluster: string): string {
  const codes = [...cluster].map(
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const shown = /\p{C}/u.test(cluster) ? '' : cluster;
  return words().outputs.pdf.character(shown, codes.join(' '));
}

function hintOf({ font, name }: Script): string {
  const file = `${font.replaceAll(' ', '')}-Regular.ttf`;
  if (name === 'private use') return words().outputs.pdf.glyphPrivateHint;
  return words().outputs.pdf.glyphHint(font, file);
}
