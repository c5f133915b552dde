import { packageInfo } from '../base/package-info.js';
import { PrivateAddressError, TooLongAnswerError } from '../base/world/request.js';
import type { World } from '../base/world/world.js';
import { isTooLarge, soundImage } from '../document/sound-image.js';
import { words } from '../words/words.js';

/** An image that was fetched, or why it was not. */
export type Fetched = { bytes: Uint8Array; kind: string } | { why: string; isOffline?: boolean };

const timeoutMs = 30_000;
const mostRedirects = 5;
const mostBytes = 20_000_000;

/**
 * Fetches one image: so many bytes, redirects and seconds at most, and nothing that is no image by its bytes.
 * @param address absolute in `http:` or `https:`, or a `data:` address, of which nothing is asked of anyone.
 */
export async function fetchImage(
  address: string,
  allowPrivate: boolean,
  world: World,
): Promise<Fetched> {
  const got = /^data:/i.test(address)
    ? dataOf(address)
    : await answerOf(address, allowPrivate, world).catch(failure);
  if ('why' in got) return got;
  if (isTooLarge(got.bytes.length)) return { why: words().edits.fetch.tooLong(mostBytes / 1e6) };
  const image = await soundImage(got.bytes);
  if (image.problem !== undefined) return { why: words().edits.fetch.noImage(image.problem) };
  return { bytes: got.bytes, kind: image.kind };
}

function dataOf(address: string): { bytes: Uint8Array } | { why: string } {
  const [, isBase64, data = ''] = /^data:[^,;]*(?:;[^,;]*)*?(;base64)?,(.*)$/is.exec(address) ?? [];
  const bytes = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decodedOrAsIs(data), 'utf8');
  return { bytes: new Uint8Array(bytes) };
}

function decodedOrAsIs(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

async function answerOf(
  address: string,
  allowPrivate: boolean,
  world: World,
): Promise<{ bytes: Uint8Array } | { why: string }> {
  const userAgent = `${packageInfo.name}/${packageInfo.version}`;
  let at = address;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const options = { method: 'GET', timeoutMs, userAgent, allowPrivate, mostBytes } as const;
    const { status, location, body } = await world.request(at, options);
    if (status >= 300 && status < 400 && location !== undefined) {
      if (!/^https?:/.test(location)) return { why: words().edits.fetch.status(status) };
      at = location;
    } else if (status === 200 && body) return { bytes: body };
    else return { why: words().edits.fetch.status(status) };
  }
  return { why: words().edits.fetch.redirects(mostRedirects) };
}

const offline = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN']);

function failure(error: NodeJS.ErrnoException): { why: string; isOffline?: boolean } {
  const said = words().edits.fetch;
  if (error instanceof PrivateAddressError) return { why: said.private };
  if (error instanceof TooLongAnswerError) return { why: said.tooLong(mostBytes / 1e6) };
  if (error.code === undefined) throw error;
  return { why: said.silent(error.code), isOffline: offline.has(error.code) };
}
