/** What can be played. */
export type MediaKind = 'video' | 'audio';

const kinds: Readonly<Record<string, MediaKind>> = { video: 'video', audio: 'audio', son: 'audio' };

/** What a box of this name plays; undefined for any other box. */
export function mediaKind(name: string): MediaKind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** The files that browsers play without a program of their own, by how their names end. */
export const playedEndings: Readonly<Record<MediaKind, readonly string[]>> = {
  video: ['.mp4', '.webm'],
  audio: ['.mp3', '.m4a', '.ogg', '.opus', '.wav'],
};

/** True for an address on the web. */
export function isOnWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
