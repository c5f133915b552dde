import type { Parent, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { isSpace, isWord } from './characters-of-words.js';

/** Words that are highlighted, lowered or raised; `data.hName` says which. */
interface InlineMark extends Parent {
  type: 'inlineMark';
  children: PhrasingContent[];
  data: { hName: MarkName };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMark: InlineMark;
  }
  interface RootContentMap {
    inlineMark: InlineMark;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMark: 'inlineMark';
    inlineMarkText: 'inlineMarkText';
    inlineMarkSequence: 'inlineMarkSequence';
    inlineMarkOpen: 'inlineMarkOpen';
    inlineMarkClose: 'inlineMarkClose';
    inlineMarkBoth: 'inlineMarkBoth';
  }
}

type MarkName = 'mark' | 'sub' | 'sup';

/** How a mark is written. */
interface Notation {
  character: string;
  /** How many of the character, no more and no less. */
  size: number;
  name: MarkName;
  /** True where it stands between words and may hold spaces, false where it stands within a word and holds none. */
  wordy: boolean;
}

const notations: readonly Notation[] = [
  { character: '=', size: 2, name: 'mark', wordy: true },
  { character: '~', size: 1, name: 'sub', wordy: false },
  { character: '^', size: 1, name: 'sup', wordy: false },
];

/** `==marked==`, `H~2~O` and `x^2^` for micromark, as Pandoc has them; `~` alone no longer strikes out. */
export function inlineMarks(): Extension {
  const constructs = notations.map(constructOf);
  return {
    text: Object.fromEntries(
      notations.map(({ character }, index) => [codeOf(character), constructs[index] as Construct]),
    ),
    insideSpan: { null: constructs },
    attentionMarkers: { null: notations.map(({ character }) => codeOf(character)) },
  };
}

/** Makes the tokens of inline marks nodes of mdast. */
export const inlineMarksFromMarkdown: FromMarkdownExtension = {
  canContainEols: ['inlineMark'],
  enter: {
    inlineMark(token) {
      const { name } = notationOf(this.sliceSerialize(token));
      this.enter({ type: 'inlineMark', children: [], data: { hName: name } }, token);
    },
  },
  exit: {
    inlineMark(token) {
      this.exit(token);
    },
  },
};

const codeOf = (character: string) => character.charCodeAt(0);

function notationOf(written: string): Notation {
  const found = notations.find(({ character }) => written.startsWith(character));
  if (!found) throw new RangeError(`Unexpected mark «${written}»`);
  return found;
}

function constructOf(notation: Notation): Construct {
  return {
    name: notation.name,
    tokenize(effects, ok, nok) {
      return sequence(this, notation, effects, ok, nok);
    },
    resolveAll: (events, context) => resolved(events, context, notation),
  };
}

/** One delimiter, which may open, close, or both. */
function sequence(
  { previous, events }: TokenizeContext,
  { character, size, wordy }: Notation,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  const code = codeOf(character);
  let count = 0;
  const more: State = (at) => {
    if (at === code) {
      count += 1;
      effects.consume(at);
      return more;
    }
    const opens = !isSpace(at) && (!wordy || isOutsideWord(previous));
    const closes = !isSpace(previous) && (!wordy || isOutsideWord(at));
    if (count !== size || !(opens || closes)) return nok(at);
    effects.exit('inlineMarkSequence').type =
      opens && closes ? 'inlineMarkBoth' : opens ? 'inlineMarkOpen' : 'inlineMarkClose';
    return ok(at);
  };
  return (at) => {
    const isEscaped = events.at(-1)?.[1].type === 'characterEscape';
    if (previous === code && !isEscaped) return nok(at);
    effects.enter('inlineMarkSequence');
    return more(at);
  };
}

const isOutsideWord = (code: Code) => !isWord(code);

/** The events with each pair of delimiters around a mark; those without a peer are text. */
function resolved(events: Event[], context: TokenizeContext, notation: Notation): Event[] {
  const isOwn = ([, token]: Event, ...types: Token['type'][]) =>
    types.includes(token.type) && context.sliceSerialize(token).startsWith(notation.character);
  for (let close = 0; close < events.length; close += 1) {
    const at = events[close] as Event;
    if (at[0] !== 'enter' || !isOwn(at, 'inlineMarkClose', 'inlineMarkBoth')) continue;
    const open = events.findLastIndex(
      (event, index) =>
        index < close && event[0] === 'exit' && isOwn(event, 'inlineMarkOpen', 'inlineMarkBoth'),
    );
    if (open < 0 || !holds((events[open] as Event)[1], at[1], context, notation)) continue;
    const pair = paired(events, open, close, context);
    events.splice(open - 1, close - open + 3, ...pair);
    close = open + pair.length - 2;
  }
  for (const event of events)
    if (isOwn(event, 'inlineMarkOpen', 'inlineMarkClose', 'inlineMarkBoth')) event[1].type = 'data';
  return events;
}

/** Whether what stands between two delimiters is what their mark may hold. */
function holds(open: Token, close: Token, context: TokenizeContext, { wordy }: Notation): boolean {
  const text = context.sliceSerialize({ start: open.end, end: close.start });
  return text !== '' && (wordy || !/\s/.test(text));
}

function paired(events: Event[], open: number, close: number, context: TokenizeContext): Event[] {
  const [, opening] = events[open] as Event;
  const [, closing] = events[close] as Event;
  opening.type = 'inlineMarkSequence';
  closing.type = 'inlineMarkSequence';
  const mark: Token = { type: 'inlineMark', start: { ...opening.start }, end: { ...closing.end } };
  const text: Token = {
    type: 'inlineMarkText',
    start: { ...opening.end },
    end: { ...closing.start },
  };
  return [
    ['enter', mark, context],
    ['enter', opening, context],
    ['exit', opening, context],
    ['enter', text, context],
    ...insideOf(events.slice(open + 1, close), context),
    ['exit', text, context],
    ['enter', closing, context],
    ['exit', closing, context],
    ['exit', mark, context],
  ];
}

/** What stands within a span is resolved by itself, so that nothing begins in it and ends outside. */
function insideOf(events: Event[], context: TokenizeContext): Event[] {
  const resolvers = new Set(
    context.parser.constructs.insideSpan.null?.map(({ resolveAll }) => resolveAll),
  );
  return [...resolvers].reduce((all, resolve) => resolve?.(all, context) ?? all, events);
}
