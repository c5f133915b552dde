import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue as english } from '../../src/words/en/index.js';
import { catalogue as french } from '../../src/words/fr/index.js';
import { textsOf } from '../helpers/catalogue-texts.js';
import { repositoryRoot } from '../helpers/ci-jobs.js';

type Message = string | ((...values: never[]) => unknown);

/** Every message of a catalogue by its path: `program.build.out`. */
function messages(catalogue: object, path = ''): Map<string, Message> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]): [string, Message][] =>
      typeof value === 'object' && value !== null
        ? [...messages(value, `${path}${key}.`)]
        : [[path + key, value as Message]],
    ),
  );
}

/** The values that a message is made of, by name and in order: `(path, near) =>`. */
function places(message: Message | undefined): string | undefined {
  return typeof message === 'function'
    ? /^(?:async )?\(?([^=)]*?)\)? =>/.exec(String(message))?.[1]
    : undefined;
}

test('each message is in both languages, with the same places to fill', () => {
  const [en, fr] = [messages(english), messages(french)];
  expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  expect(en.size).toBeGreaterThan(100);
  for (const [path, message] of fr) {
    expect(typeof message, path).toBe(typeof en.get(path));
    if (typeof message === 'function' && message.length > 0)
      expect(places(message), path).toBe(places(en.get(path)));
  }
});

test('no message in French is its English, but for words that both have', () => {
  const [en, fr] = [messages(english), messages(french)];
  const same = [...fr].filter(
    ([path, message]) =>
      typeof message === 'string' &&
      message === en.get(path) &&
      /[a-z]{3,} [a-z]{2,}/.test(message),
  );
  expect(same.map(([path]) => path)).toEqual([]);
});

describe('French', () => {
  const folder = join(repositoryRoot, 'src/words/fr');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  test.each(files)('%s is typeset as French is', (name) => {
    const wrong = textsOf(join(folder, name)).filter((text) =>
      // What stands in code is typed on a keyboard.
      /« | [»;?!]| :(?:\s|$)|\p{L}'\p{L}/u.test(text.replace(/`[^`]*`/g, 'code')),
    );
    expect(
      wrong,
      'no-break spaces (U+00A0) before » ; : ? ! and after «, ’ for an apostrophe',
    ).toEqual([]);
  });
});
