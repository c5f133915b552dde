import type { Command } from 'commander';
import { exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { bashCompletion } from '../completion/bash.js';
import { commandTree } from '../completion/command-tree.js';
import { fishCompletion } from '../completion/fish.js';
import { powershellCompletion } from '../completion/powershell.js';
import { zshCompletion } from '../completion/zsh.js';

const printers = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** What `guide completion` is told. */
export interface CompletionOptions {
  shell: keyof typeof printers;
  program: Command;
}

/** Prints what makes a shell complete the commands, options and files of this program. */
export async function run({ shell, program }: CompletionOptions): Promise<Outcome> {
  return {
    exitCode: exitCodes.ok,
    diagnostics: [],
    outputs: [],
    stdout: printers[shell](program.name(), commandTree(program)),
  };
}
