import type { WebAnswer, WebRequest } from './request.js';

/** What a path names. */
type EntryKind = 'file' | 'folder' | 'other';

/**
 * Everything outside the program that a stage may touch: files, clock, environment. The program uses
 * `nodeWorld`; tests may use another. All paths are absolute.
 */
export interface World {
  /** The folder the program was started in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True where a person watches: standard error is a terminal. */
  readonly isTerminal: boolean;
  /** The moment, once a command (UTC). `SOURCE_DATE_EPOCH` (seconds) replaces it. */
  now(): Date;
  /** Asks the user one question; undefined where there is no terminal to ask at. */
  ask(question: string): Promise<string | undefined>;
  readFile(path: string): Promise<Uint8Array>;
  /** How many bytes a file has. */
  size(path: string): Promise<number>;
  /** The names in a folder, sorted by code unit. */
  list(path: string): Promise<string[]>;
  /**
   * What is at a path (symbolic links followed), or undefined for nothing, as for a path that no system
   * could have: with NUL, too long, or of links in a circle.
   */
  kind(path: string): Promise<EntryKind | undefined>;
  /** The true path, symbolic links resolved. */
  realPath(path: string): Promise<string>;
  /** Writes a file, making the folders above it. */
  writeFile(path: string, data: Uint8Array | string): Promise<void>;
  /** Makes a folder and those above it; nothing where it is already. */
  makeFolder(path: string): Promise<void>;
  /** Gives a file the permissions of another. */
  copyMode(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A folder that nobody but the user may enter, for what one run leaves to the next; undefined where none can be. */
  privateFolder(): Promise<string | undefined>;
  /** Removes a file or a folder with all it holds; nothing there is not an error. */
  remove(path: string): Promise<void>;
  /**
   * Watches files and folders with all they hold, but for packages and what is hidden.
   * @param changed is called at each change.
   */
  watch(paths: readonly string[], changed: (path: string) => void): Promise<Watch>;
  /**
   * Runs a program without a shell. Undefined when there is no such program.
   * @param input what it reads from its standard input; nothing by default.
   */
  run(
    program: string,
    args: string[],
    cwd: string,
    input?: Uint8Array,
  ): Promise<RunResult | undefined>;
  /** Asks a web address; only `guide check --external`, `guide images --fetch` and `guide publish` do. */
  request(url: string, options: WebRequest): Promise<WebAnswer>;
  wait(milliseconds: number): Promise<void>;
}

/** What watches until it is closed. */
export interface Watch {
  close(): Promise<void>;
}

export interface RunResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}
