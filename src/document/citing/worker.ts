import { text } from 'node:stream/consumers';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { References } from '../../guide/references.js';
import type { CitedPlace } from './citation.js';
import { type Library, readLibrary } from './library.js';
import { citingSource } from './typst-source.js';

/** What the process that cites is asked, as JSON on its standard input. */
export interface CitingJob extends References {
  /** In the order of the guide. */
  places: readonly CitedPlace[];
  /** BCP 47, without region. */
  lang: string;
}

/** What it answers, as JSON on its standard output. */
export type CitingAnswer =
  | {
      /** What the typesetter makes of the source: see `citingSource`. */
      html: string;
      /** The works listed, in the order of their files. */
      works: string[];
      /** All that the files have. */
      keys: string[];
    }
  | Fault;

interface Fault {
  fault: string;
  /** Of the file that it is in, where that is known. */
  path?: string | undefined;
}

const root = '/guide-publisher-references';

function answerTo(job: CitingJob): CitingAnswer {
  const libraries: Library[] = [];
  for (const [index, file] of job.files.entries()) {
    try {
      libraries.push(readLibrary(file, index));
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error), path: file.path };
    }
  }
  const keys = [...new Set(libraries.flatMap((library) => library.keys))];
  const places = knownPlaces(job.places, new Set(keys));
  const cited = new Set(places.flatMap(({ citations }) => citations.map(({ key }) => key)));
  const works = job.listsAll ? keys : keys.filter((key) => cited.has(key));
  if (works.length === 0) return { html: '', works, keys };
  const html = printed(job, libraries, places, works);
  return typeof html === 'string' ? { html, works, keys } : html;
}

/** Works that are unknown are told by the one who asks. */
function knownPlaces(places: readonly CitedPlace[], known: ReadonlySet<string>): CitedPlace[] {
  return places.map(({ citations, ...place }) => ({
    ...place,
    citations: citations.filter(({ key }) => known.has(key)),
  }));
}

function printed(
  { files, style, lang }: CitingJob,
  libraries: readonly Library[],
  places: readonly CitedPlace[],
  keys: readonly string[],
): string | Fault {
  const compiler = NodeCompiler.create({ workspace: root });
  const own = 'csl' in style ? [{ name: 'style.csl', text: style.csl }] : [];
  for (const { name, text: content } of [...libraries, ...own])
    compiler.mapShadow(`${root}/${name}`, Buffer.from(content));
  const source = citingSource({
    places,
    keys,
    libraries: libraries.map(({ name }) => `/${name}`),
    style: 'csl' in style ? '/style.csl' : style.name,
    lang,
  });
  const mainFilePath = `${root}/main.typ`;
  compiler.addSource(mainFilePath, source);
  const made = compiler.tryHtml({ mainFilePath });
  const html = made.result?.body();
  if (html !== undefined) return html;
  const failure = made.takeError();
  const [first] = failure ? (compiler.fetchDiagnostics(failure) as Refusal[]) : [];
  return { fault: first?.message ?? '', path: files[fileNamed(first)]?.path };
}

/** One message of the typesetter. */
interface Refusal {
  message?: string;
  path?: string;
}

function fileNamed({ message, path }: Refusal = {}): number {
  return Number(/references-(\d+)\./.exec(`${path} ${message}`)?.[1]);
}

const job = JSON.parse(await text(process.stdin)) as CitingJob;
process.stdout.write(JSON.stringify(answerTo(job)));
