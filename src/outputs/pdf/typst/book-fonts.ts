import type { FontFamilies } from './fonts.js';
import type { Coverage } from './unpack-fonts.js';

/** The ways text is set: as words, as code, or as a formula. */
export type TextKind = 'body' | 'mono' | 'math';

/** The fonts that a book is set in. */
export interface BookFonts {
  families: FontFamilies;
  /** The first family that has all the characters of a cluster; undefined where none has. */
  familyOf: (cluster: string, kind: TextKind) => string | undefined;
}

const ignorable = /[\p{Default_Ignorable_Code_Point}\s]/u;

/** The fonts of a book by what each family has. What no font shows, such as a space, any family has. */
export function bookFonts(families: FontFamilies, coverage: Coverage): BookFonts {
  const sets = new Map([...coverage].map(([family, points]) => [family, new Set(points)]));
  const found = {
    body: new Map<string, string>(),
    mono: new Map<string, string>(),
    math: new Map<string, string>(),
  };
  return {
    families,
    familyOf: (cluster, kind) => {
      const known = found[kind].get(cluster);
      if (known !== undefined) return known;
      const points = [...cluster]
        .filter((character) => !ignorable.test(character))
        .map((character) => character.codePointAt(0) ?? 0);
      const family = (families[kind] ?? families.body).find((each) => {
        const set = sets.get(each);
        return points.every((point) => set?.has(point));
      });
      if (family !== undefined) found[kind].set(cluster, family);
      return family;
    },
  };
}
