import type { World } from '../base/world/world.js';

/**
 * The world with texts that an editor has open, as they stand there, in the place of what is on the disk.
 * @param texts by absolute path.
 */
export function withOpenTexts(world: World, texts: ReadonlyMap<string, string>): World {
  const bytesOf = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  return {
    ...world,
    readFile: async (path) => bytesOf(path) ?? world.readFile(path),
    size: async (path) => bytesOf(path)?.length ?? world.size(path),
  };
}
