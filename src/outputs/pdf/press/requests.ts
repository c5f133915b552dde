import { keySum } from '../../../base/cache/key.js';
import { type CompileInput, createTypesetter } from '../typst/compile.js';
import type { FontFiles } from '../typst/fonts.js';
import { type Coverage, unpackFonts } from '../typst/unpack-fonts.js';
import { loadRenderer, pageBitmap, pageImage } from './page-images.js';

/** What the process of the press can be asked. */
export type Request =
  | { name: 'fonts'; fonts: FontFiles }
  | { name: 'typeset'; job: CompileInput }
  | { name: 'archive' }
  | { name: 'proof'; job: CompileInput }
  | { name: 'page'; index: number; width: number }
  | { name: 'conform' }
  | { name: 'cover'; width: number };

/** A typesetter with its fonts, and what these are known by. */
interface TypeCase {
  sum: string;
  filled: Promise<{ coverage: Coverage; typesetter: ReturnType<typeof createTypesetter> }>;
}

/** What answers requests, in their order; errors are those of the typesetter. */
export function answerer(): (request: Request) => Promise<unknown> {
  let typeCase: TypeCase | undefined;
  let pdf: Uint8Array = new Uint8Array();
  const typesetter = async () => {
    if (!typeCase) throw new RangeError('Unexpected request before that of the fonts');
    return (await typeCase.filled).typesetter;
  };
  return async (request) => {
    switch (request.name) {
      case 'fonts': {
        // What was laid out with the same fonts is laid out no more.
        const sum = keySum(request.fonts.files.flatMap(({ family, bytes }) => [family, bytes]));
        if (typeCase?.sum !== sum) typeCase = { sum, filled: filled(request.fonts) };
        const { coverage } = await typeCase.filled;
        // Until the first book comes the press stands idle.
        void loadRenderer();
        return coverage;
      }
      case 'typeset':
        return (await typesetter()).typeset(request.job);
      case 'archive':
        pdf = (await typesetter()).archive();
        return pdf;
      case 'proof': {
        const made = (await typesetter()).proof(request.job);
        pdf = made.pdf;
        return made.pages;
      }
      case 'page':
        await typesetter();
        return pageImage(pdf, request.index, request.width);
      case 'conform':
        return (await typesetter()).conform();
      case 'cover':
        await typesetter();
        return pageBitmap(pdf, 0, request.width);
    }
  };
}

async function filled(fonts: FontFiles) {
  const { blobs, coverage } = await unpackFonts(fonts);
  return { coverage, typesetter: createTypesetter(blobs) };
}
