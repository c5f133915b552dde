import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** What became of the text of a diagram: a drawing (SVG), or what is wrong with it. */
export type DrawnDiagram = Drawing | DiagramFault;

interface Drawing {
  svg: string;
  /** True where its author put links or images into it, which are left out: they lead outside the drawing. */
  isCut: boolean;
}

/** What Graphviz could not read. */
interface DiagramFault {
  /** In Graphviz's own words, without the place. */
  fault: string;
  /** In the text, from 1; undefined where it is all of it. */
  line?: number | undefined;
}

/** Where the letters of a graph are Helvetica, it is laid out by widths that no font of readers exceeds. */
const defaults = ['graph', 'node', 'edge'].map((each) => `${each}[fontname="Helvetica"];`).join('');

/** What stands before the body of a graph: comments and a name, which may hold a brace; all else. */
const opening = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*|"(?:\\[\s\S]|[^"\\])*"?|\{/g;

/**
 * Draws graphs in the language DOT (https://graphviz.org/doc/info/lang.html), in the letters of what shows them. It
 * loads no file, whatever the text names.
 */
export async function drawDiagrams(texts: readonly string[]): Promise<DrawnDiagram[]> {
  const graphviz = await Graphviz.load();
  return texts.map((text) => {
    try {
      const svg = graphviz.layout(withDefaults(text), 'svg', 'dot', { images: imagesNamed(text) });
      return svg === '' ? { fault: '' } : drawingOf(svg);
    } catch (error) {
      return faultOf(error instanceof Error ? error.message : String(error));
    }
  });
}

/** The text with what holds where it says nothing else, on the line that opens the graph. */
function withDefaults(text: string): string {
  for (const { 0: found, index } of text.matchAll(opening))
    if (found === '{') return `${text.slice(0, index + 1)}${defaults}${text.slice(index + 1)}`;
  return text;
}

/** The files that a text names, which Graphviz leaves out in silence where it is not told how large they are. */
function imagesNamed(text: string) {
  const named = text.matchAll(/\b(?:image|src)\s*=\s*(?:"([^"]+)"|([\w./-]+))/gi);
  return [...named].map(([, quoted, plain]) => ({
    path: quoted ?? plain ?? '',
    width: '1px',
    height: '1px',
  }));
}

function drawingOf(svg: string): Drawing {
  const left = svg.replace(/<\/?(?:a|image)\b[^>]*>/g, '');
  return {
    svg: left.replaceAll('font-family="Helvetica,sans-Serif"', 'font-family="sans-serif"'),
    isCut: left !== svg,
  };
}

/** «syntax error in line 3 near '}'» → its line, and what is said of it. */
function faultOf(message: string): DiagramFault {
  const [first = ''] = message.trim().split('\n');
  const [whole = '', line] = /\s*\bin line (\d+)/.exec(first) ?? [];
  return { fault: first.replace(whole, ''), line: line === undefined ? undefined : Number(line) };
}
