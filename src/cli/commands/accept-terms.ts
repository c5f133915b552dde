import { refusal } from '../../base/report/diagnostic.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { acceptedText, termsToAccept } from '../../guide/dsfr-terms.js';
import type { Guide } from '../../guide/guide.js';
import { words } from '../../words/words.js';

/**
 * Asks once whether the terms of the design system are accepted, before theme `dsfr` is used, and keeps the answer
 * where the package's own installation looks for it.
 * @throws GuideError (exit 2) where they are not, or where nobody is there to ask.
 */
export async function acceptTerms({ manifest, root }: Guide, world: World): Promise<void> {
  if (manifest.theme !== 'dsfr') return;
  const terms = await termsToAccept(root, world);
  if (!terms) return;
  const said = words().cli.dsfrTerms;
  const text = shownPath(terms.path, world);
  const consent = shownPath(terms.consent, world);
  const answer = await world.ask(said.question(terms.version, text));
  if (answer === undefined || !/^\s*(?:o|oui|y|yes)\s*$/i.test(answer))
    throw refusal({
      rule: 'theme',
      file: 'guide.yaml',
      message: said.refused(terms.version),
      hint: said.refusedHint(acceptedText(undefined, terms.version).trim(), consent),
    });
  const before = await world.readFile(terms.consent).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  await replaceFile(terms.consent, acceptedText(before, terms.version), world);
}
