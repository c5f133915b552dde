import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/report/diagnostic.js';
import { githubReport } from '../../src/report/reporters/github.js';
import { sarifReport } from '../../src/report/reporters/sarif.js';

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

test('GitHub annotations are escaped', () => {
  expect(githubReport([finding])).toBe(
    '::notice file=a%2Cb/é.md,line=3,col=2,endLine=3,endColumn=9,title=link-text::Unexpected 100 %25%0Asay%0Amore: now\n',
  );
});

test('SARIF names tool, rule, level and region', () => {
  const log = JSON.parse(sarifReport([finding], { name: 'guide', version: '1.0.0' }));
  expect(log.runs[0]).toMatchObject({
    tool: {
      driver: { name: 'guide', rules: [{ id: 'link-text', properties: { tags: ['RGAA 6.1'] } }] },
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
