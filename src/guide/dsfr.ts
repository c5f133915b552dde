import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { refusal } from '../base/report/diagnostic.js';
import { words } from '../words/words.js';

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
    message: words().guide.dsfr.missing,
    hint: words().guide.dsfr.hint,
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
