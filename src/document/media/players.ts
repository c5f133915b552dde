import { extname, posix } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { Manifest } from '../../guide/manifest-schema.js';
import { webAddress } from '../../guide/web-address.js';
import { words } from '../../words/words.js';
import type { Attachment } from '../book.js';
import { textProperty } from '../data.js';
import { placeOf } from '../place.js';
import { elementIn, elementsIn, hasClass } from '../shape.js';
import { type WrongFormat, wrongFormat } from './media-format.js';
import { mediaClasses } from './media-nodes.js';

interface Surroundings {
  manifest: Manifest;
  /** Of the chapter's page. */
  address: string;
  /** Shown in places. */
  file: string;
  lang: string;
  attachments: ReadonlyMap<string, Attachment>;
}

/**
 * Settles, once links lead to their files, what each box of video or sound plays: a file of the guide, with its
 * captions, or what its link leads to.
 */
export function players(tree: Root, surroundings: Surroundings): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, 'element', (node) => {
    const { media } = node.data ?? {};
    if (!media) return;
    const links = elementsIn(node, 'ul').find((list) => hasClass(list, mediaClasses.links));
    const source = links && linkIn(links, mediaClasses.source);
    const captions = links && linkIn(links, mediaClasses.captions);
    const track = captions && bytesOf(captions, surroundings.attachments);
    if (captions && track && !isWebVtt(track))
      diagnostics.push(noCaptions(node, textProperty(captions, 'href') ?? '', surroundings.file));
    const played = source?.data?.attachment?.address;
    const wrong =
      played &&
      wrongFormat(
        bytesOf(source, surroundings.attachments) ?? new Uint8Array(),
        extname(played).toLowerCase(),
      );
    if (wrong) diagnostics.push(notPlayed(node, played, wrong, surroundings.file));
    const page = webAddress(surroundings.manifest, surroundings.address);
    const { id } = node.properties;
    const onPage = id && page ? `${page}#${encodeURIComponent(String(id))}` : page;
    const web = played === undefined ? source && textProperty(source, 'href') : onPage;
    const { lang } = surroundings;
    node.data = { ...node.data, media: { ...media, file: played, track, web, lang } };
  });
  return diagnostics;
}

function linkIn(list: Element, name: string): Element | undefined {
  return elementsIn(list, 'li')
    .map((item) => elementIn(item, 'a', 'span'))
    .find((link) => link && hasClass(link, name));
}

function bytesOf({ data }: Element, attachments: ReadonlyMap<string, Attachment>) {
  const address = data?.attachment?.address;
  return [...attachments.values()].find((file) => file.address === address)?.bytes;
}

/** WebVTT begins with its name (https://www.w3.org/TR/webvtt1/#file-structure). */
function isWebVtt(bytes: Uint8Array): boolean {
  return /^WEBVTT(?:[ \t\r\n]|$)/.test(new TextDecoder().decode(bytes.subarray(0, 16)));
}

function notPlayed(
  node: Element,
  played: string,
  { expected, found }: WrongFormat,
  file: string,
): Diagnostic {
  const { format, formatHint } = words().media;
  const message = format(posix.basename(played), expected, found);
  return {
    rule: 'media',
    severity: 'error',
    ...placeOf(node, file),
    message,
    hint: formatHint(expected),
  };
}

function noCaptions(node: Element, written: string, file: string): Diagnostic {
  const { noWebVtt, noWebVttHint } = words().media;
  const message = noWebVtt(written);
  return { rule: 'media', severity: 'error', ...placeOf(node, file), message, hint: noWebVttHint };
}
