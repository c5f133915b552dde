import { words } from '../../words/words.js';

/** What is to be typed in the place of a name, in the language of the run: `<dir>` is `<dossier>` in French. */
export function placeholders(text: string): string {
  return text.replace(/([<[])([a-z]+)(?=(?:\.\.\.)?[>\]])/g, (_, open: string, name: string) =>
    [open, placeholder(name)].join(''),
  );
}

/** The name of an argument, in the language of the run. */
export function placeholder(name: string): string {
  return words().program.placeholders[name] ?? name;
}
