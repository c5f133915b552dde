import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace;
afterEach(() => here.remove());

const tolerant = 'rules: { link-target-missing: warning, image-missing: warning }\n';

/** The small guide with more in its `guide.yaml` and in a chapter: how that chapter reads, and what is told. */
async function read(manifest: string, text: string, site = 'site: $1') {
  here = workplace();
  here.edit('guide.yaml', (yaml) => manifest + yaml.replace(/^site: (.*)$/m, site));
  here.edit('partie/un.md', () => `# Un\n\n${text}\n`);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  const { tree } = book.chapters.find(({ path }) => path === 'partie/un.md')!;
  return {
    html: toHtml(tree),
    told: diagnostics.map(({ rule, severity, line }) => `${line} ${severity} ${rule}`),
  };
}

const dead = '[a](autre/page.md?x=1#y), [b](/aide/), [c](deux.md#nulle-part), [](rien.md)';

test('a graded one leads where the text came from', async () => {
  const source = 'site: { source: "https://ancien.example/docs", home: /guides/essai/ }';
  const { html } = await read(tolerant, dead, source);
  expect(html).toContain('<a href="https://ancien.example/docs/partie/autre/page.md?x=1#y">a</a>');
  expect(html).toContain('<a href="https://ancien.example/aide/">b</a>');
  expect(html).toContain('<a href="deux.html">c</a>');
  expect(html).toContain('<a href="https://ancien.example/docs/partie/rien.md">rien.md</a>');
});

test('or to the host, but for what the guide itself takes there, or becomes text', async () => {
  const { html } = await read(tolerant, dead);
  expect(html).toContain('<span>a</span>');
  expect(html).toContain('<a href="https://example.org/aide/">b</a>');
  expect(html).toContain('<span>rien.md</span>');
});

test('an image from elsewhere is told once and is a link to it', async () => {
  const badge = '![état](https://badges.example/etat.svg?b=1)';
  const { html, told } = await read('', `${badge} ${badge}\n\n[${badge}](https://ci.example/)`);
  expect(told).toEqual(['3 warning image-remote']);
  expect(html).toContain('<a href="https://badges.example/etat.svg?b=1">état</a>');
  expect(html).toContain('<a href="https://ci.example/">état</a>');
});

test('a build goes on with them', async () => {
  await read(tolerant, `${dead}\n\n![Un plan](rien.png) ![x](//badges.example/etat.svg)`);
  const { exitCode, diagnostics } = await outcomeOf(
    build({ dir: here.guide, only: ['site'] }, here.context),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(diagnostics).toHaveLength(6);
  expect(exitCode).toBe(0);
});
