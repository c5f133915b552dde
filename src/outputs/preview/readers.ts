import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Proofs } from './proofs.js';
import type { Session } from './session.js';
import { sitePath } from './site-path.js';

/** A page that is open in a browser, and what it was last sent. */
interface Reader {
  response: ServerResponse;
  /** Undefined for one that shows no page of the site. */
  path: string | undefined;
  page: string | undefined;
}

/** The pages that are open in browsers: each is sent what changes of itself (server-sent events). */
export interface Readers {
  add(request: IncomingMessage, response: ServerResponse): void;
  /** Sends what changed since. */
  tell(): void;
  /** Sends that styles and scripts changed. */
  tellAssets(): void;
  close(): void;
}

export function openReaders(session: () => Session, proofs: Proofs | undefined): Readers {
  const readers = new Set<Reader>();
  const send = ({ response }: Reader, event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const sendTo = (reader: Reader) => {
    const { site, problems, revision } = session();
    const page =
      reader.path === undefined ? undefined : site && (site.page(reader.path) ?? site.notFound());
    if (page !== undefined && page !== reader.page) send(reader, 'page', { revision, html: page });
    reader.page = page;
    send(reader, 'problems', problems);
    if (proofs) send(reader, 'proofs', { revision: proofs.revision, pages: proofs.pages });
  };
  return {
    add: (request, response) => {
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      const asked = query.get('page');
      const path = asked === null ? undefined : sitePath(asked);
      const { site, revision } = session();
      const isFresh = path !== undefined && query.get('revision') === String(revision);
      const page = isFresh ? site?.page(path) : undefined;
      const reader: Reader = { response, path, page };
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.write('retry: 500\n\n');
      readers.add(reader);
      response.on('close', () => readers.delete(reader));
      sendTo(reader);
    },
    tell: () => readers.forEach(sendTo),
    tellAssets: () => {
      for (const reader of readers) send(reader, 'assets', session().revision);
    },
    close: () => {
      for (const { response } of readers) response.end();
    },
  };
}
