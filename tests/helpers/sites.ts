import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { mediaType } from '../../src/guide/media-types.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
export const realChapters = fileURLToPath(
  new URL('../../../shared/real-chapters', import.meta.url),
);

export const realManifest = `title: Guide réel
slug: guide-reel
lang: fr
description: De vrais chapitres.
version: 1.0.0-beta.1
date: 2021-04-30
licence: etalab-2.0
publishers: [{ name: DINUM }]
site: { home: /publications/guide-pratique-achats-numeriques-responsables/ }
chapters: [introduction.md, labels/produits.md, fiches-pratiques/prestations-intellectuelles.md, glossaire.md]
`;

/** A site made from a copy of a guide, served under a sub-path as a host would, compressed. */
export interface BuiltSite {
  /** Its files. */
  folder: string;
  /** Of every page, from the folder. */
  pages: string[];
  /** Its address, with a final slash. */
  url: string;
  close(): void;
}

/** Builds a guide's site in a temporary folder. */
export async function builtSite(
  source: string,
  edit: (manifest: string) => string,
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-site-'));
  cpSync(source, folder, { recursive: true, mode: 0 });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const manifest = join(folder, 'guide.yaml');
  writeFileSync(manifest, edit(existsSync(manifest) ? readFileSync(manifest, 'utf8') : ''));
  const context = { world: nodeWorld(folder), progress: () => undefined };
  await build({ dir: '.', out: 'dist', force: true }, context);
  const site = join(folder, 'dist/site');
  const server = await serve(site);
  return {
    folder: site,
    pages: pagesBelow(site),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/guides/essai/`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const guideSources = join(repository, 'guide-sources');

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'))
    .sort();
}

/** Serves a folder under a sub-path, as hosts do: what is not there is answered by its `404.html`. */
export async function serve(folder: string, port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const path = decodeURIComponent(pathname.replace('/guides/essai/', ''));
    const asked = join(folder, path === '' ? 'index.html' : path);
    const isThere = existsSync(asked) && extname(asked) !== '';
    const file = isThere ? asked : join(folder, '404.html');
    const type = mediaType(file);
    const isText = /^text|json|xml|svg/.test(type);
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.of();
    response.writeHead(isThere ? 200 : 404, {
      'Content-Type': isText ? `${type}; charset=utf-8` : type,
      ...(isText ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(isText ? gzipSync(bytes, { level: 9 }) : bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
