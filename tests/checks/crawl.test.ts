import { describe, expect, test } from 'vitest';
import { isPrivate, PrivateAddressError, type WebAnswer } from '../../src/base/world/request.js';
import { crawl, type Fate } from '../../src/checks/crawl.js';

type Reply = WebAnswer | Error;

/** A web whose addresses answer one reply after the other, the last one for ever. */
function web(pages: Record<string, Reply[]>) {
  const asked: string[] = [];
  const waits: number[] = [];
  const ask = async (url: string, method: string): Promise<WebAnswer> => {
    asked.push(`${method} ${url}`);
    const replies = pages[url] ?? [failing('ENOTFOUND')];
    const reply = (replies.length > 1 ? replies.shift() : replies[0]) as Reply;
    if (reply instanceof Error) throw reply;
    return reply;
  };
  return { asked, waits, ask, wait: async (ms: number) => void waits.push(ms) };
}

function failing(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const ok: WebAnswer = { status: 200 };
const to = (location: string, status = 301): WebAnswer => ({ status, location });

describe('what becomes of an address', () => {
  const url = 'https://a.fr/page';
  const cases: [string, Record<string, Reply[]>, Fate][] = [
    ['answers', { [url]: [ok] }, { kind: 'alive' }],
    ['is not found', { [url]: [{ status: 404 }] }, { kind: 'dead', why: 'status 404' }],
    ['is gone', { [url]: [{ status: 410 }] }, { kind: 'dead', why: 'status 410' }],
    ['has no host', {}, { kind: 'dead', why: 'no such host' }],
    ['wants no program', { [url]: [{ status: 403 }] }, { kind: 'unknown', why: 'status 403' }],
    ['refuses HEAD alone', { [url]: [{ status: 405 }, ok] }, { kind: 'alive' }],
    ['never answers', { [url]: [failing('ETIMEDOUT')] }, { kind: 'unknown', why: 'ETIMEDOUT' }],
    ['answers the second time', { [url]: [failing('ECONNRESET'), ok] }, { kind: 'alive' }],
    [
      'moved for good',
      { [url]: [to('https://a.fr/new')], 'https://a.fr/new': [ok] },
      { kind: 'moved', to: 'https://a.fr/new' },
    ],
    [
      'answers elsewhere for now',
      { [url]: [to('https://a.fr/new', 302)], 'https://a.fr/new': [ok] },
      { kind: 'alive' },
    ],
    ['moved to nowhere', { [url]: [to('https://b.fr/')] }, { kind: 'dead', why: 'no such host' }],
    ['turns round', { [url]: [to(url)] }, { kind: 'dead', why: 'more than 5 redirects' }],
    [
      'leads inside',
      {
        [url]: [to('http://10.0.0.1/')],
        'http://10.0.0.1/': [new PrivateAddressError('private address 10.0.0.1')],
      },
      { kind: 'unknown', why: 'private address 10.0.0.1' },
    ],
  ];
  test.each(cases)('%s', async (_, pages, fate) => {
    const fates = await crawl([url], web(pages));
    expect(fates).toEqual(new Map([[url, fate]]));
  });
});

test('a busy server is given the time it asks for', async () => {
  const busy = web({ 'https://a.fr/': [{ status: 429, retryAfter: 7 }, ok] });
  expect(await crawl(['https://a.fr/'], busy)).toEqual(
    new Map([['https://a.fr/', { kind: 'alive' }]]),
  );
  expect(busy.waits).toEqual([7000]);
});

test('each address is asked once, one after the other at a host, with a pause between', async () => {
  const pages = { 'https://a.fr/1': [ok], 'https://a.fr/2': [ok], 'https://b.fr/': [ok] };
  const { ask, asked, wait, waits } = web(pages);
  let open = 0;
  const fates = await crawl([...Object.keys(pages), 'https://a.fr/1'], {
    wait,
    pause: 50,
    ask: async (url, method) => {
      if (url.startsWith('https://a.fr/')) expect(open++).toBe(0);
      await Promise.resolve();
      if (url.startsWith('https://a.fr/')) open -= 1;
      return ask(url, method);
    },
  });
  expect([fates.size, asked.length, waits]).toEqual([3, 3, [50]]);
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '0.0.0.0',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b:1::a00:1',
])('%s is private', (address) => {
  expect(isPrivate(address)).toBe(true);
});

test.each(['93.184.216.34', '2606:4700::1', '172.32.0.1'])('%s is public', (address) => {
  expect(isPrivate(address)).toBe(false);
});
