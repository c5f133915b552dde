import type { Diagnostic } from '../base/report/diagnostic.js';
import type { Guide } from '../guide/guide.js';
import { type AccessibilityWords, accessibilityWords } from './accessibility-words.js';
import type { Rule } from './rule.js';
import { documentClauses, rgaa } from './standards.js';

/** What is known of one criterion. */
interface CriterionReport {
  /** «1.3». */
  number: string;
  /** Ids of the rules that look at a part of it; none where only a person can judge. */
  rules: string[];
  /** Places where those rules found something. */
  findings: { file: string; line?: number | undefined; rule: string; message: string }[];
}

/** The files of a report, by name. */
export type AccessibilityReport = Record<string, string>;

/**
 * What the rules tell of a guide's accessibility, by criterion of RGAA for its site, by clause of EN 301 549 for the
 * documents beside it, which are made of the same text, and a draft of the statement that the law asks for. No rule sees a whole criterion, so no rate is ever given.
 */
export function accessibilityReport(
  guide: Guide,
  rules: readonly Rule[],
  diagnostics: readonly Diagnostic[],
): AccessibilityReport {
  const words = accessibilityWords[guide.lang];
  const of = ({ prefix, numbers }: typeof rgaa) =>
    numbers.map((number) => criterion(number, prefix, rules, diagnostics));
  const criteria = of(rgaa);
  const clauses = of(documentClauses).map((each) => ({ ...each, number: `10.${each.number}` }));
  const { title, version, date } = guide.manifest;
  return {
    'accessibility.json': `${JSON.stringify(
      {
        ...{ schema: 1, standard: rgaa.name, title, version, date, criteria },
        documents: { standard: documentClauses.name, criteria: clauses },
      },
      null,
      2,
    )}\n`,
    'accessibility.md': reportText(guide, criteria, clauses, words),
    'accessibility-statement.md': words.statement({
      title,
      version: guide.statements.version.inSentence,
      date: guide.statements.date,
      publishers: guide.manifest.publishers.map(({ name }) => name).join(', '),
      address: guide.manifest.site.url ?? words.toFill,
      contact: guide.manifest.contact?.email ?? guide.manifest.contact?.url ?? words.toFill,
    }),
  };
}

function criterion(
  number: string,
  prefix: string,
  rules: readonly Rule[],
  diagnostics: readonly Diagnostic[],
): CriterionReport {
  const name = prefix + number;
  const own: string[] = rules
    .filter(({ criteria }) => criteria?.includes(name))
    .map(({ id }) => id);
  const findings = diagnostics
    .filter(({ rule }) => own.includes(rule))
    .map(({ file, line, rule, message }) => ({ file, line, rule, message }));
  return { number, rules: own, findings };
}

function reportText(
  guide: Guide,
  criteria: readonly CriterionReport[],
  clauses: readonly CriterionReport[],
  words: AccessibilityWords,
): string {
  const tested = criteria.filter(({ rules }) => rules.length > 0);
  const row = ({ number, rules, findings }: CriterionReport) =>
    `| ${number} | ${rules.map((rule) => `\`${rule}\``).join(', ')} | ${findings.length || words.none} |`;
  const found = tested.flatMap(({ number, findings }) =>
    findings.map(({ file, line, rule, message }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `- ${number}, \`${place}\`: ${message} (\`${rule}\`)`;
    }),
  );
  const human = words.topics.map((name, topic) => {
    const own = criteria.filter(
      ({ number, rules }) => number.startsWith(`${topic + 1}.`) && rules.length === 0,
    );
    return `- ${name}${words.colon} ${own.map(({ number }) => number).join(', ') || words.none}`;
  });
  return `# ${words.reportTitle}${words.colon} ${guide.manifest.title}

${guide.manifest.version}, ${guide.manifest.date}.

${words.introduction}

## ${words.testedTitle}

| ${words.criterion} | ${words.rules} | ${words.findings} |
| --- | --- | --- |
${tested.map(row).join('\n')}

## ${words.foundTitle}

${found.join('\n') || words.nothingFound}

## ${words.humanTitle}

${words.humanIntroduction}

${human.join('\n')}

## ${words.documentsTitle}

${words.documentsIntroduction}

| ${documentClauses.name} | ${words.rules} | ${words.findings} |
| --- | --- | --- |
${clauses
  .filter(({ rules }) => rules.length > 0)
  .map(row)
  .join('\n')}

${words.documentsHuman}${words.colon} ${clauses
    .filter(({ rules }) => rules.length === 0)
    .map(({ number }) => number)
    .join(', ')}
`;
}
