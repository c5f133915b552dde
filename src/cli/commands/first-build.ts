import { type Diagnostic, GuideError } from '../../base/report/diagnostic.js';
import { mayBeGraded } from '../../base/report/regrade.js';
import type { World } from '../../base/world/world.js';
import { errorsFound } from '../../checks/errors.js';
import { rules } from '../../checks/rules/index.js';
import { assembleBook } from '../../document/assemble.js';
import { loadGuide } from '../../guide/load.js';

/**
 * What would stop the first build of a guide.
 * @param root absolute path of the guide's folder.
 * @returns the rules that `guide.yaml` may make warnings, and the errors that nothing but a person can mend.
 */
export async function errorsOfFirstBuild(
  root: string,
  world: World,
): Promise<{ rules: string[]; errors: Diagnostic[] }> {
  const found = (await findingsOf(root, world)).filter(({ severity }) => severity === 'error');
  const isLenient = ({ rule }: Diagnostic) =>
    mayBeGraded(rule) || rules.some(({ id }) => id === rule);
  return {
    rules: [...new Set(found.filter(isLenient).map(({ rule }) => rule))].sort(),
    errors: found.filter((each) => !isLenient(each)),
  };
}

async function findingsOf(root: string, world: World): Promise<Diagnostic[]> {
  try {
    const { guide, diagnostics } = await loadGuide(root, world);
    const assembled = await assembleBook(guide, world);
    const { proofread } = await import('../../outputs/pdf/typst/proofread.js');
    const proofs = await proofread(assembled.book, world);
    return [
      ...diagnostics,
      ...assembled.diagnostics,
      ...proofs,
      ...(await errorsFound(guide, world)),
    ];
  } catch (error) {
    if (error instanceof GuideError) return error.diagnostics;
    throw error;
  }
}
