import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/base/report/diagnostic.js';
import { openPreview, type Preview } from '../../../src/cli/commands/preview.js';
import { type Events, listen } from '../../helpers/events.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
let preview: Preview;
let events: Events | undefined;
beforeEach(async () => {
  place = workplace();
  preview = await openPreview(place.guide, { port: 0 }, place.context.world);
});
afterEach(async () => {
  events?.close();
  events = undefined;
  await preview.close();
  place.remove();
});

const get = (path: string) => fetch(new URL(path, preview.url));
const text = async (path: string) => (await get(path)).text();
async function reader(page: string): Promise<Events> {
  events = await listen(`${preview.url}_guide/changes?page=/${page}&revision=2`);
  return events;
}
interface Page {
  html: string;
}
const has = (words: string) => (page: Page) => page.html.includes(words);

test('serves pages, images, styles and scripts, and none that is not of the site', async () => {
  const page = await text('partie/un.html');
  expect(page).toContain('Premier chapitre');
  for (const [, address = ''] of page.matchAll(/(?:href|src)="([^"#:]+)"/g)) {
    const response = await fetch(new URL(address, new URL('partie/un.html', preview.url)));
    expect(response.status, address).toBe(200);
  }
  for (const path of [
    'guide.yaml',
    'partie/trois.md',
    '../guide.yaml',
    '%2e%2e/guide.yaml',
    '%',
    'package.json',
  ])
    expect((await get(path)).status, path).toBe(404);
});

test.each(['index.html', '404.html'])(
  'the policy of %s stays, but that it may ask this server',
  async (path) => {
    const [policy] = /Content-Security-Policy" content="[^"]*"/.exec(await text(path)) ?? [];
    expect(policy).toContain('default-src &#x27;none&#x27;; script-src &#x27;self&#x27;');
    expect(policy?.match(/connect-src (?:'|&#x27;)self(?:'|&#x27;);/g)).toHaveLength(1);
  },
);

test('answers to the names of this machine alone', async () => {
  const { port } = new URL(preview.url);
  const status = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(await status(`localhost:${port}`)).toBe(200);
  for (const host of [
    'exemple.fr',
    `exemple.fr:${port}`,
    'localhost',
    `localhost:${port}.exemple.fr`,
  ])
    expect(await status(host), host).toBe(403);
});

test('only reads, and nothing for the pages of other sites', async () => {
  expect((await fetch(preview.url, { method: 'POST', body: 'x' })).status).toBe(404);
  const { headers } = await fetch(preview.url);
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('a chapter that is saved is sent to who reads it, and to no one else', async () => {
  const other = await listen(`${preview.url}_guide/changes?page=/partie/deux.html&revision=2`);
  const un = await reader('partie/un.html');
  place.edit('partie/un.md', (source) => `${source}\nUne phrase de plus.\n`);
  expect((await un.next('page', has('Une phrase de plus.'))).html).toContain('Premier chapitre');
  place.edit('partie/deux.md', (source) => `${source}\nUne autre phrase.\n`);
  const first = await other.next<Page>('page');
  expect(first.html).toContain('Une autre phrase.');
  other.close();
});

test('an editor that writes a new file in place of the old one is seen', async () => {
  const un = await reader('partie/un.html');
  const path = join(place.guide, 'partie/un.md');
  writeFileSync(`${path}.tmp`, '---\ntitle: Tout neuf\n---\n\nTexte.\n');
  renameSync(`${path}.tmp`, path);
  await un.next('page', has('Tout neuf'));
});

test('an error is told with its place, the page stays, and the error goes once it is mended', async () => {
  const un = await reader('partie/un.html');
  const problem = (message: string) => (all: Diagnostic[]) =>
    all.some((each) => each.message.includes(message) && (each.line ?? 0) > 0);
  await un.next('problems');
  const path = join(place.guide, 'partie/deux.md');
  renameSync(path, `${path}.away`);
  await un.next('problems', problem('Missing chapter'));
  expect(await text('partie/un.html')).toContain('Premier chapitre');
  renameSync(`${path}.away`, path);
  await un.next('problems', (all: Diagnostic[]) => all.length === 0);
  place.edit('guide.yaml', (source) => source.replace('title:', 'titel:'));
  await un.next('problems', problem('Unexpected key «titel»'));
  place.edit('guide.yaml', (source) => source.replace('titel:', 'title:'));
  await un.next('problems', (all: Diagnostic[]) => all.length === 0);
});

test('what guide.yaml says is shown at once, a chapter that is taken out is gone', async () => {
  const un = await reader('partie/un.html');
  place.edit('guide.yaml', (source) => source.replace(/^title: .*$/m, 'title: Un autre titre'));
  await un.next('page', has('Un autre titre'));
  rmSync(join(place.guide, 'partie/deux.md'));
  place.edit('guide.yaml', (source) => source.replace(/[ -]*partie\/deux\.md,?/, ''));
  await expect
    .poll(async () => (await get('partie/deux.html')).status, { timeout: 30_000 })
    .toBe(404);
});

test('a port that is taken is refused with what to do', async () => {
  const { port } = new URL(preview.url);
  await expect(
    openPreview(place.guide, { port: Number(port) }, place.context.world),
  ).rejects.toMatchObject({
    exitCode: 3,
    diagnostics: [{ rule: 'port', hint: expect.stringContaining('--port') }],
  });
});
