import { join } from 'node:path';
import { type Diagnostic, exitCodes, refusal } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { RunResult, World } from '../base/world/world.js';
import { words } from '../words/words.js';

/*
 * Who released: an SSH signature of the sums (OpenSSH, PROTOCOL.sshsig), which hold the record, which holds every
 * file. `ssh-keygen` makes and judges it; nothing here computes with keys.
 */

/** The signature of `SHA256SUMS`, beside it. */
export const signatureFile = 'SHA256SUMS.sig';

/** A signature made for something else, as a commit, is none of a release. */
const namespace = 'guide-release';

/** A signature that fits the sums. */
export interface Signature {
  /** The fingerprint of its key: `SHA256:…`. */
  key: string;
  /** Whose key it is; undefined where nobody said who may sign. */
  signer: string | undefined;
}

/**
 * Signs a text of sums.
 * @param key path of a private key, or of a public one whose private half an agent holds.
 * @returns the signature, in the armour of OpenSSH.
 * @throws GuideError (exit 3) where `ssh-keygen` is missing or refuses.
 */
export async function signatureOf(
  sums: Uint8Array,
  key: string,
  world: World,
): Promise<Uint8Array> {
  const made = await keygen(world, ['sign', '-f', key, '-n', namespace], sums);
  if (made.exitCode === 0) return new TextEncoder().encode(made.stdout);
  const said = words().cli.signature;
  throw refusal(
    {
      rule: 'signature',
      file: shownPath(key, world),
      message: said.refused(firstLine(made)),
      hint: said.refusedHint,
    },
    exitCodes.world,
  );
}

/**
 * Reads the signature of a release and holds it against the sums.
 * @param folder absolute path of `dist/`.
 * @param signers absolute path of a list of those who may sign, as `allowed_signers` of ssh-keygen(1).
 * @returns no signature where there is none, and what is wrong.
 * @throws GuideError (exit 3) where there is one and no `ssh-keygen`.
 */
export async function readSignature(
  folder: string,
  signers: string | undefined,
  world: World,
): Promise<{ signature?: Signature; diagnostics: Diagnostic[] }> {
  const said = words().cli.signature;
  const path = join(folder, signatureFile);
  const wrong = (message: string, hint: string) => ({
    diagnostics: [
      {
        rule: 'signature',
        severity: 'error' as const,
        file: shownPath(path, world),
        message,
        hint,
      },
    ],
  });
  if ((await world.kind(path)) !== 'file')
    return signers ? wrong(said.missing, said.missingHint) : { diagnostics: [] };
  const sums = await world.readFile(join(folder, 'SHA256SUMS'));
  const fits = await keygen(world, ['check-novalidate', '-n', namespace, '-s', path], sums);
  if (fits.exitCode !== 0) return wrong(said.foreign, said.foreignHint);
  const key = /SHA256:\S+/.exec(fits.stdout)?.[0] ?? '';
  if (!signers) return { signature: { key, signer: undefined }, diagnostics: [] };

  const found = await keygen(world, ['find-principals', '-s', path, '-f', signers]);
  const signer = found.stdout.split('\n')[0]?.trim();
  const list = shownPath(signers, world);
  if (found.exitCode !== 0 || !signer) return wrong(said.unknown(key, list), said.unknownHint);
  // Once more with the list, which may keep a key to a time or to other uses.
  const allowed = await keygen(
    world,
    ['verify', '-f', signers, '-I', signer, '-n', namespace, '-s', path],
    sums,
  );
  return allowed.exitCode === 0
    ? { signature: { key, signer }, diagnostics: [] }
    : wrong(said.unknown(key, list), said.unknownHint);
}

async function keygen(
  world: World,
  [action = '', ...args]: string[],
  input?: Uint8Array,
): Promise<RunResult> {
  const result = await world.run('ssh-keygen', ['-Y', action, ...args], world.cwd, input);
  if (result) return result;
  const said = words().cli.signature;
  throw refusal(
    { rule: 'signature', file: 'ssh-keygen', message: said.noProgram, hint: said.noProgramHint },
    exitCodes.world,
  );
}

function firstLine({ stderr, stdout }: RunResult): string {
  return (stderr || stdout).trim().split('\n')[0] ?? '';
}
