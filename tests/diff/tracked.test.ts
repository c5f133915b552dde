import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { run as diff } from '../../src/cli/commands/diff.js';
import { outlineOf } from '../../src/diff/outline.js';
import { readVersion } from '../../src/diff/read-version.js';
import { textOfBlock } from '../../src/diff/tokens.js';
import { xmlElements, xmlText } from '../helpers/epub-pages.js';
import { changedWorkplace, outcomeOf, type Workplace } from '../helpers/guides.js';

let place: Workplace;
beforeAll(() => {
  place = changedWorkplace();
  place.edit('glossaire.md', (text) => text.replace('title: Glossaire', 'title: Les <mots>'));
});
afterAll(() => place.remove());

const compare = (out: string, format: 'docx' | 'odt' | 'beside') =>
  outcomeOf(diff({ from: 'former', to: 'guide', format, out }, place.context));
const paragraphs = () => {
  const parts = unzipSync(readFileSync(join(place.folder, 'suivi.docx')));
  const tree = fromXml(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  return xmlElements(tree)
    .filter(({ name }) => name === 'w:p')
    .slice(3);
};

/** The text once all changes of a document are settled. @param gone the mark of what goes. */
function settled(all: readonly Element[], gone: 'w:ins' | 'w:del'): string[] {
  const isGone = (each: Element) =>
    xmlElements(each).some(
      ({ name, children }) =>
        name === 'w:rPr' && children.some((mark) => 'name' in mark && mark.name === gone),
    );
  const text = (node: Nodes): string => {
    if (node.type === 'element' && node.name === gone) return '';
    if (!('children' in node)) return xmlText(node);
    return (node.children as Nodes[]).map(text).join('');
  };
  return all.filter((each) => !isGone(each)).map(text);
}

const plain = async (version: string) =>
  outlineOf((await readVersion(version, place.context.world)).guide).flatMap(
    ({ title, blocks }) => [title, ...blocks.map(textOfBlock)],
  );

test('accepted all, tracked changes give the new text; refused, the former', async () => {
  expect((await compare('suivi.docx', 'docx')).exitCode).toBe(0);
  const all = paragraphs();
  expect(settled(all, 'w:del')).toEqual(await plain('guide'));
  // What was moved stands in its new place alone.
  expect(settled(all, 'w:ins').sort()).toEqual((await plain('former')).sort());
  expect(all.some((each) => xmlElements(each).some(({ name }) => name === 'w:delText'))).toBe(true);
});

/** The text of an OpenDocument text once all its changes are settled, as the format has them: a stream with marks. */
function settledOdt(isAccepted: boolean): string[] {
  const parts = unzipSync(readFileSync(join(place.folder, 'suivi.odt')));
  const all = xmlElements(fromXml(strFromU8(parts['content.xml'] ?? new Uint8Array())));
  const regions = new Map(
    all
      .filter(({ name }) => name === 'text:changed-region')
      .map((each) => [each.attributes['text:id'], each]),
  );
  const isBlock = (node: Nodes) => node.type === 'element' && /^text:[ph]$/.test(node.name);
  const blocks = (nodes: readonly Nodes[]) => nodes.filter(isBlock).map(flat).join('\n');
  const deleted = (id: string | null | undefined) =>
    blocks((regions.get(id)?.children[0] as Element | undefined)?.children ?? []);
  const flat = (node: Nodes): string => {
    if (node.type !== 'element') return xmlText(node);
    if (node.name === 'text:s') return ' ';
    if (node.name === 'office:annotation') return '';
    if (node.name === 'text:change-start') return '<';
    if (node.name === 'text:change-end') return '>';
    if (node.name === 'text:change')
      return isAccepted ? '' : deleted(node.attributes['text:change-id']);
    return node.children.map(flat).join('');
  };
  const text = blocks(all.find(({ name }) => name === 'office:text')?.children ?? []);
  const settled = text.replace(isAccepted ? /[<>]/g : /<[^>]*>/g, '');
  return settled.split('\n').slice(3);
}

test('as an OpenDocument text: accepted all, the new text; refused, the former', async () => {
  place.edit('glossaire.md', (text) => text.replace('Les <mots>', 'Les mots'));
  const index = readFileSync(join(place.guide, 'index.md'), 'utf8');
  place.edit('index.md', (text) => text.replace(/^Le texte d.accueil.*$/m, ''));
  expect((await compare('suivi.odt', 'odt')).exitCode).toBe(0);
  expect(settledOdt(true)).toEqual(await plain('guide'));
  // What was moved stands in its new place alone.
  expect(settledOdt(false).sort()).toEqual((await plain('former')).sort());
  const bytes = readFileSync(join(place.folder, 'suivi.odt'));
  expect((await compare('suivi.odt', 'odt')).exitCode).toBe(0);
  expect(readFileSync(join(place.folder, 'suivi.odt'))).toEqual(bytes);
  place.edit('glossaire.md', (text) => text.replace('Les mots', 'Les <mots>'));
  writeFileSync(join(place.guide, 'index.md'), index);
});

test('the same bytes again; a file with other contents is left alone', async () => {
  const bytes = readFileSync(join(place.folder, 'suivi.docx'));
  expect((await compare('suivi.docx', 'docx')).exitCode).toBe(0);
  expect(readFileSync(join(place.folder, 'suivi.docx'))).toEqual(bytes);
  writeFileSync(join(place.folder, 'autre.docx'), 'Mes remarques');
  expect((await compare('autre.docx', 'docx')).exitCode).toBe(2);
  const without = await outcomeOf(
    diff({ from: 'former', to: 'guide', format: 'docx' }, place.context),
  );
  expect(without.exitCode).toBe(2);
  expect(existsSync(join(place.folder, 'autre.docx'))).toBe(true);
});

test('a page has before and after beside each other', async () => {
  await compare('page.html', 'beside');
  const page = readFileSync(join(place.folder, 'page.html'), 'utf8');
  expect(page).toMatch(/<td>[^<]*<del>10<\/del>[^<]*<\/td><td>[^<]*<ins>15<\/ins>/);
  expect(page).toContain('<th scope="col">Avant</th><th scope="col">Après</th>');
  expect(page).not.toContain('<mots>');
});

test('what was moved has a comment that says from where, in both formats', async () => {
  const remark = 'Déplacée (auparavant dans « Premier chapitre › Une section »)';
  await compare('moved.docx', 'docx');
  const docx = unzipSync(readFileSync(join(place.folder, 'moved.docx')));
  const part = (name: string) => fromXml(strFromU8(docx[`word/${name}.xml`] ?? new Uint8Array()));
  const comments = xmlElements(part('comments')).filter(({ name }) => name === 'w:comment');
  expect(comments.map((each) => plainSpaces(xmlText(each)))).toEqual([remark]);
  const [moved] = xmlElements(part('document')).filter(
    (each) =>
      each.name === 'w:p' && xmlElements(each).some(({ name }) => name === 'w:commentReference'),
  );
  expect(moved && xmlText(moved)).toContain('Une sous-section');
  await compare('moved.odt', 'odt');
  const odt = unzipSync(readFileSync(join(place.folder, 'moved.odt')));
  const notes = xmlElements(fromXml(strFromU8(odt['content.xml'] ?? new Uint8Array()))).filter(
    ({ name }) => name === 'office:annotation',
  );
  expect(notes.map((each) => plainSpaces(xmlText(each)).endsWith(remark))).toEqual([true]);
});

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');
