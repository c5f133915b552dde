import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../helpers/ci-jobs.js';

/** One file taking values or types from another; paths from `src/`. */
interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const source = join(repositoryRoot, 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const imports = files.flatMap(importsOf);
const rows = [
  ...readFileSync(join(source, 'README.md'), 'utf8').matchAll(/^\| `([\w/]+)` \|(.*)\|$/gm),
].map(([, room = '', names = '']) => ({
  room,
  takes: [...names.matchAll(/`([\w/]+)`/g)].map(([, name = '']) => name),
}));

test('every file is in a room, and rooms take values as the table says, types from above', () => {
  const wrong = imports.filter(({ from, to, isType }) => {
    const [taker, giver] = [rowOf(from), rowOf(to)];
    if (taker === giver) return false;
    const above = rows.indexOf(giver) < rows.indexOf(taker);
    return !above || !(isType || taker.takes.some((name) => isWithin(giver.room, name)));
  });
  expect(wrong.map(({ from, to }) => `${from} ← ${to}`)).toEqual([]);
});

test('what lies in the folders of a room is taken by its index alone', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [taker, { room }] = [rowOf(from), rowOf(to)];
    return taker.room !== room && posix.dirname(to) !== room && !to.endsWith('/index.ts');
  });
  expect(wrong.map(({ from, to }) => `${from} ← ${to}`)).toEqual([]);
});

test('no file takes values from one that takes them from it', () => {
  const values = imports.filter(({ isType }) => !isType);
  const done = new Set<string>();
  const circleFrom = (path: string, behind: readonly string[]): string[] => {
    if (behind.includes(path)) return [...behind.slice(behind.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const { to } of values.filter(({ from }) => from === path)) {
      const circle = circleFrom(to, [...behind, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of files) expect(circleFrom(path, [])).toEqual([]);
});

test('the table lists folders that exist and what they take, no more', () => {
  for (const { room, takes } of rows) {
    expect(existsSync(join(source, room)), room).toBe(true);
    const taken = imports
      .filter(
        ({ from, to, isType }) => !isType && rowOf(from).room === room && rowOf(to) !== rowOf(from),
      )
      .map(({ to }) => rowOf(to).room);
    for (const name of takes)
      expect(
        taken.some((each) => isWithin(each, name)),
        `${room} ← ${name}`,
      ).toBe(true);
  }
});

function importsOf(from: string): Import[] {
  const text = readFileSync(join(source, from), 'utf8');
  const statements =
    /^(?:import|export)\s(?:(type\s)|\{([^}]*)\}|[^'";]*?)[^'";]*?from\s+'(\.[^']+)'/gm;
  const found = [...text.matchAll(statements)].map(([, type, names, path = '']) => ({
    path,
    isType: Boolean(type) || (names !== undefined && everyIsType(names)),
  }));
  const later = [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, path = '']) => ({
    path,
    isType: false,
  }));
  return [...found, ...later].map(({ path, isType }) => {
    const to = posix.join(posix.dirname(from), path).replace(/\.js$/, '.ts');
    return { from, to, isType };
  });
}

function everyIsType(names: string): boolean {
  const each = names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return each.every((name) => name.startsWith('type '));
}

function rowOf(path: string) {
  const around = rows.filter(({ room }) => isWithin(posix.dirname(path), room));
  const row = around.sort((a, b) => b.room.length - a.room.length)[0];
  if (!row)
    throw new Error(`src/${path}: Unexpected folder, expected one of the table in src/README.md`);
  return row;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
