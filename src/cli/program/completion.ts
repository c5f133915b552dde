import { Argument } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineCompletion: DefineCommand = (program, runs) => {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .description('print what makes a shell complete commands, options and files')
    .example('source <(guide completion bash)', 'a line for ~/.bashrc')
    .example('source <(guide completion zsh)', 'a line for ~/.zshrc, after compinit')
    .example('guide completion fish > ~/.config/fish/completions/guide.fish', 'once, for fish')
    .action((shell) =>
      runs('completion', () => import('../commands/completion.js'))({ shell, program }),
    );
};
