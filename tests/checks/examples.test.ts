import { describe, expect, test } from 'vitest';
import { checkedGuide } from '../../src/checks/gather.js';
import { rules } from '../../src/checks/rules/index.js';
import { applyEdits } from '../../src/guide/text-edit.js';
import { speak, words } from '../../src/words/words.js';
import { exampleFindings as findings } from '../helpers/example-findings.js';

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
