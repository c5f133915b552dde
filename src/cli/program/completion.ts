import { Argument } from 'commander';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineCompletion: DefineCommand = (program, runs) => {
  const said = words().program.completion;
  program
    .command('completion')
    .addArgument(new Argument('<shell>', said.shell).choices(['bash', 'zsh', 'fish', 'powershell']))
    .description(said.does)
    .example('source <(guide completion bash)', said.examples.bash)
    .example('source <(guide completion zsh)', said.examples.zsh)
    .example('guide completion fish > ~/.config/fish/completions/guide.fish', said.examples.fish)
    .example(
      'guide completion powershell | Out-String | Invoke-Expression',
      said.examples.powershell,
    )
    .action((shell) =>
      runs('completion', () => import('../commands/completion.js'))({ shell, program }),
    );
};
