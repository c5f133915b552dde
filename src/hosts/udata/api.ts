import * as z from 'zod';
import { parsedOrNone } from '../../base/parsed-json.js';
import { exitCodes, type GuideError, refusal } from '../../base/report/diagnostic.js';
import type { WebRequest } from '../../base/world/request.js';
import type { World } from '../../base/world/world.js';
import type { ReleaseAsset } from '../../release/assets.js';
import { words } from '../../words/words.js';
import { extraNames, type Resource } from './plan.js';

/** Where a dataset is, and what it takes to change it. */
export interface DatasetAccess {
  /** Origin of the portal: `https://www.data.gouv.fr`. */
  portal: string;
  /** Id or slug. */
  dataset: string;
  /** Sent to the portal alone; undefined reads what is public. */
  key: string | undefined;
}

/** A dataset, as far as publishing reads it. */
export interface Dataset {
  title: string;
  /** Of its page for readers. */
  page: string;
  resources: Resource[];
}

const resource = z.object({
  id: z.string(),
  title: z.string(),
  extras: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((extras) => extras ?? {}),
});
const dataset = z.object({
  title: z.string(),
  page: z.string(),
  resources: z.array(resource),
});
const uploaded = z.object({
  id: z.string(),
  filesize: z.number(),
});

const mostBytes = 20_000_000;

/**
 * Reads a dataset by version 1 of udata's interface, which data.gouv.fr and other portals have.
 * @throws GuideError (exit 3) where the portal refuses or is not reached.
 */
export async function readDataset(access: DatasetAccess, world: World): Promise<Dataset> {
  return ask(access, '', { method: 'GET' }, dataset, world);
}

/**
 * Uploads a file, as a new resource or in the place of another's, then says what it is.
 * @param before the resource that gets another file.
 * @throws GuideError (exit 3) where the portal refuses, is not reached, or has taken other bytes.
 */
export async function publishAsset(
  access: DatasetAccess,
  asset: ReleaseAsset,
  content: Uint8Array,
  before: Resource | undefined,
  world: World,
): Promise<void> {
  const place = before ? `resources/${before.id}/upload/` : 'upload/';
  const form = await formOf(asset, content);
  const sent = await ask(access, place, { method: 'POST', ...form }, uploaded, world);
  if (sent.filesize !== content.length) {
    const said = words().publish.portal;
    throw failure(
      access,
      said.otherBytes(asset.fileName, sent.filesize, content.length),
      said.otherBytesHint,
    );
  }
  const body = new TextEncoder().encode(
    JSON.stringify({
      title: asset.title,
      description: asset.description,
      filetype: 'file',
      type: asset.id === 'pdf' ? 'main' : 'other',
      format: asset.format,
      mime: asset.mediaType,
      filesize: asset.bytes,
      checksum: { type: 'sha256', value: asset.sha256 },
      extras: {
        ...before?.extras,
        [extraNames.id]: asset.id,
        [extraNames.sum]: asset.sha256,
      },
    }),
  );
  const headers = { 'content-type': 'application/json' };
  await ask(access, `resources/${sent.id}/`, { method: 'PUT', headers, body }, z.unknown(), world);
}

/** A file as a form sends it (RFC 7578). */
async function formOf(
  { fileName, mediaType }: ReleaseAsset,
  content: Uint8Array,
): Promise<Pick<WebRequest, 'headers' | 'body'>> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(content)], { type: mediaType }), fileName);
  const written = new Response(form);
  return {
    headers: { 'content-type': written.headers.get('content-type') ?? '' },
    body: new Uint8Array(await written.arrayBuffer()),
  };
}

async function ask<Answer>(
  access: DatasetAccess,
  place: string,
  sent: Pick<WebRequest, 'method' | 'headers' | 'body'>,
  schema: z.ZodType<Answer>,
  world: World,
): Promise<Answer> {
  const said = words().publish.portal;
  const url = `${access.portal}/api/1/datasets/${encodeURIComponent(access.dataset)}/${place}`;
  const answer = await world
    .request(url, {
      ...sent,
      headers: { ...sent.headers, ...(access.key ? { 'x-api-key': access.key } : {}) },
      userAgent: 'guide-publisher',
      timeoutMs: 300_000,
      allowPrivate: isThisMachine(access.portal),
      mostBytes,
      readsAll: true,
    })
    .catch((error: Error) => {
      throw failure(access, said.unreachable(error.message), said.unreachableHint);
    });
  const text = new TextDecoder().decode(answer.body);
  if (answer.status < 200 || answer.status > 299) throw refused(access, answer.status, text);
  const read = schema.safeParse(parsedOrNone(text));
  if (!read.success) throw failure(access, said.unread, said.unreadHint);
  return read.data;
}

/** True for an address of this machine, where tests and tunnels are: elsewhere a key goes by `https:` alone. */
export function isThisMachine(portal: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(portal).hostname);
}

function refused(access: DatasetAccess, status: number, text: string): GuideError {
  const said = words().publish.portal;
  if (status === 401 || status === 403) return failure(access, said.denied, said.deniedHint);
  if (status === 404 || status === 410) return failure(access, said.noDataset, said.noDatasetHint);
  const { message } = z
    .object({ message: z.string() })
    .catch({ message: '' })
    .parse(parsedOrNone(text));
  return failure(access, said.refused(status, message.slice(0, 200)), said.refusedHint);
}

function failure({ portal, dataset }: DatasetAccess, message: string, hint: string): GuideError {
  const file = `${portal} ${dataset}`;
  return refusal({ rule: 'publish', file, message, hint }, exitCodes.world);
}
