import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/base/report/diagnostic.js';
import { prettySummary } from '../../../src/base/report/pretty.js';
import { githubReport } from '../../../src/base/report/reporters/github.js';
import { sarifReport } from '../../../src/base/report/reporters/sarif.js';
import { fromRepository } from '../../../src/base/report/repository-paths.js';

const finding: Diagnostic = {
  rule: 'link-text',
  severity: 'info',
  file: 'a,b/é.md',
  line: 3,
  column: 2,
  endLine: 3,
  endColumn: 9,
  message: 'Unexpected 100 %',
  hint: 'say\nmore: now',
  criteria: ['RGAA 6.1'],
};

const tool = { name: 'guide', version: '1.0.0' };
const reasons = { 'link-text': { reason: 'People go from link to link.' } };

test('GitHub annotations are escaped', () => {
  expect(githubReport([finding])).toBe(
    '::notice file=a%2Cb/é.md,line=3,col=2,endLine=3,endColumn=9,title=link-text::Unexpected 100 %25%0Asay%0Amore: now\n',
  );
});

test('SARIF names tool, rule, level and region', () => {
  const log = JSON.parse(sarifReport([finding], tool, 'fr', reasons));
  expect(log.runs[0]).toMatchObject({
    language: 'fr',
    tool: {
      driver: {
        name: 'guide',
        rules: [
          {
            id: 'link-text',
            fullDescription: { text: 'People go from link to link.' },
            help: { text: 'say\nmore: now' },
            defaultConfiguration: { level: 'note' },
            properties: { tags: ['RGAA 6.1'] },
          },
        ],
      },
    },
    results: [
      {
        ruleId: 'link-text',
        ruleIndex: 0,
        level: 'note',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%2Cb/%C3%A9.md' },
              region: { startLine: 3, startColumn: 2, endLine: 3, endColumn: 9 },
            },
          },
        ],
      },
    ],
  });
});

test('SARIF is valid by the schema of its standard', () => {
  const require = createRequire(import.meta.url);
  const { default: Ajv } = require('ajv-draft-04');
  const { default: addFormats } = require('ajv-formats');
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const place = { rule: 'manifest', severity: 'error', message: 'Missing title' } as const;
  const report = sarifReport([finding, { ...place, file: 'guide.yaml' }], tool, 'fr', reasons);
  validate(JSON.parse(report));
  expect(validate.errors).toBe(null);
  expect(validate(JSON.parse(report.replace('"note"', '"hint"')))).toBe(false);
});

test('the summary counts by severity, and by rule and file where there is much', () => {
  const chalk = new Chalk({ level: 0 });
  expect(prettySummary([finding], chalk)).toBe('1 note');
  const many = Array.from({ length: 6 }, (_, index) => ({
    ...finding,
    severity: index < 2 ? ('error' as const) : ('warning' as const),
    file: index < 4 ? 'b.md' : 'a.md',
    rule: index < 1 ? 'spelling' : 'link-text',
  }));
  expect(prettySummary(many, chalk)).toBe(
    '2 errors, 4 warnings\n  by rule: link-text 5, spelling 1\n  by file: b.md 4, a.md 2',
  );
});

test('a forge finds files from the root of the repository, wherever the guide is', () => {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  mkdirSync(join(root, '.git'));
  mkdirSync(join(root, 'docs/guide'), { recursive: true });
  const files = (file: string, env = {}) =>
    fromRepository([{ ...finding, file }], join(root, 'docs/guide'), env)[0]?.file;
  expect(files('chapitres/a.md')).toBe('docs/guide/chapitres/a.md');
  expect(files('../../images/a.png')).toBe('images/a.png');
  expect(files(join(root, 'docs/b.md'))).toBe('docs/b.md');
  expect(files('/elsewhere/b.md')).toBe('/elsewhere/b.md');
  expect(files('a.md', { GITHUB_WORKSPACE: join(root, 'docs') })).toBe('guide/a.md');
  expect(fromRepository([finding], tmpdir(), {})[0]?.file).toBe(finding.file);
  rmSync(root, { recursive: true });
});
