import { expect } from 'vitest';
import { fixesOf } from '../../src/checks/fix.js';
import { lineReader } from '../../src/checks/lines.js';
import type { Example, Rule } from '../../src/checks/rule.js';
import { ignoreInvalid } from '../../src/checks/rules/ignore-invalid.js';
import { ignoreUnused } from '../../src/checks/rules/ignore-unused.js';
import { rules } from '../../src/checks/rules/index.js';
import { runRules } from '../../src/checks/run.js';
import { exampleGuide, spellers } from './checks.js';

/** What a rule finds in an example, in the language that is spoken: texts with their places, hints and repairs. */
export async function exampleFindings(rule: Rule, example: Example) {
  const book = {
    ...exampleGuide(example),
    spellers: await spellers(),
    web: new Map(Object.entries(example.web ?? {})),
  };
  const place = lineReader(book);
  const found = runRules(
    book,
    rule === ignoreInvalid || rule === ignoreUnused
      ? [ignoreInvalid, ignoreUnused].filter((r) => r === rule || rule === ignoreUnused)
      : [rule],
    rules,
  );
  return found.map((finding) => {
    const { path, start, end, message, hint } = finding;
    expect(hint, message).toBeTruthy();
    const { line, column } = place(path, start, end);
    const at = [path === 'index.md' ? undefined : path, line, column].filter(
      (each) => each !== undefined,
    );
    return { text: `${at.join(':')} ${message}`, hint, fixes: fixesOf(finding) };
  });
}
