import { extname } from 'node:path';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';
import { isOnWeb, type MediaKind, playedEndings } from '../media-kind.js';
import { placeOf } from '../place.js';

interface Fault extends Pick<Diagnostic, 'message' | 'hint'> {
  isWarning?: boolean;
}

/** What a box of video or sound lacks for everyone to get what it says (WCAG 1.2.1, 1.2.2), or names amiss. */
export function mediaFaults(
  node: ContainerDirective,
  kind: MediaKind,
  title: string | undefined,
  file: string,
): Diagnostic[] {
  return faults(node, kind, title).map(({ message, hint, isWarning }) => ({
    rule: 'media',
    severity: isWarning ? 'warning' : 'error',
    ...placeOf(node, file),
    message,
    hint,
  }));
}

function faults(node: ContainerDirective, kind: MediaKind, title: string | undefined): Fault[] {
  const said = words().media;
  const { src = '', poster, transcript, captions } = node.attributes ?? {};
  const found: Fault[] = [];
  if (!title) found.push({ message: said.noTitle, hint: said.noTitleHint(node.name) });
  if (!src) found.push({ message: said.noSource, hint: said.noSourceHint(node.name) });
  else found.push(...sourceFaults(src, kind));
  if (kind === 'video' && !poster)
    found.push({ message: said.noPoster, hint: said.noPosterHint(node.name) });
  if (!transcript && node.children.length === 0)
    found.push({ message: said.noTranscript, hint: said.noTranscriptHint(node.name) });
  if (kind === 'video' && src && !isOnWeb(src) && !captions)
    found.push({ message: said.noCaptions, hint: said.noCaptionsHint, isWarning: true });
  if (captions && captions !== 'none' && extname(captions).toLowerCase() !== '.vtt')
    found.push({ message: said.captions(captions), hint: said.captionsHint });
  return found;
}

function sourceFaults(src: string, kind: MediaKind): Fault[] {
  if (isOnWeb(src)) return [];
  const endings = playedEndings[kind];
  if (!/^[a-z][a-z\d+.-]*:/i.test(src) && endings.includes(extname(src).toLowerCase())) return [];
  const said = words().media;
  return [{ message: said.source(src), hint: said.sourceHint(endings) }];
}
