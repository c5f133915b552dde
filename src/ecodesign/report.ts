import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import type { OutputFile } from '../outputs/content/output-file.js';
import { type Answer, answers, type Measured } from './answers.js';
import { type EcodesignWords, ecodesignWords } from './ecodesign-words.js';
import { type Criterion, type Framework, readFramework } from './framework.js';
import { measureSite } from './measure-site.js';

/** The files of a report, by name. */
export type EcodesignReport = Record<string, string>;

type Answered = Criterion & { answer: Answer };

/**
 * What a built site says of its ecodesign, by criterion of the State's framework: what was measured in its files,
 * what does not concern it, what people must judge and by what; and a draft of the declaration. No score is given.
 * @param files of `dist/`.
 */
export async function ecodesignReport(
  guide: Guide,
  files: readonly OutputFile[],
  world: Pick<World, 'readFile'>,
): Promise<EcodesignReport> {
  const words = ecodesignWords[guide.lang];
  const framework = await readFramework(world);
  const { title, version, date, site, budget } = guide.manifest;
  const measures = measureSite(files, site.url);
  const measured = {
    ...measures,
    licence: guide.statements.licence.inSentence[guide.lang],
    budget: budget?.page,
  };
  const criteria = framework.criteria.map((criterion) => ({
    ...criterion,
    answer: answered(criterion, measured, words),
  }));
  return {
    'ecodesign.json': `${JSON.stringify(
      {
        ...{ schema: 1, standard: framework.name, source: framework.source },
        ...{ licence: framework.licence, title, version, date, measures },
        criteria: criteria.map(({ number, priority, difficulty, answer }) => ({
          ...{ number, priority, difficulty },
          ...answer,
        })),
      },
      null,
      2,
    )}\n`,
    'ecodesign.md': reportText(guide, framework, criteria, words),
    'ecodesign-declaration.md': words.declaration(
      {
        title,
        version: guide.statements.version.inSentence,
        date: guide.statements.date,
        publishers: guide.manifest.publishers.map(({ name }) => name).join(', '),
        address: site.url === undefined ? words.toFill : site.url + site.home,
        contact: guide.manifest.contact?.email ?? guide.manifest.contact?.url ?? words.toFill,
        framework: framework.title,
        authors: framework.authors,
        source: framework.source,
      },
      tableOf(criteria, words),
      measuresOf(criteria),
    ),
  };
}

/** @throws RangeError where the framework's file names a measure that there is not. */
function answered({ measure }: Criterion, site: Measured, words: EcodesignWords): Answer {
  if (measure === undefined) return { status: 'to-judge', facts: [] };
  const answering = answers[measure];
  if (!answering) throw new RangeError(`Unexpected measure «${measure}»`);
  return answering(site, words);
}

function reportText(
  guide: Guide,
  { name, title, authors, source, themes }: Framework,
  criteria: readonly Answered[],
  words: EcodesignWords,
): string {
  const ofTheme = (line: (each: Answered) => string, status: Answer['status']) =>
    themes.map((theme, index) => {
      const own = criteria.filter(
        ({ number, answer }) => number.startsWith(`${index + 1}.`) && answer.status === status,
      );
      return own.length === 0 ? '' : `### ${theme}\n\n${own.map(line).join('\n')}\n`;
    });
  const section = (status: Answer['status'], line: (each: Answered) => string) =>
    ofTheme(line, status).filter(Boolean).join('\n');
  const start = ({ number, priority, question }: Answered) =>
    `- **${number}** (${priority}) ${question}`;
  const facts = ({ answer }: Answered) => answer.facts.join(' ');
  return `# ${words.reportTitle}${words.colon} ${guide.manifest.title}

${guide.manifest.version}, ${guide.manifest.date}.

${words.introduction(name)}

${words.origin(title, authors, source)}

## ${words.measuredTitle}

${section('measured', (each) => `${start(each)}\n  ${facts(each)}${verdict(each, words)}`)}
## ${words.judgeTitle}

${words.judgeIntroduction}

${section('to-judge', (each) => `${start(each)}\n  ${[facts(each), looked(each, guide, words)].filter(Boolean).join(' ')}`)}
## ${words.outsideTitle}

${section('not-applicable', (each) => `${start(each)}\n  ${facts(each)}`)}`;
}

function verdict({ answer: { met } }: Answered, words: EcodesignWords): string {
  return met === undefined ? '' : ` **${met ? words.met : words.notMet}**`;
}

function looked({ look }: Answered, { lang }: Guide, words: EcodesignWords): string {
  return look ? `${words.look}${words.colon} ${look[lang]}.` : '';
}

function tableOf(criteria: readonly Answered[], words: EcodesignWords): string {
  const result = ({ answer: { status, met } }: Answered) => {
    if (status === 'not-applicable') return words.notApplicable;
    if (met === undefined) return words.toJudge;
    return met ? words.met : words.notMet;
  };
  const rows = criteria.map((each) => `| ${each.number} | ${each.question} | ${result(each)} |`);
  return [
    `| ${words.criterion} | ${words.question} | ${words.result} |`,
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Each fact once, in the order of the criteria. */
function measuresOf(criteria: readonly Answered[]): string {
  const facts = criteria
    .filter(({ answer }) => answer.status !== 'not-applicable')
    .flatMap(({ answer }) => answer.facts);
  return [...new Set(facts)].map((fact) => `- ${fact}`).join('\n');
}
