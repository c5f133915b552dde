import { posix } from 'node:path';
import type { Element } from 'xast';
import { below, childOf, elementsOf, rootOf, textIn } from '../../../../base/xml-elements.js';
import type { PackageParts } from '../package-parts.js';
import type { TrackChanges, WordBlock, WordDocument, WordFinding } from '../word-document.js';
import { docxBlocks } from './blocks.js';
import type { DocxContext, Relations } from './context.js';
import { openFields } from './fields.js';
import { docxNumbering } from './numbering.js';
import { docxStyles } from './styles.js';

/**
 * Reads an Office Open XML document (ECMA-376), of Word or whatever else writes it.
 * @param mode what becomes of tracked changes.
 * @throws TypeError where it has no text.
 */
export function readDocx(parts: PackageParts, mode: TrackChanges): WordDocument {
  const part = (name: string) => rootOf(parts.xml(`word/${name}.xml`));
  const main = part('document');
  const body = childOf(main, 'w:body');
  if (!body) throw new TypeError('no w:body');
  const styles = part('styles');
  const findings: WordFinding[] = [];
  const context = {
    styleOf: docxStyles(styles),
    listOf: docxNumbering(part('numbering')),
    comments: commentsOf(part('comments')),
    mode,
    findings,
    blocksOf: docxBlocks,
  };
  const read = (root: Element, name: string): WordBlock[] => {
    const own: DocxContext = {
      ...context,
      relations: relationsOf(parts, name),
      fields: openFields(),
      anchors: [],
      openBookmarks: new Map(),
      calledIn: new Map(),
      boxes: [],
    };
    return docxBlocks(root.children, own);
  };
  const blocks = read(body, 'document');
  const notes = new Map<string, WordBlock[]>();
  for (const [file, name, prefix] of noteParts)
    for (const note of elementsOf(part(file) ?? body).filter((each) => each.name === name))
      if (note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
        notes.set(`${prefix}${note.attributes['w:id']}`, read(note, file));
  findings.push(...pageFrames(parts));
  const core = rootOf(parts.xml('docProps/core.xml'));
  return {
    title: textIn(childOf(core, 'dc:title') ?? empty).trim() || undefined,
    lang: langOf(styles),
    blocks,
    notes,
    pictures: picturesOf(parts),
    findings,
  };
}

const empty: Element = { type: 'element', name: 'empty', attributes: {}, children: [] };

const noteParts = [
  ['footnotes', 'w:footnote', ''],
  ['endnotes', 'w:endnote', 'e'],
] as const;

/** Where relations lead: addresses as they are, files by their path in the package. */
function relationsOf(parts: PackageParts, name: string): Relations {
  const root = rootOf(parts.xml(`word/_rels/${name}.xml.rels`));
  return new Map(
    (root ? elementsOf(root) : []).map(({ attributes }) => {
      const target = attributes.Target ?? '';
      const isExternal = attributes.TargetMode === 'External';
      return [attributes.Id ?? '', isExternal ? target : posix.resolve('/word', target).slice(1)];
    }),
  );
}

function commentsOf(root: Element | undefined): Map<string, string> {
  return new Map(
    (root ? elementsOf(root) : []).map((comment) => [
      comment.attributes['w:id'] ?? '',
      below(comment, 'w:p').map(textIn).join(' '),
    ]),
  );
}

/** What stands at the head or foot of every page, of which a guide has its own. */
function pageFrames(parts: PackageParts): WordFinding[] {
  const said = parts.paths
    .filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .map((path) =>
      below(rootOf(parts.xml(path)) ?? empty, 'w:t')
        .map(textIn)
        .join('')
        .trim(),
    );
  return [...new Set(said)]
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text) => ({ kind: 'page-frame', said: text }));
}

function langOf(styles: Element | undefined): string | undefined {
  const [defaults] = styles ? below(styles, 'w:rPrDefault') : [];
  const [lang] = defaults ? below(defaults, 'w:lang') : [];
  return lang?.attributes['w:val'] ?? undefined;
}

function picturesOf(parts: PackageParts): Map<string, Uint8Array> {
  return new Map(
    parts.paths
      .filter((path) => path.startsWith('word/media/'))
      .flatMap((path): [string, Uint8Array][] => {
        const bytes = parts.bytes(path);
        return bytes ? [[path, bytes]] : [];
      }),
  );
}
