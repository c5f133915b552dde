import { type Diagnostic, exitCodes, refusal } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import { words } from '../../words/words.js';

/** What a validator says of one claim of a PDF. */
interface Verdict {
  /** `PDF/UA-1`, `PDF/A-2a` … */
  claim: string;
  passes: boolean;
}

/** What veraPDF says of a file, and which veraPDF. */
export interface Validation {
  /** «veraPDF 1.30.4» */
  validator: string;
  verdicts: Verdict[];
}

/**
 * Has every claim of a PDF judged by the veraPDF of this machine; nothing else judges here.
 * @param path absolute.
 * @param claims as `inspect` reads them.
 * @throws GuideError (exit 3) where there is no veraPDF, or where it can't judge.
 */
export async function validatePdf(
  path: string,
  claims: readonly string[],
  world: World,
): Promise<Validation> {
  const said = words().cli.validate;
  const asked = await world.run('verapdf', ['--version'], world.cwd);
  if (asked === undefined)
    throw refusal(
      { rule: 'validator', file: path, message: said.missing, hint: said.missingHint },
      exitCodes.world,
    );
  const [, version] = /\b(\d+\.\d+\.\d+)\b/.exec(asked.stdout) ?? [];
  const verdicts: Verdict[] = [];
  for (const claim of claims) {
    const judged = await world.run(
      'verapdf',
      ['--flavour', flavourOf(claim), '--format', 'text', path],
      world.cwd,
    );
    if (judged === undefined || ![valid, invalid].includes(judged.exitCode))
      throw refusal(
        {
          rule: 'validator',
          file: path,
          message: said.failed(
            claim,
            (judged?.stderr || judged?.stdout || '').trim().split('\n')[0] ?? '',
          ),
          hint: said.failedHint,
        },
        exitCodes.world,
      );
    verdicts.push({ claim, passes: judged.exitCode === valid });
  }
  return { validator: version ? `veraPDF ${version}` : 'veraPDF', verdicts };
}

/** Exit codes of veraPDF. */
const [valid, invalid] = [0, 1];

/** What a validation finds: an error for each claim that does not hold; a note where there is none. */
export function judged({ validator, verdicts }: Validation, file: string): Diagnostic[] {
  const said = words().cli.validate;
  if (verdicts.length === 0)
    return [{ rule: 'pdf-claim', severity: 'info', file, message: said.none, hint: said.noneHint }];
  return verdicts
    .filter(({ passes }) => !passes)
    .map(({ claim }) => ({
      rule: 'pdf-claim',
      severity: 'error',
      file,
      message: said.fails(claim, validator),
      hint: said.failsHint(`verapdf --flavour ${flavourOf(claim)} --format html "${file}"`),
    }));
}

/** How veraPDF calls a claim: `ua1`, `2a`, `4f`. */
function flavourOf(claim: string): string {
  return claim.replace(/^PDF\/(?:A-|(UA)-)/, (_, ua?: string) => (ua ? 'ua' : ''));
}
