import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  chromium.executablePath(),
];

/** The Chromium of this machine: `CHROMIUM`, the system's, or one that Playwright installed. */
const executablePath = places.find((path) => path && existsSync(path));

/** True where there is none: browser tests are skipped, and say so. Never in CI. */
export const noBrowser = executablePath === undefined && !process.env.CI;
if (noBrowser) {
  console.warn('No Chromium found: browser tests are SKIPPED. Install one or set CHROMIUM.');
}

export function launch(): Promise<Browser> {
  if (!executablePath) throw new Error('No Chromium found, set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
