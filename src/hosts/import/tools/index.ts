import { mkdocs } from './mkdocs.js';
import { myst } from './myst.js';
import { bookdown, quarto } from './quarto.js';
import { docusaurus, vitepress } from './sidebar.js';
import { summary } from './summary.js';
import type { Menu, Tool, ToolFile } from './tool.js';

/** The tools whose tables of contents are understood, the surest first. */
const tools: readonly Tool[] = [mkdocs, quarto, bookdown, myst, docusaurus, vitepress, summary];

/** True for a file in which some tool keeps its table of contents or its title. */
export function isToolFile(path: string): boolean {
  return /(?:^|\/)book\.toml$/.test(path) || tools.some(({ file }) => file.test(path));
}

/** The table of contents of a book, with the file that it stands in. */
export function menuOf(
  files: readonly ToolFile[],
): { menu: Menu; file: ToolFile } | { program: ToolFile } | undefined {
  let program: ToolFile | undefined;
  for (const tool of tools) {
    for (const file of files.filter(({ path }) => tool.file.test(path))) {
      const menu = read(tool, file, files);
      if (menu === 'program') program ??= file;
      else if (menu) return { menu, file };
    }
  }
  return program && { program };
}

function read(
  tool: Tool,
  file: ToolFile,
  files: readonly ToolFile[],
): Menu | 'program' | undefined {
  try {
    return tool.menu(file, files);
  } catch {
    // Tags and aliases of YAML that only the tool knows.
    return 'program';
  }
}
