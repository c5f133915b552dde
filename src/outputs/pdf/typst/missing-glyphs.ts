import type { Diagnostic, Place } from '../../../base/report/diagnostic.js';
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
  const more = clusters.size > mostShown ? ` and ${clusters.size - mostShown} others` : '';
  const times = count > clusters.size ? `, ${count} times in all` : '';
  return {
    rule: 'glyph-missing',
    severity: 'error',
    ...place,
    message:
      count === 1
        ? `Unexpected character ${shown} (${script.name}), which no font of the guide has`
        : `Unexpected characters (${script.name}), which no font of the guide has: ${shown}${more}${times}`,
    hint: hintOf(script),
  };
}

function named(cluster: string): string {
  const codes = [...cluster].map(
    (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return `«${/\p{C}/u.test(cluster) ? '' : cluster}» (${codes.join(' ')})`;
}

function hintOf({ font, name }: Script): string {
  const file = `${font.split(/,| or /)[0]?.replaceAll(' ', '')}-Regular.ttf`;
  if (name === 'private use')
    return 'replace the character, or put an image with an alternative in its place';
  return `put an open font that has them, such as ${font}, below guide.yaml and name it there: fonts: [{ file: fonts/${file}, licence: OFL-1.1 }]; or replace the characters`;
}
