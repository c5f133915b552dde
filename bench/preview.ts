import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { launch } from '../tests/helpers/browser.js';
import { median } from './measure.js';
import { type BenchFolder, editChapter } from './workplace.js';

/** How long a change takes from the file's save to the screen, medians in milliseconds. */
export interface PreviewLatency {
  page: number;
  /** The page of the PDF that shows the change. */
  pdf: number;
}

/**
 * Edits a chapter in the middle of a book while a browser shows it.
 * @param program what starts `guide`.
 */
export async function previewLatency(
  program: readonly string[],
  folder: BenchFolder,
  edits: number,
): Promise<PreviewLatency> {
  const index = Math.floor(folder.chapters.length / 2);
  const page = await withPreview(program, folder, [], async (browserPage, url) => {
    const address = new URL((folder.chapters[index] as string).replace(/\.md$/, '.html'), url);
    await browserPage.goto(address.href);
    return latencies(edits, (word) => {
      const painted = browserPage.evaluate<number>(paintedText(`Repère${word}`));
      return { change: () => editChapter(folder, index, word), painted };
    });
  });
  const pdf = await withPreview(program, folder, ['--with-pdf'], async (browserPage, url) => {
    await browserPage.goto(url);
    while (!(await browserPage.evaluate<boolean>(middleIsShown))) await pause(100);
    return latencies(edits, (word) => {
      const painted = browserPage.evaluate<number>(paintedProof);
      return { change: () => editChapter(folder, index, word), painted };
    });
  });
  return { page: Math.round(median(page)), pdf: Math.round(median(pdf)) };
}

async function latencies(
  edits: number,
  edit: (word: string) => { change: () => void; painted: Promise<number> },
): Promise<number[]> {
  const found: number[] = [];
  for (let count = 0; count <= edits; count += 1) {
    await pause(1000);
    const { change, painted } = edit(String.fromCharCode(97 + (count % 26)).repeat(3));
    // What waits for the change must be in place before it.
    await pause(100);
    const saved = Date.now();
    change();
    const milliseconds = (await painted) - saved;
    // The first edit warms up what every later one finds warm.
    if (count > 0) found.push(milliseconds);
  }
  return found;
}

async function withPreview<Value>(
  [program = '', ...args]: readonly string[],
  folder: BenchFolder,
  options: string[],
  use: (page: Page, url: string) => Promise<Value>,
): Promise<Value> {
  const command = [...args, 'preview', folder.root, '--port', '0', ...options];
  const preview = spawn(program, command, { stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await launch();
  try {
    const url = await addressOf(preview);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    return await use(page, url);
  } finally {
    await browser.close();
    preview.kill('SIGTERM');
    await once(preview, 'exit');
  }
}

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Unexpected preview without messages');
  for await (const line of createInterface(stderr)) {
    const [url] = /http:\/\/localhost:\d+\/\S*/.exec(line) ?? [];
    stderr.resume();
    if (url) return url;
  }
  throw new Error('Unexpected end of the preview before it told its address');
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// What follows runs in the browser. A task that comes after a frame was asked for runs once it is painted.

/** Resolves with the time at which a text is painted. */
const paintedText = (text: string) => `new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (!document.body.textContent.includes(${JSON.stringify(text)})) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
})`;

const middle = `(() => {
  const pages = [...document.querySelectorAll('.proofs img')];
  return pages[Math.floor(pages.length / 2)];
})()`;

/** Brings the middle of the proofs into view; true once it is shown. */
const middleIsShown = `(${middle}?.scrollIntoView(), ${middle}?.naturalWidth > 0)`;

/** Resolves with the time at which the proof in view is painted again. */
const paintedProof = `new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
  });
  observer.observe(${middle}, { attributes: true, attributeFilter: ['src'] });
})`;
