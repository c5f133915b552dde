import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Case, Command } from './measure.js';
import { timed } from './measure.js';
import type { BenchFolder } from './workplace.js';

/** Another way from Markdown, or what it prefers to it, to a PDF. */
interface Peer {
  name: string;
  /** Programs that must be on the PATH. */
  programs: readonly string[];
  commands: (folder: BenchFolder, find: (program: string) => string) => Command[];
}

const chromiumFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
const html = ({ chapters }: BenchFolder): Command => [
  'pandoc',
  ...['--standalone', '--toc', '--metadata', 'lang=fr', '--metadata', 'title=Guide'],
  ...['--output', 'book.html', ...chapters],
];

const peers: readonly Peer[] = [
  {
    name: 'pandoc, Chromium',
    programs: ['pandoc', 'chromium'],
    commands: (folder) => [
      html(folder),
      ['chromium', ...chromiumFlags, '--print-to-pdf=book.pdf', 'book.html'],
    ],
  },
  {
    name: 'pandoc, WeasyPrint',
    programs: ['pandoc', 'weasyprint'],
    commands: (folder) => [html(folder), ['weasyprint', 'book.html', 'book.pdf']],
  },
  {
    name: 'Asciidoctor PDF',
    programs: ['asciidoctor-pdf', 'pandoc'],
    commands: () => [['asciidoctor-pdf', '--out-file', 'book.pdf', 'book.adoc']],
  },
  {
    name: 'md-to-pdf',
    programs: ['md-to-pdf', 'pandoc', 'chromium'],
    // It takes one file: the chapters, one after another.
    commands: ({ chapters }, find) => [
      ['sh', '-c', `cat ${chapters.join(' ')} > whole.md`],
      [
        'md-to-pdf',
        ...[
          '--launch-options',
          JSON.stringify({ executablePath: find('chromium'), args: ['--no-sandbox'] }),
        ],
        'whole.md',
      ],
    ],
  },
  {
    name: 'Vivliostyle',
    programs: ['vivliostyle', 'chromium'],
    commands: ({ root, chapters }, find) => {
      const config = { title: 'Guide', language: 'fr', size: 'A4', entry: chapters, output: 'v.pdf' };
      writeFileSync(join(root, 'vivliostyle.config.json'), JSON.stringify(config));
      const options = ['--executable-browser', find('chromium'), '--log-level', 'silent'];
      return [['vivliostyle', 'build', '--config', 'vivliostyle.config.json', ...options]];
    },
  },
];

/**
 * The peers that this machine has, ready to be measured on a book.
 * @param lacks is told of those that it has not, or that fail.
 */
export function peerCases(folder: BenchFolder, lacks: (name: string) => void): Case[] {
  return peers.flatMap(({ name, programs, commands }) => {
    const missing = programs.filter((program) => programPath(program) === undefined);
    if (missing.length > 0) {
      lacks(`${name} (${missing.join(', ')})`);
      return [];
    }
    const find = (program: string) => programPath(program) ?? program;
    const run = () =>
      timed(commands(folder, find), folder.root).catch((error: Error) => {
        lacks(`${name}: ${error.message}`);
        return undefined;
      });
    return [{ name, run }];
  });
}

function programPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
