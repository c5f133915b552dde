import type { Element } from 'hast';
import { isBlock } from '../../../../document/elements.js';
import { noteCalledBy } from '../../../../document/notes.js';
import { isBlank, isElement, runsOf } from '../../../../document/shape.js';
import { literal } from '../escape.js';
import { isLongNote } from '../long-notes.js';
import { block, type TypstState } from '../state.js';

/** Superscript, or the call of a footnote; one within its own text would lead to where it stands. */
export function sup(node: Element, state: TypstState): string {
  const [call] = node.children;
  if (call?.type !== 'element' || call.properties.dataFootnoteRef === undefined) {
    return `super(${state.all(node)})`;
  }
  const id = noteCalledBy(call);
  const note = state.byId(id);
  if (!note) return `super(${state.all(node)})`;
  const { label, isFirst, isOpen } = state.footnote(id);
  if (isOpen) return '';
  const name = literal(label);
  if (state.isRepeated()) return `note-number(${name})`;
  if (!isFirst) return `note-again(${name})`;
  const body = () => state.inNote(id, () => noteBody(note, state));
  if (state.isInNote() || (state.isInPiece() && isLongNote(note))) {
    // The typesetter loses notes within notes where a page ends (typst#6437), and parts the tags of long ones of figures.
    state.putBehindNote(() => `note-behind(${body()}, ${name})`);
    return `note-again(${name})`;
  }
  const printed = `note(${body()}, ${name})`;
  const behind = state.isInPiece() ? [] : state.behindNote();
  return behind.length === 0 ? printed : block([printed, ...behind]);
}

/** The text of a note runs on from its number: its paragraphs are set off by breaks, not as blocks. */
function noteBody(note: Element, state: TypstState): string {
  const parts = runsOf(note.children, isBlock).flatMap((run) => {
    const [only] = run;
    if (only && isBlock(only) && only.tagName !== 'p') return [state.one(only)];
    const line = isElement(only, 'p') ? only.children : run;
    return [run.every(isBlank) ? '' : state.inLine(() => state.all({ children: line }))];
  });
  return block(
    parts
      .filter(Boolean)
      .flatMap((part) => ['parbreak()', part])
      .slice(1),
  );
}
