import { keySum } from '../../../base/cache/key.js';
import type { Guide } from '../../../guide/guide.js';
import type { FontChoice } from './fonts.js';

/** Emoji, and what raw HTML may name them by. */
const emoji =
  /\p{Emoji_Presentation}|[\u{1f000}-\u{1faff}]|\ufe0f|\u20e3|&#(?:\d{5,}|x[\da-f]{4,});/iu;

/** What stands between two dollars, which may be a formula. */
const formula = /\$[^$]+\$/;

/** Which fonts a guide as written asks for. */
export function fontChoice({
  manifest,
  root,
  chapters,
  includes,
  contributions,
  fonts,
}: Guide): FontChoice {
  const texts = [JSON.stringify(manifest), ...chapters.map(({ text }) => text)];
  for (const { text } of [...includes.files.values(), ...(contributions?.values() ?? [])])
    texts.push(text);
  const hasEmoji = texts.some((text) => emoji.test(text));
  const math = manifest.math !== false && texts.some((text) => formula.test(text));
  return { theme: manifest.theme, root, emoji: hasEmoji, math, own: fonts };
}

/** Tells one choice from another. */
export function choiceKey({ own, ...choice }: FontChoice): string {
  return keySum([JSON.stringify(choice), ...own.flatMap(({ family, bytes }) => [family, bytes])]);
}
