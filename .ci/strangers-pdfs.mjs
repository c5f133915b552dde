// Inspects and stamps every PDF below the folders it is given, and tells which are refused, which lose something and
// which end in a fault: the pages that readers see, the text, attachments and the soundness of the file before and
// after. `node .ci/strangers-pdfs.mjs FOLDER… [--most 40] [--pages 12]` (`--most`: of a folder, spread over it); needs
// `npm run build` before, and Poppler's programs and qpdf on the `PATH`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '100000' }, pages: { type: 'string', default: '12' } },
});
const program = join(import.meta.dirname, '../bin/guide.js');
const guide = join(import.meta.dirname, '../guide-sources');
const scratch = mkdtempSync(join(tmpdir(), 'guide-pdfs-'));
const stamped = join(scratch, 'stamped.pdf');

function run(command, ...args) {
  const { status, signal, stdout, stderr } = spawnSync(command, args, { maxBuffer: 1e9, timeout: 300_000 });
  return { status: status ?? signal, stdout, stderr };
}

function answerOf(...args) {
  const { status, stdout } = run(process.execPath, program, '-C', guide, '--json', '--lang', 'en', ...args);
  const said = stdout.toString().startsWith('{') ? JSON.parse(stdout) : {};
  return { status, pdf: said.data?.pdf ?? said.pdf, diagnostics: said.diagnostics ?? [] };
}

/** What a reader has of a file, each as one sum. */
function seen(file) {
  const sum = (command, ...args) => {
    const { status, stdout } = run(command, ...args);
    return `${status} ${createHash('sha256').update(stdout).digest('hex')}`;
  };
  return {
    pages: sum('pdftoppm', '-r', '40', '-l', values.pages, file),
    text: sum('pdftotext', '-l', '200', file, '-'),
    attachments: sum('pdfdetach', '-list', file),
    sound: run('qpdf', '--check', file).status,
  };
}

/** What is wrong about a stamped file. */
function faults(file, before) {
  const report = answerOf('inspect', stamped);
  if (report.status !== 0) return [`inspect of the stamped file ${report.status}`];
  const [was, is] = [seen(file), seen(stamped)];
  return [
    ...Object.keys(was).filter((key) => was[key] !== is[key] && !(key === 'sound' && is.sound < was.sound)),
    ...(String(before.claims) === String(report.pdf.claims) ? [] : ['claims']),
    ...(before.pages === report.pdf.pages ? [] : ['number of pages']),
    ...(before.outline === report.pdf.outline ? [] : ['bookmarks']),
    ...(before.tagged === report.pdf.tagged ? [] : ['tags']),
    ...(before.producer === report.pdf.producer ? [] : ['producer']),
    ...report.pdf.disagreements,
  ];
}

/** How one file ends: `same`, `refused: …` or `fault: …`. */
function endOf(file) {
  const inspected = answerOf('inspect', file);
  const told = ({ diagnostics }) => diagnostics.map(({ message }) => message).join(' ');
  if (inspected.status === 1) return `refused: ${told(inspected)}`;
  if (inspected.status !== 0) return `fault: inspect ${inspected.status}`;
  const answer = answerOf('stamp', file, '--out', stamped);
  if (answer.status === 1) return `refused: ${told(answer)}`;
  if (answer.status !== 0) return `fault: stamp ${answer.status}`;
  const found = faults(file, inspected.pdf);
  return found.length === 0 ? 'same' : `fault: ${found.join(', ')}`;
}

function pdfsBelow(folder) {
  return readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function spread(files) {
  const step = Math.max(1, files.length / Number(values.most));
  return files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

const known = new Set();
const ends = new Map();
for (const file of positionals.flatMap((folder) => spread(pdfsBelow(folder)))) {
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  if (known.has(sum)) continue;
  known.add(sum);
  const end = endOf(file);
  const [kind] = end.split(':');
  ends.set(kind, (ends.get(kind) ?? 0) + 1);
  if (kind !== 'same') process.stdout.write(`${file}: ${end}\n`);
}
rmSync(scratch, { recursive: true });
process.stdout.write(`${known.size} files; ${[...ends].map(([end, count]) => `${end}: ${count}`).join(', ')}\n`);
process.exitCode = ends.has('fault') ? 1 : 0;
