import postcss from 'postcss';
import { fromSite } from './page-parts.js';

/** The fonts that a page may load: those that its styles name, as if all were used. */
export interface FontUse {
  families: string[];
  /** Files, a weight or a slope each. */
  variants: number;
  bytes: number;
  /** Files of their own, from the site's folder; what styles carry within them is left out. */
  files: string[];
}

interface Face {
  family: string;
  bytes: number;
  file?: string;
}

/**
 * Reads style sheets once.
 * @returns the fonts of a page by the sheets it links to.
 */
export function fontsOfStyles(
  sheets: ReadonlyMap<string, string>,
  sizeOf: (path: string) => number,
): (styles: readonly string[]) => FontUse {
  const faces = new Map(
    [...sheets].map(([path, css]) => [path, facesOf(path, css, sizeOf)] as const),
  );
  return (styles) => {
    const own = styles.flatMap((path) => faces.get(path) ?? []);
    return {
      families: [...new Set(own.map(({ family }) => family))],
      variants: own.length,
      bytes: own.reduce((all, { bytes }) => all + bytes, 0),
      files: own.flatMap(({ file }) => file ?? []),
    };
  };
}

/** Fonts of the reader's own machine load nothing: a face is one that has an address. */
function facesOf(path: string, css: string, sizeOf: (path: string) => number): Face[] {
  const faces: Face[] = [];
  postcss.parse(css).walkAtRules('font-face', (rule) => {
    const said: Record<string, string> = {};
    rule.walkDecls(({ prop, value }) => {
      said[prop] = value;
    });
    const family = (said['font-family'] ?? '').replace(/["']/g, '');
    const [, address] = /url\(\s*["']?([^"')]+)/.exec(said.src ?? '') ?? [];
    if (address === undefined) return;
    const [, base64] = /^data:[^,]*;base64,(.*)$/.exec(address) ?? [];
    if (base64 !== undefined) faces.push({ family, bytes: Math.floor(base64.length * 0.75) });
    else {
      const file = fromSite(path, address);
      faces.push({ family, bytes: sizeOf(file), file });
    }
  });
  return faces;
}
