import { relative, sep } from 'node:path';
import type { World } from './world.js';

/** A path as messages show it: from the folder the program was started in, with slashes. */
export function shownPath(path: string, world: World): string {
  const fromHere = relative(world.cwd, path);
  return (fromHere.startsWith(`..${sep}..${sep}..`) ? path : fromHere).replaceAll(sep, '/');
}
