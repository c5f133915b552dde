import { compare, inc, parse, type SemVer } from 'semver';
import { isScalar, parseDocument, type Scalar } from 'yaml';
import { isCalendarDate } from '../guide/dates.js';
import { exitCodes, GuideError } from '../report/diagnostic.js';

/** What a bump changes: a value that a dry run shows and a real run applies. */
export interface BumpPlan {
  from: string;
  to: string;
  date: string;
}

const bumpLevels = ['major', 'minor', 'patch', 'beta', 'rc', 'release'] as const;

/**
 * The version that follows.
 * @param level one of `bumpLevels`, or a SemVer version to go to.
 * @throws GuideError (exit 2) for a level that is none, or a version that does not go forward.
 */
export function nextVersion(current: string, level: string): string {
  const from = parse(current);
  if (!from)
    throw refusal(`Unexpected version «${current}» in guide.yaml`, 'write it like 1.0.0-beta.1');
  const to = followed(from, level);
  if (to === null) {
    throw refusal(
      `Unexpected level «${level}»`,
      `expected ${bumpLevels.join(', ')} or a version such as 1.0.0`,
    );
  }
  if (compare(to, current) <= 0) {
    throw refusal(`Unexpected version ${to}, not after ${current}`, 'versions only go forward');
  }
  return to;
}

function followed(from: SemVer, level: string): string | null {
  switch (level) {
    case 'major':
    case 'minor':
    case 'patch':
      return inc(from.version, level);
    case 'release':
      if (from.prerelease.length === 0)
        throw refusal(
          `Unexpected release of ${from.version}, which is one already`,
          'use patch, minor or major',
        );
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

/** Plans a bump. @param date `YYYY-MM-DD`. @throws GuideError (exit 2). */
export function bumpPlan(current: string, level: string, date: string): BumpPlan {
  if (!isCalendarDate(date))
    throw refusal(`Unexpected date «${date}»`, 'write a date of the calendar, e.g. 2021-04-30');
  return { from: current, to: nextVersion(current, level), date };
}

/** Writes version and date into the text of a `guide.yaml`; every other byte stays what it was. */
export function applyBump(text: string, plan: BumpPlan): string {
  const document = parseDocument(text);
  const edits = (
    [
      ['version', plan.to],
      ['date', plan.date],
    ] as const
  ).map(([key, replacement]) => {
    const node = document.get(key, true);
    if (!isScalar(node) || !node.range)
      throw refusal(`Missing «${key}» in guide.yaml`, `add a line «${key}: …»`);
    return { start: node.range[0], end: node.range[1], replacement: quotedLike(node, replacement) };
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, replacement }) =>
        result.slice(0, start) + replacement + result.slice(end),
      text,
    );
}

function quotedLike(node: Scalar, text: string): string {
  if (node.type === 'QUOTE_DOUBLE') return `"${text}"`;
  return node.type === 'QUOTE_SINGLE' ? `'${text}'` : text;
}

function refusal(message: string, hint: string): GuideError {
  return new GuideError(
    { rule: 'bump', severity: 'error', file: 'guide.yaml', message, hint },
    exitCodes.usage,
  );
}
