import type { Element, Nodes, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MarkdownRoot, RootContent, TableCell } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Book } from '../../document/book.js';
import { textProperty } from '../../document/data.js';
import { journalEntries, journalOf } from '../../document/journal.js';
import { versionHeading } from '../../guide/journal.js';
import type { Lang } from '../../guide/labels.js';
import { sizeInWords } from '../../guide/size.js';
import { webAddress } from '../../guide/web-address.js';
import type { FileEntry } from '../content/output-file.js';

const wordings = {
  fr: {
    files: 'Fichiers',
    columns: ['Fichier', 'Taille', 'SHA-256'],
    published: 'Publié sous',
    by: 'par',
    check: 'Pour vérifier les fichiers, dans le dossier de la publication :',
  },
  en: {
    files: 'Files',
    columns: ['File', 'Size', 'SHA-256'],
    published: 'Published under',
    by: 'by',
    check: 'To check the files, in the folder of the release:',
  },
} as const satisfies Record<Lang, unknown>;

/** What readers take with them; pages are read where they are. */
const downloads = /^application\/(?:pdf|epub\+zip|vnd\.)/;

/**
 * The notes of a release for a code forge, in Markdown: what the journal tells of the version, or the guide's
 * description; every file to download with its size and sum; licence and publishers.
 */
export function releaseNotes(book: Book, files: readonly FileEntry[]): string {
  const { manifest, statements, lang } = book.guide;
  const words = wordings[lang];
  const heading = versionHeading(statements.version, manifest.date, lang);
  const { licence } = statements;
  const names = manifest.publishers.map(({ name }) => name).join(', ');
  const tree: MarkdownRoot = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(manifest.title)] },
      { type: 'heading', depth: 2, children: [text(heading)] },
      ...told(book, heading),
      ...filesTable(files, lang),
      {
        type: 'paragraph',
        children: [
          text(`${words.published} `),
          { type: 'link', url: licence.url, children: [text(licence.inSentence[lang])] },
          text(` ${words.by} ${names}.`),
        ],
      },
      { type: 'paragraph', children: [text(words.check)] },
      { type: 'code', lang: 'sh', value: 'sha256sum --check SHA256SUMS' },
    ],
  };
  return toMarkdown(tree, { bullet: '-', extensions: [gfmToMarkdown()] });
}

function text(value: string) {
  return { type: 'text', value } as const;
}

/** What the journal tells of this version; the guide's description where it tells nothing. */
function told(book: Book, heading: string): RootContent[] {
  const { manifest, lang } = book.guide;
  const plain = (title: string) => title.replace(/[\u00a0\u202f]/g, ' ');
  const same = (title: string) =>
    plain(title).localeCompare(heading, lang, { sensitivity: 'accent' }) === 0;
  const entry = journalEntries(book).find(({ title }) => same(title));
  if (!entry) return [{ type: 'paragraph', children: [text(manifest.description)] }];
  const journal = journalOf(book);
  const page = journal && webAddress(manifest, journal.address);
  const root = { type: 'root', children: entry.content.map((node) => forge(node, page)) } as Root;
  const markdown = toMdast(root);
  return markdown.type === 'root' ? markdown.children : [];
}

/** A node as it can stand outside the site: links are absolute or plain text, pictures are their alternatives. */
function forge(node: Nodes, page: string | undefined): Nodes {
  if (node.type !== 'element') return node;
  if (node.tagName === 'img') return text(textProperty(node, 'alt') ?? '');
  const children = node.children.map((child) => forge(child, page)) as Element['children'];
  const href = textProperty(node, 'href');
  if (node.tagName !== 'a' || href === undefined) return { ...node, children };
  const address = URL.canParse(href, page) ? new URL(href, page).href : undefined;
  return address === undefined
    ? { type: 'element', tagName: 'span', properties: {}, children }
    : { ...node, properties: { href: address }, children };
}

function filesTable(files: readonly FileEntry[], lang: Lang): RootContent[] {
  const { columns, files: title } = wordings[lang];
  const sums = files.map(({ sha256 }) => sha256);
  const offered = files.filter(
    ({ mediaType, sha256 }, index) => downloads.test(mediaType) && sums.indexOf(sha256) === index,
  );
  if (offered.length === 0) return [];
  const row = (cells: TableCell['children'][]) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  });
  return [
    { type: 'heading', depth: 3, children: [text(title)] },
    {
      type: 'table',
      children: [
        row(columns.map((column) => [text(column)])),
        ...offered.map(({ path, bytes, sha256 }) =>
          row([
            [{ type: 'inlineCode', value: path }],
            [text(sizeInWords(bytes, lang))],
            [{ type: 'inlineCode', value: sha256 }],
          ]),
        ),
      ],
    },
  ];
}
