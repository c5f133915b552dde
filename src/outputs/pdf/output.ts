import { rejectionHandled } from '../../base/rejection-handled.js';
import type { Job, Making, Output } from '../content/output.js';
import { encoded, type OutputFile } from '../content/output-file.js';
import { overBudget } from './budget.js';
import { archived, makePdf } from './press/make-pdf.js';
import { type Press, residentPress, startPress } from './press/press.js';
import { publishedPlan } from './published-plan.js';
import type { BookFonts } from './typst/book-fonts.js';
import { fontChoice } from './typst/font-choice.js';
import { type FontFiles, readFonts } from './typst/fonts.js';
import { type Manuscript, manuscriptOf } from './typst/manuscript.js';

/** The PDF: the press starts before the guide is read, and takes its fonts while the book is assembled. */
export const pdf: Output = {
  target: 'pdf',
  open: (targets, resident) => {
    const press = resident === undefined ? startPress() : residentPress(resident);
    let fonts: Fonts | undefined;
    return {
      loaded: async (guide, world) => {
        const files = await readFonts(fontChoice(guide), world);
        fonts = { files, ready: press.fonts(files) };
      },
      start: (job) => {
        if (!fonts) throw new RangeError('Unexpected start before the guide was loaded');
        return start(press, fonts, job, targets.includes('epub'));
      },
      close: () => press.close(),
    };
  },
};

interface Fonts {
  files: FontFiles;
  ready: Promise<BookFonts>;
}

async function start(press: Press, fonts: Fonts, job: Job, withBook: boolean): Promise<Making> {
  const { book, draft, cache, world } = job;
  const { guide } = book;
  const manuscript = await manuscriptOf(book, { fonts: await fonts.ready, draft }, world);
  job.found(manuscript.diagnostics);
  const path = `docs/${guide.statements.fileName}.pdf`;
  const plan = publishedPlan(guide);
  job.progress('typst');
  const input = { manuscript, fonts: fonts.files, plan, withBook };
  const making = makePdf(press, input, cache, job.took, async (failure) => {
    const { findCulprit } = await import('./press/find-culprit.js');
    const typeset = (other: Press, part: Manuscript) => archived(other, part, plan);
    return findCulprit(book, failure, { fonts: fonts.files, draft, typeset }, world);
  });
  const sources = job.emit.includes('typst') ? typstSources(manuscript, path) : [];
  const files = making.bytes.then((bytes) => {
    job.found(overBudget(guide, bytes.length));
    return [...sources, { path: `site/${path}`, bytes }];
  });
  const conformance = ['PDF/UA-1', `PDF/A-${manuscript.job.standard.slice(2)}`];
  return { parts: { pdf: { path, conformance, ...making } }, files: rejectionHandled(files) };
}

/** Everything that the PDF is typeset from, as a folder beside it. */
function typstSources({ job }: Manuscript, path: string): OutputFile[] {
  const folder = `site/${path.replace(/\.pdf$/, '-typst')}`;
  return [...job.sources, ...job.files].map(([name, data]) => ({
    path: folder + name,
    bytes: encoded(data),
  }));
}
