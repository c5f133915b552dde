import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PrepareRenameRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RenameRequest,
  ShutdownRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver-protocol/node';
import { type Workplace, workplace } from '../helpers/guides.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
const un = 'partie/un.md';

let place: Workplace;
let server: ChildProcess;
let editor: ProtocolConnection;
let ended: Promise<number | null>;
const told: PublishDiagnosticsParams[] = [];
let noticed = () => {};

/** As VS Code's and Neovim's own clients do: the guide's folder is where the program is started. */
beforeAll(async () => {
  place = workplace();
  place.add('travaux.bib', '@book{dupont2020,\n  title = {Acheter autrement},\n}\n');
  place.edit(
    'guide.yaml',
    (yaml) =>
      `${yaml}variables: { délai: 30 jours }\nreferences: { files: [travaux.bib] }\neditions: { acheteurs: { title: Pour les acheteurs } }\n`,
  );
  place.edit(
    un,
    (text) =>
      `${text}\n(@cas) Une commune.\n\nSous {délai}, voir (@cas), [@dupont2020, p. 2] et \`{délai}\`.\n\n:::pour{edition=acheteurs}\nVous.\n:::\n`,
  );
  place.edit('partie/deux.md', (text) => `${text}\nEncore {délai} et [@dupont2020].\n`);
  server = spawn(process.execPath, [program, '--lang', 'fr', 'lsp', '--stdio'], {
    cwd: place.guide,
  });
  ended = new Promise((resolve) => server.once('exit', resolve));
  editor = createProtocolConnection(server.stdout!, server.stdin!);
  editor.onNotification(PublishDiagnosticsNotification.type, (params) => {
    told.push(params);
    noticed();
  });
  editor.listen();
  const { capabilities } = await editor.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(place.guide).href,
    capabilities: {},
  });
  expect(capabilities).toMatchObject({
    hoverProvider: true,
    renameProvider: { prepareProvider: true },
  });
  await editor.sendNotification(InitializedNotification.type, {});
  await open(un);
}, 60_000);
afterAll(() => {
  server.kill();
  place.remove();
});

const uri = (path: string) => pathToFileURL(join(place.guide, path)).href;
const textOf = (path: string) => readFileSync(join(place.guide, path), 'utf8');

async function open(path: string) {
  const textDocument = { uri: uri(path), languageId: 'markdown', version: 1, text: textOf(path) };
  await editor.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

let version = 1;
async function type(path: string, text: string) {
  version += 1;
  await editor.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: uri(path), version },
    contentChanges: [{ text }],
  });
}

/** The next that is told of a file that fits. */
async function toldOf(path: string, fits: (params: PublishDiagnosticsParams) => boolean) {
  for (;;) {
    const found = told.find((params) => params.uri === uri(path) && fits(params));
    if (found) return found;
    await new Promise<void>((resolve) => {
      noticed = resolve;
    });
  }
}

/** The place behind the first of some words in a text. */
function behind(path: string, words: string, text = textOf(path)) {
  const lines = text.slice(0, text.indexOf(words) + words.length).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { textDocument: { uri: uri(path) }, position };
}

test('what is wrong is told as one types, of the text as it stands in the editor', async () => {
  const faulty = `${textOf(un)}\nVoir [ailleurs](nulle-part.md).\n`;
  await type(un, faulty);
  const { diagnostics } = await toldOf(un, (params) =>
    params.diagnostics.some(({ code }) => code === 'link-target-missing'),
  );
  const dead = diagnostics.find(({ code }) => code === 'link-target-missing')!;
  expect(dead).toMatchObject({
    severity: 1,
    source: 'guide',
    range: { start: { line: faulty.split('\n').length - 2, character: 5 } },
  });
  expect(dead.message).toMatch(/nulle-part\.md.*\n→ /s);
  told.length = 0;
  await type(un, textOf(un));
  await toldOf(un, (params) =>
    params.diagnostics.every(({ code }) => code !== 'link-target-missing'),
  );
});

test('chapters, anchors, acronyms and boxes are offered where they can be written', async () => {
  const offered = async (words: string) => {
    const text = `${textOf(un)}\n${words}`;
    await type(un, text);
    const found = await editor.sendRequest(CompletionRequest.type, behind(un, words, text));
    return Array.isArray(found) ? found : [];
  };
  expect(await offered('Voir [](')).toContainEqual(
    expect.objectContaining({ label: '../index.md', detail: 'Accueil' }),
  );
  expect(await offered('Voir [](#')).toContainEqual(
    expect.objectContaining({ label: 'clause-un', detail: expect.stringContaining('Réemploi') }),
  );
  expect(await offered('Voir [](deux.md#fi')).toContainEqual(
    expect.objectContaining({ label: 'fig-un' }),
  );
  expect(await offered('La loi AG')).toEqual([
    expect.objectContaining({ label: 'AGEC', detail: expect.stringContaining('anti-gaspillage') }),
  ]);
  expect(await offered(':::cl')).toContainEqual(expect.objectContaining({ label: 'clause' }));
  expect(await offered('Rien ici (')).toEqual([]);
  await type(un, textOf(un));
});

test('terms and links are explained, and links lead to where they point', async () => {
  const hover = (words: string) => editor.sendRequest(HoverRequest.type, behind(un, words));
  expect(await hover('La loi AG')).toMatchObject({
    contents: { value: expect.stringMatching(/^\*\*AGEC\*\*\n\nanti-gaspillage/) },
  });
  expect(await hover('](deux.md#f')).toMatchObject({
    contents: { value: expect.stringContaining('Second chapitre') },
  });
  expect(await hover('Une sec')).toBeNull();
  const found = await editor.sendRequest(DefinitionRequest.type, behind(un, '](#tab'));
  expect(found).toMatchObject({ uri: uri(un), range: { start: behind(un, 'id="').position } });
});

test('an anchor is renamed where it stands and in every link to it', async () => {
  const at = behind(un, '](deux.md#fig');
  expect(await editor.sendRequest(PrepareRenameRequest.type, at)).toMatchObject({
    start: behind(un, '](deux.md#').position,
  });
  const edit = await editor.sendRequest(RenameRequest.type, { ...at, newName: 'plan' });
  const changes = Object.entries(edit?.changes ?? {});
  expect(changes.map(([file]) => file).sort()).toEqual([uri('partie/deux.md'), uri(un)]);
  for (const [, list] of changes) expect(list.map(({ newText }) => newText)).toEqual(['plan']);
  await expect(
    editor.sendRequest(RenameRequest.type, { ...at, newName: 'deux mots' }),
  ).rejects.toThrow();
  expect(await editor.sendRequest(PrepareRenameRequest.type, behind(un, 'La loi'))).toBeNull();
});

/** What is called by a name of its own: where, another name, and how often it stands in which file. */
const called: [string, string, string, string, string, Record<string, number>][] = [
  [
    'Sous {dé',
    'délai',
    '30 jours',
    'guide.yaml',
    'durée',
    { 'guide.yaml': 1, 'partie/deux.md': 1, [un]: 1 },
  ],
  ['voir (@c', 'cas', 'Une commune.', un, 'exemple', { [un]: 2 }],
  [
    '[@dup',
    'dupont2020',
    'Acheter autrement',
    'travaux.bib',
    'dupont2021',
    { 'partie/deux.md': 1, 'travaux.bib': 1, [un]: 1 },
  ],
  [
    '{edition=ach',
    'acheteurs',
    'Pour les acheteurs',
    'guide.yaml',
    'achat',
    { 'guide.yaml': 1, [un]: 1 },
  ],
];

test.each(called)('%s… is offered, explained, found and renamed', async (...all) => {
  const [words, name, detail, file, newName, counts] = all;
  const at = behind(un, words);
  const offered = await editor.sendRequest(CompletionRequest.type, at);
  expect(offered).toContainEqual(expect.objectContaining({ label: name, detail }));
  expect(await editor.sendRequest(HoverRequest.type, at)).toMatchObject({
    contents: { value: `**${name}**\n\n${detail}` },
  });
  const found = await editor.sendRequest(DefinitionRequest.type, at);
  const given = textOf(file);
  const start = behind(
    file,
    given.slice(0, given.indexOf(name, given.search(/^(?:variables|editions|@|\(@)/m))),
  ).position;
  expect(found).toMatchObject({ uri: uri(file), range: { start } });
  const edit = await editor.sendRequest(RenameRequest.type, { ...at, newName });
  const changes = Object.entries(edit?.changes ?? {}).map(([each, list]) => [each, list.length]);
  expect(Object.fromEntries(changes)).toEqual(
    Object.fromEntries(Object.entries(counts).map(([path, count]) => [uri(path), count])),
  );
  await expect(
    editor.sendRequest(RenameRequest.type, { ...at, newName: 'deux mots' }),
  ).rejects.toThrow();
});

test('a chapter that is renamed in the editor takes its links along', async () => {
  const files = [{ oldUri: uri('partie/deux.md'), newUri: uri('partie/second.md') }];
  const edit = await editor.sendRequest(WillRenameFilesRequest.type, { files });
  expect(edit?.changes?.[uri(un)]?.[0]?.newText).toContain('](second.md#fig-un)');
  expect(edit?.changes?.[uri('guide.yaml')]?.[0]?.newText).toContain('partie/second.md');
  // What is not saved yet is not lost.
  await open('guide.yaml');
  await type('guide.yaml', `${textOf('guide.yaml')}# À relire\n`);
  const again = await editor.sendRequest(WillRenameFilesRequest.type, { files });
  expect(again?.changes?.[uri('guide.yaml')]?.[0]?.newText).toMatch(/second\.md.*# À relire\n$/s);
});

test('it ends when the editor says so', async () => {
  await editor.sendRequest(ShutdownRequest.type);
  await editor.sendNotification(ExitNotification.type);
  expect(await ended).toBe(0);
});
