import { execFile } from 'node:child_process';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { words } from '../../words/words.js';
import { refusal } from '../report/diagnostic.js';
import type { RunResult, World } from './world.js';

/**
 * The real world: this machine's files, clock and programs.
 * @param folder to work in, from the current one.
 */
export function nodeWorld(folder = '.'): World {
  const env = process.env;
  return {
    cwd: resolve(folder),
    env,
    isTerminal: process.stderr.isTTY === true,
    now: () => momentOf(env.SOURCE_DATE_EPOCH) ?? new Date(),
    ask,
    readFile: (path) => readFile(path),
    size: async (path) => (await stat(path)).size,
    list: async (path) => (await readdir(path)).sort(),
    kind: async (path) => {
      const found = await stat(path).catch(absentAsUndefined);
      if (!found) return undefined;
      return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    },
    realPath: (path) => realpath(path),
    writeFile: async (path, data) => {
      await makeFolder(dirname(path));
      await writeFile(path, data);
    },
    makeFolder,
    copyMode: async (from, to) => chmod(to, (await stat(from)).mode & 0o7777),
    privateFolder: async () => (await import('./private-folder.js')).privateFolder('guide'),
    rename: (from, to) => rename(from, to),
    remove: (path) => rm(path, { recursive: true, force: true }),
    watch: async (paths, changed) => (await import('./watch.js')).watch(paths, changed),
    run,
    request: async (url, options) => (await import('./request.js')).request(url, options),
    wait: (milliseconds) => wait(milliseconds),
  };
}

/** The last second of the year 9999: a time in milliseconds is beyond it. */
const lastMoment = 253_402_300_799;

function momentOf(sourceDateEpoch: string | undefined): Date | undefined {
  if (!sourceDateEpoch) return undefined;
  if (/^\d+$/.test(sourceDateEpoch) && Number(sourceDateEpoch) <= lastMoment)
    return new Date(Number(sourceDateEpoch) * 1000);
  throw refusal({
    rule: 'source-date-epoch',
    file: 'SOURCE_DATE_EPOCH',
    message: words().report.sourceDateEpoch(sourceDateEpoch),
    hint: words().report.sourceDateEpochHint,
  });
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE']);

function absentAsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== undefined && absent.has(error.code)) return undefined;
  throw error;
}

/** Not by the `recursive` of Node, which never ends below a folder that takes no new ones, as `/proc`. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(path) !== path && !(await isFolder(dirname(path)))) {
      await makeFolder(dirname(path));
      await makeFolder(path);
    } else if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(absentAsUndefined))?.isDirectory() ?? false;
}

function run(
  program: string,
  args: string[],
  cwd: string,
  input?: Uint8Array,
): Promise<RunResult | undefined> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return resolve(undefined);
        resolve({ exitCode: error ? Number(error.code ?? 1) : 0, stdout, stderr });
      },
    );
    // A program may end before it has read all.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** The question goes to standard error: standard output is for data. Ctrl-C and Ctrl-D end the program. */
async function ask(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return undefined;
  const terminal = createInterface({ input: stdin, output: stderr });
  const interrupted = () => process.kill(process.pid, 'SIGINT');
  terminal.on('close', interrupted);
  const answer = await terminal.question(question);
  terminal.off('close', interrupted).close();
  return answer;
}
