import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { refusal } from '../base/report/diagnostic.js';

/**
 * Where the guide's own `@gouvfr/dsfr` is installed: this package ships none of it, as only sites of
 * the French State may use its fonts.
 * @param root absolute path of the guide's folder.
 * @throws GuideError (exit 2) when the guide has none.
 */
export function dsfrFolder(root: string): string {
  const folder = dsfrFolderOrNone(root);
  if (folder !== undefined) return folder;
  throw refusal({
    rule: 'theme',
    file: 'guide.yaml',
    message: 'Missing package @gouvfr/dsfr, which theme «dsfr» takes its fonts and styles from',
    hint: 'run `npm install --save-dev @gouvfr/dsfr@1.14.4` (only sites of the French State may use it), or set `theme: plain`',
  });
}

/** Where the guide's own `@gouvfr/dsfr` is installed, or undefined. */
export function dsfrFolderOrNone(root: string): string | undefined {
  try {
    return dirname(createRequire(join(root, 'guide.yaml')).resolve('@gouvfr/dsfr/package.json'));
  } catch {
    return undefined;
  }
}
