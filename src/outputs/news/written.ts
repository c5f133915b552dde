import { isMap, isScalar, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import * as z from 'zod';
import { exitCodes, GuideError, refusal } from '../../base/report/diagnostic.js';
import { isCalendarDate } from '../../guide/dates.js';
import { readYaml, schemaDiagnostics } from '../../guide/yaml-source.js';
import { words } from '../../words/words.js';
import { needsQuotes } from './plain-scalar.js';

/** What a person wrote: `announcements/<date>-<slug>.md`. */
export interface AnnouncementSource {
  text: string;
  /** Shown in places. */
  file: string;
}

/** What an announcement is about; it chooses what is said where nobody wrote it. */
const kinds = ['publication', 'correction', 'event', 'replay'] as const;
export type Kind = (typeof kinds)[number];

const text = z.string().trim().min(1);
const frontMatterSchema = z.looseObject({
  kind: z.enum(kinds).default('publication'),
  title: text.optional(),
  date: text
    .refine((date) => isCalendarDate(date.slice(0, 10)), {
      error: () => words().outputs.news.date,
    })
    .optional(),
  link: text
    .regex(/^(?:https?:\/\/|[./#?]|[^:]*$)/i, { error: () => words().outputs.news.link })
    .optional(),
  linkTitle: text.optional(),
  image: z.union([text, z.looseObject({ path: text })]).optional(),
  description: text.optional(),
  tags: z.array(text).optional(),
});

/** The keys that every template says in its own way. */
const ownKeys = ['kind', 'type', 'layout', 'title', 'date', 'link', 'linkTitle', 'image'];

/** An announcement as it was read. */
export interface Written extends z.infer<typeof frontMatterSchema> {
  /** Its front matter. */
  yaml: string;
  /** Undefined where there is none. */
  prose: string | undefined;
}

/**
 * Reads an announcement; an event and a replay must say where they lead.
 * @throws GuideError (exit 1) with every problem of its front matter.
 */
export function readWritten({ text, file }: AnnouncementSource): Written {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  const header = match?.index === 0 ? match : undefined;
  if (!header && /^---[ \t]*\r?\n[\w-]+:/.test(text)) throw unclosedHeader(file);
  const source = readYaml(header?.[1] ?? '', file, 2, rule);
  if (source.problems.length > 0) throw new GuideError(source.problems, exitCodes.findings);
  const result = frontMatterSchema.safeParse(source.value ?? {}, { reportInput: true });
  if (!result.success) {
    const known = () => Object.keys(frontMatterSchema.shape);
    const problems = schemaDiagnostics(result.error.issues, source, rule, known, {
      date: words().guide.hints.announcementDate,
    });
    throw new GuideError(problems, exitCodes.findings);
  }
  const { kind, link } = result.data;
  if (link === undefined && (kind === 'event' || kind === 'replay')) throw missingLink(kind, file);
  const prose = text.slice(header ? header[0].length : 0).trim();
  return {
    ...result.data,
    yaml: header?.[1] ?? '',
    prose: prose === '' ? undefined : prose,
  };
}

const rule = 'announcement';

function unclosedHeader(file: string): GuideError {
  const { unclosed, unclosedHint } = words().guide.header;
  const place = { file, line: 1, column: 1 };
  return refusal({ rule, ...place, message: unclosed, hint: unclosedHint }, exitCodes.findings);
}

function missingLink(kind: 'event' | 'replay', file: string): GuideError {
  const { noLink, noLinkHint } = words().outputs.news;
  return refusal(
    {
      rule,
      file,
      line: 1,
      column: 1,
      message: noLink(kind),
      hint: noLinkHint[kind],
    },
    exitCodes.findings,
  );
}

/**
 * The keys of an announcement that its template does not say, in their order, as YAML; strings are plain where
 * the host's YAML can hold them plain.
 * @param said the keys that the template says.
 */
export function otherKeys({ yaml }: Written, said: readonly string[]): string {
  const document = parseDocument(yaml);
  const { contents } = document;
  if (!isMap(contents)) return '';
  const left = new Set<unknown>([...ownKeys, ...said]);
  const map = contents as YAMLMap;
  map.items = map.items.filter(({ key }: Pair) => !(isScalar(key) && left.has(key.value)));
  if (map.items.length === 0) return '';
  visit(document, {
    Scalar: (_, node) => {
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && !needsQuotes(String(node.value))) node.type = 'PLAIN';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
