import { readFile } from 'node:fs/promises';

/** Where a visitor names itself after each node, for the stack traces of those who write visitors. */
const naming = /\n {4}if \(typeof value\.type === 'string'\) \{\n.*?\n {4}\}\n/s;

/**
 * Trees are walked some fifty times in a build, and naming the visitor at each node took a fifteenth of its work.
 * Nothing that visitors do asks for that name.
 */
export const unnamedVisits = {
  name: 'unnamed-visits',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]unist-util-visit-parents[\\/]lib[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!naming.test(text))
        throw new Error(`${path}: Unexpected code, expected the naming of visitors that the bundle leaves out`);
      return { contents: text.replace(naming, '\n') };
    });
  },
};
