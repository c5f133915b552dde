import { factsOf } from './facts.js';
import type { Manifest } from './manifest-schema.js';

/** What is live in a text besides what is in every one. */
export interface Live {
  /** Whether `==marked==`, `H~2~O` and `x^2^` are live in it: `inlineMarks` of the manifest. */
  inlineMarks?: boolean | undefined;
  /** False where `$x^2$` is no formula in it: `math` of the manifest. */
  math?: boolean | undefined;
  /** Whether `[@key, p. 12]` cites a work in it: where the manifest has `references`. */
  citations?: boolean | undefined;
  /** What stands for each `{name}`, inline Markdown; undefined where braces are the text that they are. */
  variables?: Readonly<Record<string, string>> | undefined;
  /** The edition that it is read for, or all of them; undefined in a guide without editions. */
  edition?: { name: string | undefined } | undefined;
}

/** What a manifest makes live in the texts of its guide. */
export function liveOf(manifest: Manifest): Live {
  const { inlineMarks, math, references, variables, editions } = manifest;
  return {
    inlineMarks,
    math,
    citations: references !== undefined,
    ...(variables && { variables: { ...literal(factsOf(manifest)), ...variables } }),
    ...(editions && { edition: { name: undefined } }),
  };
}

/** What is live in a text, and nothing else of it. */
export function liveIn({ inlineMarks, math, citations, variables, edition }: Live): Live {
  return {
    inlineMarks,
    math,
    citations,
    ...(variables && { variables }),
    ...(edition && { edition }),
  };
}

/** Text that Markdown takes for nothing else. */
function literal(texts: Readonly<Record<string, string>>): Record<string, string> {
  const escaped = Object.entries(texts).map(([name, text]) => [
    name,
    text.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
  ]);
  return Object.fromEntries(escaped);
}
