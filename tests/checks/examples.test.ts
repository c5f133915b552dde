import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../src/checks/fix.js';
import { checkedGuide } from '../../src/checks/gather.js';
import { lineReader } from '../../src/checks/lines.js';
import type { Example, Rule } from '../../src/checks/rule.js';
import { ignoreInvalid } from '../../src/checks/rules/ignore-invalid.js';
import { ignoreUnused } from '../../src/checks/rules/ignore-unused.js';
import { rules } from '../../src/checks/rules/index.js';
import { runRules } from '../../src/checks/run.js';
import { applyEdits } from '../../src/guide/text-edit.js';
import { speak, words } from '../../src/words/words.js';
import { exampleGuide, spellers } from '../helpers/checks.js';

async function findings(rule: Rule, example: Example) {
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

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has a reason and examples', () => {
    expect(rule.ok.length).toBeGreaterThan(0);
    expect(rule.notOk.length).toBeGreaterThan(0);
    expect(words().rules[rule.id].reason.length).toBeGreaterThan(20);
  });
  test.each(rule.ok.map((example) => [example]))('says nothing of %j', async (example) => {
    expect(await findings(rule, example)).toEqual([]);
  });
  test.each(rule.notOk.map((example) => [example]))(
    'finds what is wrong in %j',
    async (example) => {
      const found = await findings(rule, example);
      expect(found.map(({ text }) => text)).toEqual(example.messages);
      const edits = found.flatMap(({ fixes }) => fixes);
      expect(edits.length > 0 ? applyEdits(example.text, edits) : undefined).toBe(example.fixed);
    },
  );
});

test('what the catalogue says is said by a rule', () => {
  expect(Object.keys(words().rules).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('every finding of the examples is told in French', async () => {
  await speak('fr');
  const said = [];
  for (const rule of rules)
    for (const example of rule.notOk) said.push(...(await findings(rule, example)));
  await speak('en');
  const all = said.map(({ text, hint }) => `${text} → ${hint}`.replace(/«[^»]*»/g, '«»'));
  expect(all.length).toBeGreaterThan(rules.length);
  expect(
    all.filter((text) => /\b(?:Unexpected|Missing|expected|write|the|without)\b/.test(text)),
  ).toEqual([]);
});

test('ids are unique', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(checkedGuide).toBeTypeOf('function');
});
