import { tuneEngine } from '../../../base/engine.js';
import { refused, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { languageNamed, speak } from '../../../words/words.js';
import { type CompileInput, createTypesetter } from '../typst/compile.js';
import type { FontFiles } from '../typst/fonts.js';
import { unpackFonts } from '../typst/unpack-fonts.js';
import { guardMemory } from './guard-memory.js';
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

let typesetter: ReturnType<typeof createTypesetter> | undefined;
let pdf: Uint8Array = new Uint8Array();

const ready = () => {
  if (!typesetter) throw new RangeError('Unexpected request before that of the fonts');
  return typesetter;
};

async function answerTo(request: Request): Promise<unknown> {
  if (request.name === 'fonts') {
    const { blobs, coverage } = await unpackFonts(request.fonts);
    typesetter = createTypesetter(blobs);
    // Until the first book comes the press stands idle.
    void loadRenderer();
    guardMemory();
    return coverage;
  }
  if (request.name === 'typeset') return ready().typeset(request.job);
  if (request.name === 'archive') {
    pdf = ready().archive();
    return pdf;
  }
  if (request.name === 'proof') {
    const made = ready().proof(request.job);
    pdf = made.pdf;
    return made.pages;
  }
  if (request.name === 'page') return pageImage(pdf, request.index, request.width);
  if (request.name === 'conform') return ready().conform();
  return pageBitmap(pdf, 0, request.width);
}

tuneEngine();
// The one who asks decides when the work ends: a key that interrupts it is sent to all processes of a terminal.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());

// The language of the one who asks.
const spoken = speak(languageNamed(process.env.GUIDE_LANG) ?? 'en');

/** Begun one after another, in their order; while a picture is written, the next is begun. */
process.on('message', async ({ id, request }: { id: number; request: Request }) => {
  const answer = await spoken
    .then(() => answerTo(request))
    .then((value): ThreadAnswer => ({ value }), refused);
  process.send?.({ id, answer });
});
