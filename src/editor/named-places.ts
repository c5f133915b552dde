import { ErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pointedAnchor, renamedAnchor } from './anchor-rename.js';
import { mentionAt } from './mentions.js';
import { mayBeNamed, renamedName } from './name-rename.js';
import { anchorPlace, referencesOf, type Source } from './references.js';
import type { SaidName } from './said-names.js';
import { type EditorSession, type State, uriOf } from './session.js';

/** A place that an editor asks about. */
export interface Place {
  source: Source;
  offset: number;
  /** The line up to there. */
  before: string;
  line: number;
  document: TextDocument;
  language: State['languages'][number];
  state: State;
}

/** Where what is named at a place is given its name. */
export function definition(place: Place, session: EditorSession) {
  const { source, offset, language, state } = place;
  const { names, resolve, sources } = language;
  const [given] = mentionAt(source, offset, names.said)?.said.places ?? [];
  if (given) return placeIn(given, [...sources, ...state.beside], session);
  const link = referencesOf(source, names, resolve).find(
    ({ start, end }) => offset >= start && offset <= end,
  );
  const home = link && sources.find(({ path }) => path === link.chapter.path);
  if (!link || !home) return null;
  const { start } = (link.anchor && anchorPlace(home, link.anchor.id)) ?? { start: 0 };
  return placeIn({ path: home.path, start }, sources, session);
}

function placeIn(
  { path, start }: { path: string; start: number },
  sources: readonly Source[],
  session: EditorSession,
) {
  const { text = '' } = sources.find((each) => each.path === path) ?? {};
  const at = TextDocument.create('', '', 0, text).positionAt(start);
  return { uri: uriOf(path, session), range: { start: at, end: at } };
}

/** What may have another name at a place. */
export function renamable({ source, offset, document, language }: Place) {
  const { names, resolve, sources } = language;
  const found =
    pointedAnchor(source, offset, sources, names, resolve) ?? mentionAt(source, offset, names.said);
  if (!found) return null;
  return { start: document.positionAt(found.start), end: document.positionAt(found.end) };
}

/**
 * Renames what is named at a place, with all that calls it.
 * @throws ResponseError for a name that can't be given.
 */
export function renameEdit(
  place: Place,
  name: string,
  session: EditorSession,
): WorkspaceEdit | null {
  const { source, offset, language, state } = place;
  const { names, resolve, sources } = language;
  const found = pointedAnchor(source, offset, sources, names, resolve);
  const said = found ? undefined : mentionAt(source, offset, names.said)?.said;
  if (!found && !said) return null;
  const isAllowed = said ? mayBeNamed(said, name) : /^[^\s#{}"'<>()]+$/.test(name);
  if (!isAllowed) throw new ResponseError(ErrorCodes.InvalidParams, name);
  const texts = said
    ? [...state.languages.flatMap((each) => each.sources), ...state.beside]
    : sources;
  const now = texts.map((each) => (each.path === source.path ? source : each));
  const edits = found
    ? renamedAnchor(found, name, now, names, resolve)
    : renamedName(said as SaidName, name, now);
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const [path, list] of edits) {
    const text = TextDocument.create('', '', 0, now.find((each) => each.path === path)?.text ?? '');
    changes[uriOf(path, session)] = list.map(({ start, end, text: newText }) => ({
      range: { start: text.positionAt(start), end: text.positionAt(end) },
      newText,
    }));
  }
  return { changes };
}
