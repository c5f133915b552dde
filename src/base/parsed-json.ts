/** What a text of JSON says, or undefined where it is none: schemas then say what was expected. */
export function parsedOrNone(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
