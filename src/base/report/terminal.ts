/**
 * What a terminal obeys rather than shows: control characters, and those that turn the direction of the
 * text around them, so that it reads as something else (Unicode TR 36, 3.1).
 */
const obeyed = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text as one line that a terminal shows as it is: `\x1b` and `\u202e` stand for what it would obey. */
export function visible(text: string): string {
  return text.replace(obeyed, escapedCharacter);
}

/** Like `visible`, for a text of several lines: line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(obeyed, (character) =>
    character === '\n' || character === '\t' ? character : escapedCharacter(character),
  );
}

/** Like `visible`, each character one wide, so that a mark below a line stays where it points. */
export function visibleInPlace(text: string): string {
  return text.replace(obeyed, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return ' ';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** JSON with nothing in it that a terminal obeys: the same values for who reads it. */
export function visibleJson(json: string): string {
  return json.replace(obeyed, (character) =>
    /[\n\r\t]/.test(character) ? character : unicodeEscape(character),
  );
}

function escapedCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\n') return '\\n';
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscape(character);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
