import { readImageAttributes } from './attribute-syntax.js';

/** True for a language of code that can be drawn: DOT, as Graphviz reads it. */
export function isDiagramLanguage(lang: string | null | undefined): boolean {
  return lang === 'dot' || lang === 'graphviz';
}

/** What braces behind the language of code say; undefined where there are none, or something else. */
export function diagramAttributes(meta: string | null | undefined) {
  const [, written] = /^\s*\{([^{}]*)\}\s*$/.exec(meta ?? '') ?? [];
  return written === undefined ? undefined : readImageAttributes(written);
}

/** True where `{.code}` says that the text of a diagram is to be shown. */
export function isMeantAsCode(meta: string | null | undefined): boolean {
  return diagramAttributes(meta)?.className?.includes('code') === true;
}
