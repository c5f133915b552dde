import { words } from '../words/words.js';
import type { Finding } from './rule.js';

/** One finding for all of a file that say the same, at the first place, with how many there are: one cause, one message. */
export function grouped(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.path}\n${finding.message}`;
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first && others.length > 0
      ? [
          {
            ...first,
            message: words().checks.times(first.message, others.length + 1),
            also: others.flatMap(({ fix }) => fix ?? []),
          },
        ]
      : (first ?? []),
  );
}
