/**
 * The address of a web link as paper shows it, which readers type: without scheme and last slash.
 * @returns undefined where there is nothing to type, or the text of the link says it already.
 */
export function printedAddress(href: string, text: string): string | undefined {
  const [, address] = /^(?:https?:\/\/|mailto:)(.+?)\/?$/i.exec(href) ?? [];
  if (address === undefined) return undefined;
  const bare = (said: string) =>
    said.replace(/^https?:\/\//i, '').replace(/[\s\u200b\u2060]|\/$/g, '');
  return bare(text) === bare(address) ? undefined : address;
}
