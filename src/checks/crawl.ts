import { PrivateAddressError, type WebAnswer } from '../base/world/request.js';
import { words } from '../words/words.js';

/** What became of a web address. */
export type Fate =
  | { kind: 'alive' }
  /** It answers elsewhere, for good. */
  | { kind: 'moved'; to: string }
  | { kind: 'dead'; why: string }
  /** Nobody can tell: no answer, or one that is not for programs. */
  | { kind: 'unknown'; why: string };

/** How a crawler asks; the defaults are polite. */
export interface CrawlOptions {
  /** One request; redirects not followed. */
  ask: (url: string, method: 'HEAD' | 'GET') => Promise<WebAnswer>;
  wait: (milliseconds: number) => Promise<void>;
  progress?: (done: number, all: number) => void;
  /** Hosts asked at once; one request at a time for each. */
  hosts?: number;
  /** Milliseconds between two requests to a host. */
  pause?: number;
  retries?: number;
}

const maxRedirects = 5;
const maxWaitSeconds = 30;

/**
 * Asks each address once, fragments left out, several hosts at a time and each host one request after
 * the other.
 * @param urls absolute, in `http:` or `https:`.
 */
export async function crawl(
  urls: Iterable<string>,
  options: CrawlOptions,
): Promise<Map<string, Fate>> {
  const { hosts = 8, pause = 200, wait, progress } = options;
  const wanted = [...new Set(urls)];
  const queues = byHost(wanted);
  const fates = new Map<string, Fate>();
  const next = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await wait(pause);
        fates.set(url, await fateOf(url, options));
        progress?.(fates.size, wanted.length);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, next));
  return fates;
}

function byHost(urls: readonly string[]): string[][] {
  const queues = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    queues.set(host, [...(queues.get(host) ?? []), url]);
  }
  return [...queues.values()];
}

async function fateOf(url: string, options: CrawlOptions): Promise<Fate> {
  let at = url;
  let isPermanent = true;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await answerOf(at, options).catch((error: unknown) => failure(error));
    if ('kind' in answer) return answer;
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== undefined) {
      isPermanent &&= status === 301 || status === 308;
      at = location;
      continue;
    }
    if (status === 404 || status === 410)
      return { kind: 'dead', why: words().rules['link-dead'].status(status) };
    if (status >= 400) return { kind: 'unknown', why: words().rules['link-dead'].status(status) };
    return at !== url && isPermanent ? { kind: 'moved', to: at } : { kind: 'alive' };
  }
  return { kind: 'dead', why: words().rules['link-dead'].redirects(maxRedirects) };
}

/** HEAD, then GET where the server refuses HEAD, again later where it asks for time. */
async function answerOf(url: string, options: CrawlOptions): Promise<WebAnswer> {
  const { ask, wait, retries = 2 } = options;
  for (let attempt = 0; ; attempt += 1) {
    const last = attempt >= retries;
    try {
      const head = await ask(url, 'HEAD');
      const answer = head.status >= 400 && head.status !== 429 ? await ask(url, 'GET') : head;
      const isBusy = answer.status === 429 || answer.status >= 500;
      if (!isBusy || last) return answer;
      await wait(1000 * Math.min(answer.retryAfter ?? 2 ** attempt, maxWaitSeconds));
    } catch (error) {
      if (last || !isPassing(error)) throw error;
      await wait(1000 * 2 ** attempt);
    }
  }
}

function isPassing(error: unknown): boolean {
  return /^(?:ETIMEDOUT|ECONNRESET|EAI_AGAIN|EPIPE|ENETUNREACH)$/.test(codeOf(error));
}

function failure(error: unknown): Fate {
  if (error instanceof PrivateAddressError) return { kind: 'unknown', why: error.message };
  const code = codeOf(error);
  return code === 'ENOTFOUND'
    ? { kind: 'dead', why: words().rules['link-dead'].noHost }
    : { kind: 'unknown', why: code || String(error) };
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}
