import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../base/report/diagnostic.js';
import type { Lang } from '../guide/labels.js';
import { words } from '../words/words.js';
import type { Chapter } from './book.js';
import { classesOf } from './data.js';
import { placeOf } from './place.js';

/** A formula as outputs print it. */
export interface Formula {
  /** As its author wrote it, between the dollars. */
  tex: string;
  /** True where it has lines of its own. */
  isDisplay: boolean;
  /** Its `math` element of MathML Core. */
  mathml: Element;
  /** Its words in the language of its chapter, as one who reads it out says it. */
  spoken: string;
}

type Chapters = readonly Pick<Chapter, 'tree' | 'heading' | 'lang' | 'path'>[];

/**
 * Gives the code that is a formula its `data.formula`. What reads TeX and speaks it is loaded where there are some.
 * @param lang of the guide.
 * @returns those that can't be read, which stay the code that they are.
 */
export async function formulas(
  chapters: Chapters,
  lang: Lang,
  shown: (path: string) => string,
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const chapter of chapters) {
    const found = formulasIn([...chapter.tree.children, ...(chapter.heading ?? [])] as Nodes[]);
    if (found.length === 0) continue;
    const { mathml } = await import('./mathml.js');
    const { speaker } = await import('./spoken-formula.js');
    const spoken = await speaker(chapter.lang ?? lang);
    for (const node of found) {
      const tex = texOf(node);
      const isDisplay = classesOf(node).includes('math-display');
      try {
        const math = mathml(tex, isDisplay);
        node.data = {
          ...node.data,
          formula: { tex, isDisplay, mathml: math, spoken: spoken(math) },
        };
      } catch (error) {
        diagnostics.push(unread(node, tex, error, shown(chapter.path)));
      }
    }
  }
  return diagnostics;
}

/** True for code that is a formula, as `remark-math` writes it. */
export function isFormula(node: Element | undefined): boolean {
  const classes = node?.tagName === 'code' ? classesOf(node) : [];
  return (
    classes.includes('language-math') &&
    classes.some((name) => /^math-(?:inline|display)$/.test(name))
  );
}

function formulasIn(nodes: readonly Nodes[]): Element[] {
  const found: Element[] = [];
  for (const node of nodes)
    visit(node, 'element', (element) => {
      if (isFormula(element)) found.push(element);
    });
  return found;
}

function texOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function unread(node: Element, tex: string, error: unknown, file: string): Diagnostic {
  const said = error instanceof Error ? error.message : String(error);
  return {
    rule: 'formula',
    severity: 'error',
    ...placeOf(node, file),
    message: words().document.formula(tex, said.split('\n')[0]?.replace(/:\s*$/, '') ?? ''),
    hint: words().document.formulaHint,
  };
}
