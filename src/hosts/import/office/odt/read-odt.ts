import { posix } from 'node:path';
import type { Element } from 'xast';
import { below, childOf, elementsOf, rootOf, textIn } from '../../../../base/xml-elements.js';
import type { PackageParts } from '../package-parts.js';
import type { TrackChanges, WordDocument, WordFinding } from '../word-document.js';
import { odtBlocks } from './blocks.js';
import type { OdtChange, OdtContext } from './context.js';
import { odtListLevels, odtStyles } from './styles.js';

/**
 * Reads an OpenDocument text (ODF 1.3).
 * @param mode what becomes of tracked changes.
 * @throws TypeError where it has no text.
 */
export function readOdt(parts: PackageParts, mode: TrackChanges): WordDocument {
  const content = rootOf(parts.xml('content.xml'));
  const text = childOf(childOf(content, 'office:body'), 'office:text');
  if (!content || !text) throw new TypeError('no office:text');
  const styles = rootOf(parts.xml('styles.xml'));
  const roots = styles ? [styles, content] : [content];
  const context: OdtContext = {
    styleOf: odtStyles(roots),
    listLevels: odtListLevels(roots),
    changes: changesOf(text),
    mode,
    open: new Map(),
    findings: [],
    notes: new Map(),
    anchors: [],
    boxes: [],
    lists: { count: 0 },
    formulaIn: (name) => {
      const root = rootOf(parts.xml(posix.join(name, 'content.xml')));
      if (root?.name.replace(/^.*:/, '') !== 'math') return undefined;
      const [note] = below(root, 'annotation');
      const isTex = note?.attributes.encoding === 'application/x-tex';
      const noted = note ? textIn(note) : '';
      const text = textIn(root).slice(0, -noted.length || undefined);
      return { text: text.replace(/\s+/g, ' ').trim(), tex: isTex ? noted : undefined };
    },
    blocksOf: odtBlocks,
  };
  const blocks = odtBlocks(text.children, context);
  const meta = rootOf(parts.xml('meta.xml'));
  const [title] = meta ? below(meta, 'dc:title') : [];
  return {
    title: (title && textIn(title).trim()) || undefined,
    lang: styles && langOf(styles),
    blocks,
    notes: context.notes,
    pictures: new Map(
      parts.paths
        .filter((path) => /^(?:Pictures|media)\//.test(path))
        .flatMap((path) => {
          const bytes = parts.bytes(path);
          return bytes ? [[path, bytes] as const] : [];
        }),
    ),
    findings: [...context.findings, ...(styles ? pageFrames(styles) : [])],
  };
}

function changesOf(text: Element): Map<string, OdtChange> {
  const regions = elementsOf(text)
    .filter(({ name }) => name === 'text:tracked-changes')
    .flatMap(elementsOf);
  return new Map(
    regions.map((region): [string, OdtChange] => {
      const content = childOf(region, 'text:deletion');
      const kind = content ? 'out' : childOf(region, 'text:insertion') ? 'in' : 'format';
      return [region.attributes['xml:id'] ?? region.attributes['text:id'] ?? '', { kind, content }];
    }),
  );
}

function langOf(styles: Element): string | undefined {
  const defaults = below(styles, 'style:default-style').filter(
    ({ attributes }) => attributes['style:family'] === 'paragraph',
  );
  return defaults.flatMap(
    (style) => childOf(style, 'style:text-properties')?.attributes['fo:language'] ?? [],
  )[0];
}

/** What stands at the head or foot of every page, of which a guide has its own. */
function pageFrames(styles: Element): WordFinding[] {
  const frames = ['style:header', 'style:footer'].flatMap((name) => below(styles, name));
  return [...new Set(frames.map((frame) => textIn(frame).trim()))]
    .filter((said) => /\p{L}{2}/u.test(said))
    .map((said) => ({ kind: 'page-frame', said }));
}
