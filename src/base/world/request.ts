import { lookup as lookUp } from 'node:dns';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What a server answers to one request. */
export interface WebAnswer {
  /** Status of HTTP (RFC 9110). */
  status: number;
  /** Absolute address of `Location`, for a redirect. */
  location?: string | undefined;
  /** Seconds of `Retry-After`, where the server gives them. */
  retryAfter?: number | undefined;
  /** What was answered, where it was asked for. */
  body?: Uint8Array | undefined;
}

/** One request of a web page: its head, or with `mostBytes` its body too. */
export interface WebRequest {
  method: 'HEAD' | 'GET' | 'POST' | 'PUT';
  /** Further headers, as the key of an interface. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** What is sent. */
  body?: Uint8Array | undefined;
  timeoutMs: number;
  userAgent: string;
  /** Allows addresses of this machine and of private networks. */
  allowPrivate: boolean;
  /** Reads the body of an answer of status 200, of so many bytes at most. */
  mostBytes?: number | undefined;
  /** Reads the body of every other answer too, as far as `mostBytes`: interfaces say there what is wrong. */
  readsAll?: boolean | undefined;
}

/** Thrown for a body that is longer than was asked for. */
export class TooLongAnswerError extends Error {}

/** Thrown for an address of this machine or of a private network, before anything is sent. */
export class PrivateAddressError extends Error {}

/**
 * Asks a web address and reads the head of the answer only, unless the body is asked for; redirects are not followed.
 * @param url in `http:` or `https:`.
 * @throws PrivateAddressError, TooLongAnswerError, or Node's error (`ENOTFOUND`, `ECONNREFUSED`, `ETIMEDOUT`, …).
 */
export async function request(url: string, options: WebRequest): Promise<WebAnswer> {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (!options.allowPrivate && isIP(literal) && isPrivate(literal)) refuse(literal);
  const { request: send } =
    protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const { body } = options;
    const headers = {
      'user-agent': options.userAgent,
      accept: '*/*',
      ...(body ? { 'content-length': body.length } : {}),
      ...options.headers,
    };
    const settings = {
      method: options.method,
      headers,
      agent: false as const,
      ...(options.allowPrivate ? {} : { lookup: publicLookup }),
      signal: AbortSignal.timeout(options.timeoutMs),
    };
    const sent: ClientRequest = send(url, settings, (answer) => {
      const head = answerOf(answer, url);
      const isRead = options.readsAll || head.status === 200;
      if (options.mostBytes !== undefined && isRead)
        bodyOf(answer, options.mostBytes).then((body) => resolve({ ...head, body }), fail);
      else {
        answer.destroy();
        resolve(head);
      }
    });
    const fail = (error: Error) =>
      reject(error.name === 'TimeoutError' || error.name === 'AbortError' ? timedOut() : error);
    sent.on('error', fail);
    sent.end(body);
  });
}

async function bodyOf(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > mostBytes) throw new TooLongAnswerError(`more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, url: string): WebAnswer {
  const seconds = Number(headers['retry-after']);
  const location = headers.location;
  return {
    status: statusCode,
    ...(location !== undefined && URL.canParse(location, url)
      ? { location: new URL(location, url).href }
      : {}),
    ...(headers['retry-after'] !== undefined && Number.isFinite(seconds)
      ? { retryAfter: seconds }
      : {}),
  };
}

/** As `dns.lookup`, but a name that leads to a private address is refused: it may change between two look-ups. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const inside = addresses.find(({ address }) => isPrivate(address));
    if (inside) return callback(privateError(inside.address), '', 0);
    if (options.all) return callback(null, addresses);
    const first = addresses[0];
    return callback(null, first?.address ?? '', first?.family ?? 0);
  });
};

const privateRanges = new BlockList();
// The ranges that IANA's special-purpose registries (RFC 6890) don't make globally reachable.
for (const range of [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24',
  '192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  '::/128 ::1/128 64:ff9b:1::/48 100::/64 2001:db8::/32 fc00::/7 fe80::/10 ff00::/8',
].flatMap((line) => line.split(' '))) {
  const [address = '', bits] = range.split('/');
  privateRanges.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** True for an address of this machine, a private network or another range that is not public. */
export function isPrivate(address: string): boolean {
  // BlockList holds an IPv4 address mapped into IPv6 against the IPv4 ranges itself.
  return privateRanges.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function refuse(address: string): never {
  throw privateError(address);
}

function privateError(address: string): PrivateAddressError {
  return new PrivateAddressError(`private address ${address}`);
}

function timedOut(): NodeJS.ErrnoException {
  return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
}
