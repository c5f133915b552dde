import { resolve } from 'node:path';
import { verifyRelease } from '../release/verify.js';
import { exitCodes } from '../report/diagnostic.js';
import type { CommandContext, Outcome } from './outcome.js';

/** What `guide verify` is told. */
export interface VerifyOptions {
  dist?: string | undefined;
}

/** Holds a release against its record. */
export async function run({ dist }: VerifyOptions, { world }: CommandContext): Promise<Outcome> {
  const diagnostics = await verifyRelease(resolve(world.cwd, dist ?? 'dist'), world);
  return {
    exitCode: diagnostics.length > 0 ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    outputs: [],
  };
}
