import { extname, join, posix } from 'node:path';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { isInside } from '../base/world/inside.js';
import type { World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { guidePath } from '../guide/guide-file.js';
import type { Lang } from '../guide/labels.js';
import { sizeInWords } from '../guide/size.js';
import { webAddress } from '../guide/web-address.js';
import { language, words } from '../words/words.js';
import type { Attachment } from './book.js';
import { textProperty } from './data.js';
import { type Resolve, referencePlaceholder } from './link-target.js';

/** What links to files found: what to publish, and why others are not, as the end of «Unexpected link to «x», …». */
export interface Attachments {
  files: Map<string, Attachment>;
  refused: Map<string, string>;
  /** Paths of the files beside those that are missing, and of linked Markdown that is no chapter. */
  beside: string[];
}

const active =
  /\.(?:apk|appimage|bat|chm|cmd|com|command|cpl|deb|dll|dmg|exe|hta|html?|jar|jse?|lnk|mjs|msi|pif|pkg|ps1|reg|rpm|scr|sh|so|svgz?|url|vb[es]?|wasm|ws[fh]?|x?html|xht)$/i;
const chapterLike = /\.(?:md|markdown|mdx|qmd)$/i;
const heaviest = 100 * 1024 * 1024;

/** The paths, from the guide's folder, of what the links of a chapter name that is no chapter. */
export function linkedFiles(tree: Root, path: string, resolve: Resolve): string[] {
  const paths: string[] = [];
  visit(tree, 'element', (node) => {
    const href = node.tagName === 'a' ? textProperty(node, 'href') : undefined;
    const destination = href === undefined ? undefined : resolve(href, path);
    if (destination?.kind === 'file') paths.push(destination.path);
  });
  return paths;
}

/** Reads the files that links name, but for what could run on the machine of a reader, or is not the guide's. */
export async function loadAttachments(
  paths: readonly string[],
  guide: Guide,
  world: World,
): Promise<Attachments> {
  const files = new Map<string, Attachment>();
  const refused = new Map<string, string>();
  const beside: string[] = [];
  const folders = new Set<string>();
  for (const path of new Set(paths)) {
    const named = await guidePath(guide.root, path, world);
    if (named === 'missing') folders.add(posix.dirname(path));
    if (named === 'file' && chapterLike.test(path)) beside.push(path);
    if (named === 'missing' || chapterLike.test(path)) continue;
    const reason =
      named === 'outside' ? words().document.links.outside : await refusal(path, guide, world);
    if (reason !== undefined) {
      refused.set(path, reason);
      continue;
    }
    const bytes = await world.readFile(join(guide.root, path));
    if (isProgram(bytes)) refused.set(path, words().document.links.program);
    else {
      const address = `files/${path}`;
      files.set(path, { address, bytes, web: webAddress(guide.manifest, address) });
    }
  }
  return { files, refused, beside: [...beside, ...(await filesIn(folders, guide.root, world))] };
}

async function filesIn(
  folders: ReadonlySet<string>,
  root: string,
  world: World,
): Promise<string[]> {
  const listed = await Promise.all(
    [...folders].filter(isInside).map(async (folder) => {
      const names = await world.list(join(root, folder)).catch(() => []);
      return names.filter((name) => extname(name) !== '').map((name) => posix.join(folder, name));
    }),
  );
  return listed.flat();
}

async function refusal(path: string, guide: Guide, world: World): Promise<string | undefined> {
  if (path.split('/').some((name) => name.startsWith('.'))) return words().document.links.hidden;
  if (active.test(path)) return words().document.links.program;
  const size = await world.size(join(guide.root, path));
  return size > heaviest
    ? words().document.links.heavier(sizeInWords(heaviest, language()))
    : undefined;
}

/** Programs for Windows, Linux and macOS, and scripts that say what runs them. */
function isProgram(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4));
  const magic = start.toString('hex');
  return (
    /^(?:MZ|#!)/.test(start.toString('latin1')) ||
    ['7f454c46', 'cafebabe', 'cffaedfe', 'cefaedfe', 'feedface', 'feedfacf'].includes(magic)
  );
}

/**
 * Makes a link lead to a file's copy in the site, and writes the file's format and size behind its text where
 * the author did not.
 * @param href as written.
 * @param address of the copy as seen from the chapter's page.
 */
export function attach(node: Element, href: string, address: string, file: Attachment, lang: Lang) {
  const fragment = /#.*$/.exec(href)?.[0] ?? '';
  const web = file.web === undefined ? undefined : file.web + fragment;
  node.properties.href = address + fragment;
  node.data = { ...node.data, attachment: { address: file.address, web } };
  if (textOf(node) === referencePlaceholder)
    node.children = [{ type: 'text', value: posix.basename(file.address) }];
  const text = textOf(node);
  const format = extname(file.address).slice(1).toUpperCase();
  const facts = [
    ...(text.toUpperCase().includes(format) ? [] : [format]),
    ...(/\d\s*(?:[kmg]i?[ob]|octets|bytes)\b/i.test(text)
      ? []
      : [sizeInWords(file.bytes.length, lang).replace(' ', '\u00a0')]),
  ];
  if (facts.length > 0) node.children.push({ type: 'text', value: ` (${facts.join(', ')})` });
}
