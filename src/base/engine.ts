import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 optimise functions later than it would: of a program that ends within seconds, a sixth of the work went
 * into machine code that was hardly run. That of WebAssembly stays as it is made at first: the modules that cut fonts
 * and draw pages end before a better one is ready. Flags go by the version of V8: where it is another than Node 20's,
 * nothing is set.
 */
export function tuneEngine(): void {
  if (!process.versions.v8.startsWith('11.3.')) return;
  setFlagsFromString('--interrupt-budget=500000');
  setFlagsFromString('--liftoff-only');
}
