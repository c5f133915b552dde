import { fileURLToPath } from 'node:url';
import {
  type CompletionItem,
  CompletionItemKind,
  createConnection,
  type InitializeResult,
  ProposedFeatures,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { packageInfo } from '../base/package-info.js';
import { directiveNames } from '../document/directive-names.js';
import { completions, type Offer } from './completions.js';
import { explained } from './explained.js';
import { definition, type Place, renamable, renameEdit } from './named-places.js';
import { type EditorSession, uriOf } from './session.js';
import { diagnosticsTeller } from './told.js';

/** Renames of files, as an editor is about to make them, → what to write before. By path from the guide's folder. */
export type RenameFile = (from: string, to: string) => Promise<{ path: string; text: string }[]>;

/**
 * Speaks the Language Server Protocol 3.17 over standard input and output: diagnostics as one types, completion,
 * explanations, definitions, new names for anchors and chapters.
 * @returns once the editor has said that it is done.
 */
export function serveEditor(session: EditorSession, renameFile: RenameFile): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const tell = diagnosticsTeller(session, connection);
  connection.onInitialize(() => capabilities);
  connection.onInitialized(tell);
  documents.onDidChangeContent(({ document }) => {
    session.take(fileURLToPath(document.uri), document.getText());
    tell();
  });
  documents.onDidClose(({ document }) => {
    session.take(fileURLToPath(document.uri), undefined);
    tell();
  });
  connection.onDidChangeWatchedFiles(tell);
  const asked = asking(session, documents);
  connection.onCompletion((params) => asked(params, offers) ?? []);
  connection.onHover((params) =>
    asked(params, ({ source, offset, language: { names, resolve } }) => {
      const value = explained(source, offset, names, resolve);
      return value === undefined ? null : { contents: { kind: 'markdown', value } };
    }),
  );
  connection.onDefinition((params) => asked(params, (place) => definition(place, session)));
  connection.onPrepareRename((params) => asked(params, renamable));
  connection.onRenameRequest((params) =>
    asked(params, (place) => renameEdit(place, params.newName, session)),
  );
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const changes: NonNullable<WorkspaceEdit['changes']> = {};
    for (const { oldUri, newUri } of files) {
      const [from, to] = [oldUri, newUri].map((uri) => session.pathOf(fileURLToPath(uri)));
      if (from === undefined || to === undefined) continue;
      for (const { path, text } of await renameFile(from, to))
        changes[path === to ? oldUri : uriOf(path, session)] = [
          { range: wholeText, newText: text },
        ];
    }
    return { changes };
  });
  documents.listen(connection);
  return new Promise((done) => {
    connection.onExit(done);
    connection.listen();
  });
}

const capabilities: InitializeResult = {
  serverInfo: { name: 'guide', version: packageInfo.version },
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: { triggerCharacters: ['(', '#', ':', '/', '{', '@', '='] },
    hoverProvider: true,
    definitionProvider: true,
    renameProvider: { prepareProvider: true },
    workspace: {
      fileOperations: {
        willRename: { filters: [{ pattern: { glob: '**/*.md', matches: 'file' } }] },
      },
    },
  },
};

/** From the first character to beyond the last. */
const wholeText = { start: { line: 0, character: 0 }, end: { line: 2 ** 31 - 1, character: 0 } };

/** Answers where the guide could be read and the file is one of its texts. */
function asking(session: EditorSession, documents: TextDocuments<TextDocument>) {
  return <Answer>(
    { textDocument, position }: TextDocumentPositionParams,
    answer: (place: Place) => Answer,
  ): Answer | null => {
    const document = documents.get(textDocument.uri);
    const path = document && session.pathOf(fileURLToPath(textDocument.uri));
    const { state } = session;
    const languages = state?.languages ?? [];
    const language =
      languages.find(({ sources }) => sources.some((each) => each.path === path)) ?? languages[0];
    if (!document || path === undefined || !language || !state) return null;
    const { line } = position;
    const before = document.getText({ start: { line, character: 0 }, end: position });
    const known = language.sources.find((each) => each.path === path);
    const source = { ...known, path, text: document.getText() };
    return answer({
      source,
      offset: document.offsetAt(position),
      before,
      line,
      document,
      language,
      state,
    });
  };
}

const kinds = {
  chapter: CompletionItemKind.File,
  anchor: CompletionItemKind.Reference,
  image: CompletionItemKind.File,
  term: CompletionItemKind.Text,
  directive: CompletionItemKind.Keyword,
  variable: CompletionItemKind.Variable,
  edition: CompletionItemKind.EnumMember,
  work: CompletionItemKind.Reference,
  example: CompletionItemKind.Reference,
} as const satisfies Record<Offer['kind'], CompletionItemKind>;

function offers({ before, line, source, language }: Place): CompletionItem[] {
  return completions(before, source.path, language.names, directiveNames).map(
    ({ label, text, start, detail, kind }) => ({
      label,
      detail,
      kind: kinds[kind],
      textEdit: {
        newText: text,
        range: { start: { line, character: start }, end: { line, character: before.length } },
      },
    }),
  );
}
