import { compare, inc, parse, type SemVer } from 'semver';
import { words } from '../words/words.js';
import { bumpRefusal } from './bump-refusal.js';

const bumpLevels = ['major', 'minor', 'patch', 'beta', 'rc', 'release'] as const;

/**
 * The version that follows.
 * @param level one of `bumpLevels`, or a SemVer version to go to.
 * @throws GuideError (exit 2) for a level that is none, or a version that does not go forward.
 */
export function nextVersion(current: string, level: string): string {
  const said = words().release.bump;
  const from = parse(current);
  if (!from) throw bumpRefusal(said.version(current), said.versionHint);
  const to = followed(from, level);
  if (to === null) {
    throw bumpRefusal(said.level(level), said.levelHint(bumpLevels.join(', ')));
  }
  if (compare(to, current) <= 0) {
    throw bumpRefusal(said.backwards(to, current), said.backwardsHint);
  }
  return to;
}

function followed(from: SemVer, level: string): string | null {
  const said = words().release.bump;
  switch (level) {
    case 'major':
    case 'minor':
    case 'patch':
      return inc(from.version, level);
    case 'release':
      if (from.prerelease.length === 0)
        throw bumpRefusal(said.released(from.version), said.releasedHint);
      return `${from.major}.${from.minor}.${from.patch}`;
    case 'beta':
    case 'rc':
      return preRelease(from, level);
    default:
      return parse(level)?.version === level ? level : null;
  }
}

function preRelease(from: SemVer, tag: 'beta' | 'rc'): string {
  const [current, count] = from.prerelease;
  if (current === undefined) return `${from.major}.${from.minor + 1}.0-${tag}.1`;
  const number = current === tag && typeof count === 'number' ? count + 1 : 1;
  return `${from.major}.${from.minor}.${from.patch}-${tag}.${number}`;
}
