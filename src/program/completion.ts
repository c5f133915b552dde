import { Argument } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineCompletion: DefineCommand = (program, runs) => {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .description('print what makes a shell complete commands, options and files')
    .addHelpText(
      'after',
      `
Examples:
  $ source <(guide completion bash)     in ~/.bashrc
  $ source <(guide completion zsh)      in ~/.zshrc, after compinit
  $ guide completion fish > ~/.config/fish/completions/guide.fish`,
    )
    .action((shell) =>
      runs('completion', () => import('../commands/completion.js'))({ shell, program }),
    );
};
