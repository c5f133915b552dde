import { type Diagnostic, GuideError } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import type { GoneAddress } from '../../document/gone-address.js';
import type { Guide } from '../../guide/guide.js';

/**
 * The addresses that the version kept in `previous-version/` had and the guide has not; none of a translation, as its
 * former text is not kept.
 * @returns what is wrong with that version in their place.
 */
export async function goneSincePrevious(
  guide: Guide,
  world: World,
): Promise<{ addresses?: readonly GoneAddress[] | undefined; problems: readonly Diagnostic[] }> {
  if (guide.original) return { problems: [] };
  const { changesSincePrevious } = await import('../../diff/previous-version.js');
  try {
    const changes = await changesSincePrevious(guide, world);
    return { addresses: changes?.gone, problems: [] };
  } catch (error) {
    if (error instanceof GuideError) return { problems: error.diagnostics };
    throw error;
  }
}
