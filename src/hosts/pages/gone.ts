import type { Diagnostic } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';

/** What whoever keeps a host should know of addresses that lead to nothing any more. @param file how it is named to them. */
export function goneAddresses(addresses: readonly string[], file: string): Diagnostic[] {
  return addresses.map((address) => {
    const [message, hint] = words().hosts.gone(address);
    return { rule: 'export-address', severity: 'warning', file, message, hint };
  });
}
