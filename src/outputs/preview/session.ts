import { memoryCache } from '../../base/cache/memory-cache.js';
import { packageFile } from '../../base/package-info.js';
import { type Diagnostic, sortDiagnostics } from '../../base/report/diagnostic.js';
import { diagnosticsOf } from '../../base/report/output.js';
import type { World } from '../../base/world/world.js';
import { errorsFound } from '../../checks/errors.js';
import { assembleAll } from '../../document/assemble.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { inAllLanguages } from '../../guide/translations.js';
import { loadTheme } from '../content/theme.js';
import { siteLanguages } from '../site/languages.js';
import { inOneSite, type LiveSite, liveSiteOf } from './live-site.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Proofs } from './proofs.js';

/** What the preview shows of a guide, and what is wrong with it. */
export interface Session {
  /** Counts the sites. */
  readonly revision: number;
  /** The last site that could be made; undefined until there is one. */
  readonly site: LiveSite | undefined;
  readonly problems: readonly Diagnostic[];
  /** Reads the guide again. Asked while it does, it does once more behind. */
  refresh(): Promise<void>;
}

/** Values of each kind to keep: chapters of the largest guides, and some of their former states. */
const keptValues = 2000;

/**
 * Opens a guide for preview: what did not change is not made again.
 * @param proofs typesets the PDF; undefined where it is not shown.
 * @param changed is told of each site, and of problems in its place.
 * @param shown the guide to show of the one that was read: itself, or one of its editions.
 */
export function openSession(
  root: string,
  world: World,
  proofs: Proofs | undefined,
  changed: (session: Session) => void,
  shown: (whole: Guide) => Guide = (whole) => whole,
): Session {
  const cache = memoryCache(keptValues);
  let [revision, site, problems]: [number, LiveSite | undefined, Diagnostic[]] = [0, undefined, []];
  const make = async () => {
    const loaded = await loadGuide(root, world);
    const guide = shown(loaded.guide);
    const assembled = await assembleAll(guide, world, cache);
    const theme = await loadTheme(guide, world);
    const books = assembled.map(({ book }) => book);
    const languages = siteLanguages(books);
    const sites = await Promise.all(
      books.map((book) => {
        const pdf =
          proofs && !book.guide.original ? `docs/${guide.statements.fileName}.pdf` : undefined;
        return liveSiteOf(book, { theme, draft: false, pdf, languages }, cache);
      }),
    );
    site = inOneSite(sites);
    const found = [...loaded.diagnostics, ...assembled.flatMap(({ diagnostics }) => diagnostics)];
    tell(found);
    if (site) proofs?.proof(site.book);
    // The page is on its way, and the PDF being laid out, before the rules are held against the text.
    const errors = await Promise.all(
      inAllLanguages(guide).map((each) => errorsFound(each, world, cache)),
    );
    tell([...found, ...errors.flat()]);
  };
  const tell = (diagnostics: Diagnostic[]) => {
    problems = sortDiagnostics(diagnostics.filter(({ severity }) => severity === 'error'));
    revision += 1;
    changed(session);
  };
  const refresh = async () => {
    try {
      await make();
    } catch (error) {
      tell(diagnosticsOf(error));
    }
  };
  const session: Session = {
    get revision() {
      return revision;
    },
    get site() {
      return site;
    },
    get problems() {
      return [...problems, ...(proofs?.problems ?? [])];
    },
    refresh: oneAtATime(refresh),
  };
  return session;
}

/** The templates of this program, which whoever works on it changes. */
export const templateFolder = packageFile('templates');
