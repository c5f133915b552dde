import { openCache } from '../../base/cache/open.js';
import { exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import type { World } from '../../base/world/world.js';
import { serveEditor } from '../../editor/server.js';
import { type Examined, openEditorSession } from '../../editor/session.js';
import { renamePlan } from '../../edits/rename-plan.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { checkGuide, offline } from './check-guide.js';
import type { CommandContext } from './context.js';
import { besideGuide } from './rename.js';

/** Serves an editor over standard input and output until it says that it is done. */
export async function run(
  { dir }: { dir?: string | undefined },
  context: CommandContext,
): Promise<Outcome> {
  const root = await locateGuide(dir, context.world);
  // Places are told from the guide's folder.
  const world: World = { ...context.world, cwd: root };
  const session = openEditorSession(root, world, (own) => examined(root, own));
  await serveEditor(session, async (from, to) => {
    const { state } = session;
    if (!state?.guide.chapters.some(({ path }) => path === from)) return [];
    const beside = await besideGuide(state.guide, session.world);
    const plan = renamePlan(state.guide, from, to, beside, (path) => path);
    return plan.problems.length > 0 ? [] : plan.texts;
  });
  return { exitCode: exitCodes.ok, diagnostics: [], outputs: [] };
}

async function examined(root: string, world: World): Promise<Examined> {
  const { guide, languages, diagnostics } = await checkGuide(
    await loadGuide(root, world),
    offline,
    world,
    await openCache(undefined, root, world),
  );
  const terms = languages.flatMap(({ book }) =>
    book.glossary.flatMap(({ names, definition }) =>
      names.map((term) => ({ term, definition: definition.trim() })),
    ),
  );
  return { guide, books: languages.map(({ printed }) => printed), diagnostics, terms };
}
