/** A field that is open: its instruction, and whether what follows is still that or its result. */
interface Field {
  instruction: string;
  isResult: boolean;
}

/** The fields that a run stands in, which open and close between runs, across paragraphs too (ECMA-376, part 1, 17.16). */
export interface Fields {
  mark: (kind: string | null | undefined) => void;
  instruct: (text: string) => void;
  /** What follows is no text of the document: an instruction, or what the guide makes itself. */
  isHidden: () => boolean;
  /** Where the text leads. */
  href: () => string | undefined;
  /** The bookmark around the call of a note that is called again. */
  noteBookmark: () => string | undefined;
  /** The result is the number of a page. */
  isPage: () => boolean;
}

export function openFields(): Fields {
  const open: Field[] = [];
  return {
    mark: (kind) => {
      if (kind === 'begin') open.push({ instruction: '', isResult: false });
      const last = open.at(-1);
      if (kind === 'separate' && last) last.isResult = true;
      if (kind === 'end') open.pop();
    },
    instruct: (text) => {
      const last = open.at(-1);
      if (last && !last.isResult) last.instruction += text;
    },
    isHidden: () =>
      open.some(
        ({ instruction, isResult }) => !isResult || /^\s*(?:TOC|INDEX)\b/i.test(instruction),
      ),
    href: () => open.map(({ instruction }) => hrefOf(instruction)).find(Boolean),
    noteBookmark: () =>
      open.map(({ instruction }) => /^\s*NOTEREF\s+(\S+)/i.exec(instruction)?.[1]).find(Boolean),
    isPage: () => open.some(({ instruction }) => isPageField(instruction)),
  };
}

export function isPageField(instruction: string): boolean {
  return /^\s*PAGEREF\b/i.test(instruction);
}

/** Where the result of a field leads: an address, or `#` and a bookmark. */
export function hrefOf(instruction: string): string | undefined {
  const [, name = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(instruction) ?? [];
  if (/^REF$/i.test(name)) {
    const [, target] = /^"?([^\s"\\]+)/.exec(rest) ?? [];
    return target && `#${target}`;
  }
  if (!/^HYPERLINK$/i.test(name)) return undefined;
  const [, address] = /^"([^"]*)"/.exec(rest) ?? [];
  const [, anchor] = /\\l\s+"([^"]*)"/.exec(rest) ?? [];
  return anchor === undefined ? address : `${address ?? ''}#${anchor}`;
}
