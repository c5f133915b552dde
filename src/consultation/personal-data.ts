const emails =
  /[\p{L}\p{N}._%+'-]+(?:@|\s?\[(?:at|à|arobase)\]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/** Numbers as France writes them, and those that name their country (E.164: 15 digits at most). */
const phones =
  /(?<![\d.,/-]|\d[ \u00a0\u202f])(?:(?:\+33|0033)[ .\u00a0\u202f-]?(?:\(0\)[ .\u00a0\u202f-]?)?[1-9]|0[1-9])(?:[ .\u00a0\u202f-]?\d{2}){4}(?![\d])|(?<!\d)\+\d{1,3}(?:[ .\u00a0\u202f-]?\(?\d{1,4}\)?){2,6}(?!\d)/gu;

/** What stands in the place of what was taken out of a text. */
export interface Marks {
  email: string;
  phone: string;
}

/**
 * A text without the e-mail addresses and telephone numbers in it. Nothing finds the names of people: those who
 * judge contributions read them.
 * @returns how many were found, too.
 */
export function withoutPersonalData(text: string, marks: Marks): { text: string; found: number } {
  let found = 0;
  const by = (mark: string) => () => {
    found += 1;
    return mark;
  };
  return { text: text.replace(emails, by(marks.email)).replace(phones, by(marks.phone)), found };
}
