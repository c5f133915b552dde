import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineTranslate: DefineCommand = (program, runs) => {
  const said = words().program.translate;
  program
    .command('translate')
    .argument('<lang>', said.language)
    .argument('[chapters...]', said.chapters)
    .description(said.does)
    .failsWhen(said.fails)
    .example('guide translate fr', said.examples.all)
    .example('guide translate fr text/boxes.md', said.examples.copy)
    .example('guide translate fr text/boxes.md', said.examples.mark)
    .action((lang, chapters, options) =>
      runs('translate', () => import('../commands/translate.js'))({ lang, chapters, ...options }),
    );
};
