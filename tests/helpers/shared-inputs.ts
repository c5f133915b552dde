import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const inputs = fileURLToPath(new URL('../../../shared/inputs/', import.meta.url));

/** True where the inputs of others are not beside the repository: their tests are skipped, and say so. */
export const noInputs = !existsSync(inputs);
if (noInputs) console.warn('No ../shared/inputs found: tests of the inputs of others are SKIPPED.');

/** A guide that went wrong once, by the name of its folder or of its heading in `typesetter.md`. */
export interface SharedInput {
  name: string;
  /** Puts the guide into a folder, which does not exist yet. */
  write(folder: string): Promise<void>;
}

/** The guides among the inputs: folders that hold a `guide.yaml`, and the texts of `typesetter.md`. */
export function sharedGuides(): SharedInput[] {
  if (noInputs) return [];
  return [...folders(''), ...folders('content/'), ...texts()];
}

/** For `guide bump`: it has no chapters. */
const noGuide = 'bump-block-scalar';

function folders(below: string): SharedInput[] {
  return readdirSync(join(inputs, below))
    .filter((name) => existsSync(join(inputs, below, name, 'guide.yaml')) && name !== noGuide)
    .map((name) => ({
      name: `${below}${name}`,
      write: async (folder) => cpSync(join(inputs, below, name), folder, { recursive: true }),
    }));
}

function texts(): SharedInput[] {
  const page = readFileSync(join(inputs, 'typesetter.md'), 'utf8');
  return page.split(/^(?=## [\w-]+\n\nrefused|## [\w-]+\n\n)/m).flatMap((section) => {
    const [, name, text] =
      /^## ([\w-]+)\n[\s\S]*?^`{4}markdown\n([\s\S]*?)^`{4}$/m.exec(section) ?? [];
    return name && text
      ? [{ name: `typesetter/${name}`, write: (folder: string) => pair(folder, text) }]
      : [];
  });
}

const manifest = `title: Guide
slug: guide
lang: en
description: A guide.
version: 1.0.0
date: 2021-04-30
licence: etalab-2.0
publishers:
  - name: Office
chapters:
  - a.md
  - other.md
`;

async function pair(folder: string, text: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = (width: number) =>
    sharp({ create: { width, height: width, channels: 3, background: '#a0b0c0' } })
      .png()
      .toBuffer();
  const files = {
    'guide.yaml': manifest,
    'a.md': text,
    'other.md': '---\ntitle: Second\n---\n\n## Part {#part}\n\nText.\n',
    'pic.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>\n',
    'plain.png': await picture(60),
    'icon.png': await picture(16),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** A file or a folder of the inputs, absolute. */
export function inputFolder(path: string): string {
  return join(inputs, path);
}

/** The PDFs among the inputs: absolute paths. */
export function sharedPdfs(): string[] {
  if (noInputs) return [];
  return readdirSync(join(inputs, 'stamp')).map((name) => join(inputs, 'stamp', name));
}
