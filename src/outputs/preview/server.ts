import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exitCodes, refusal } from '../../base/report/diagnostic.js';
import { mediaType } from '../../guide/media-types.js';
import { words } from '../../words/words.js';
import { isAllowedHost } from './allowed-host.js';
import { livePage, ownFolder, waitingPage } from './live-page.js';
import type { Proofs } from './proofs.js';
import type { Readers } from './readers.js';
import type { Session } from './session.js';
import { sitePath } from './site-path.js';

/** What the server serves. */
interface Served {
  session: Session;
  proofs: Proofs | undefined;
  readers: Readers;
  /** The preview's own files, by name. */
  own: ReadonlyMap<string, Uint8Array>;
}

type Answer = { status?: number; type: string; body: string | Uint8Array };

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html', body });
const none: Answer = { status: 404, type: 'text/plain', body: 'Not found\n' };

/**
 * Serves a preview on this machine alone. What is served is made in memory: no address leads to a file.
 * @param port 0 for any.
 * @throws GuideError (exit 3) where the port is taken.
 */
export async function servePreview(port: number, served: Served): Promise<Server> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    if (!isAllowedHost(request.headers.host, own)) {
      response.writeHead(403).end('This preview answers to localhost alone.\n');
      return;
    }
    if (sitePath(request.url ?? '') === `${ownFolder.slice(1)}changes`) {
      served.readers.add(request, response);
      return;
    }
    respond(request, response, served).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? `${error.message}\n` : 'error\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portTaken(port, error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  const path = sitePath(request.url ?? '/');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const answer = isRead && path !== undefined ? await answerTo(path, served) : none;
  const { status = 200, type, body } = answer;
  response.writeHead(status, {
    'Content-Type': /^text|json|xml/.test(type) ? `${type}; charset=utf-8` : type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // Pages of other sites know this machine's address too.
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerTo(path: string, { session, proofs, own }: Served): Promise<Answer> {
  if (`/${path}`.startsWith(ownFolder))
    return ownAnswer(path.slice(ownFolder.length - 1), own, proofs);
  const { site, revision } = session;
  if (!site) return html(waitingPage(), 503);
  const page = site.page(path);
  if (page !== undefined) return html(livePage(page, revision));
  const file = site.file(path) ?? (await site.assets()).find((asset) => asset.pending === path);
  if (file) return { type: mediaType(path), body: file.data };
  return html(livePage(site.notFound(), revision), 404);
}

async function ownAnswer(
  name: string,
  own: ReadonlyMap<string, Uint8Array>,
  proofs: Proofs | undefined,
): Promise<Answer> {
  const body = own.get(name === 'index.html' ? 'with-pdf.html' : name);
  if (body) return { type: mediaType(name), body };
  const [, page] = /^pages\/(\d{1,5})\.png$/.exec(name) ?? [];
  const index = Number(page) - 1;
  if (!proofs || page === undefined || index < 0 || index >= proofs.pages) return none;
  return { type: 'image/png', body: await proofs.page(index, 1100) };
}

function portTaken(port: number, error: NodeJS.ErrnoException): unknown {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  const said = words().outputs.preview;
  return refusal(
    {
      rule: 'port',
      file: '--port',
      message: error.code === 'EACCES' ? said.portRefused(port) : said.portTaken(port),
      hint: said.portHint,
    },
    exitCodes.world,
  );
}
