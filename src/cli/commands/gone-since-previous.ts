import { type Diagnostic, GuideError } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import type { GoneAddress } from '../../document/gone-address.js';
import type { Guide } from '../../guide/guide.js';

/**
 * The addresses that the version kept in `previous-version/` had and the guide has not; of a translation those that
 * its own chapters can keep, as chapters that are not translated are the original's.
 * @returns what is wrong with that version in their place.
 */
export async function goneSincePrevious(
  guide: Guide,
  world: World,
): Promise<{ addresses?: readonly GoneAddress[] | undefined; problems: readonly Diagnostic[] }> {
  const { changesSincePrevious } = await import('../../diff/previous-version.js');
  try {
    const changes = await changesSincePrevious(guide, world);
    const own = new Set(guide.chapters.flatMap(({ original, path }) => (original ? [path] : [])));
    const isOwn = ({ landing }: GoneAddress) => !guide.original || own.has(landing.chapter ?? '');
    return { addresses: changes?.gone.filter(isOwn), problems: [] };
  } catch (error) {
    // Told once, of the original.
    if (error instanceof GuideError) return { problems: guide.original ? [] : error.diagnostics };
    throw error;
  }
}
