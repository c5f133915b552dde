// Makes docs/overview.jpg, the picture of the README: the guide's website beside pages of its PDF.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const top = fileURLToPath(new URL('..', import.meta.url));
const target = join(top, 'docs/overview.jpg');
const heaviest = 150_000;
const size = { width: 1480, height: 720 };
const margin = 40;
const height = size.height - 2 * margin;

const folder = mkdtempSync(join(tmpdir(), 'guide-overview-'));
try {
  // Outside the repository, where no work in progress makes it a draft.
  cpSync(join(top, 'guide-sources'), join(folder, 'guide-sources'), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, [join(top, 'bin/guide.js'), '-q', 'build'], { cwd: folder });
  const site = join(folder, 'dist/site');
  const [name] = readdirSync(join(site, 'docs'));
  const pdf = join(site, 'docs', name);
  const pictures = [
    await screenshot(join(site, 'index.html')),
    page(pdf, 1),
    page(pdf, pageWith(pdf, /^Figure 1 /m)),
  ];
  await compose(pictures);
} finally {
  rmSync(folder, { recursive: true });
}

async function screenshot(file) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const view = await browser.newPage({ viewport: { width: 1000, height: 1160 } });
  await view.goto(`file://${file}`);
  const picture = await view.screenshot();
  await browser.close();
  return picture;
}

function page(pdf, number) {
  const args = ['-png', '-r', '110', '-f', `${number}`, '-l', `${number}`, pdf];
  return execFileSync('pdftoppm', args, { maxBuffer: 1e8 });
}

function pageWith(pdf, pattern) {
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\f');
  // The list of figures stands before the chapters.
  return pages.findIndex((text, index) => index > 6 && pattern.test(text)) + 1;
}

async function compose(pictures) {
  const layers = [];
  let left = margin;
  for (const picture of pictures) {
    const input = await sharp(picture)
      .resize({ height })
      .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#c8c8d0' })
      .png()
      .toBuffer();
    const { width } = await sharp(input).metadata();
    layers.push({ input, left, top: margin });
    left += width + margin;
  }
  const { size: bytes } = await sharp({
    create: { width: left, height: size.height, channels: 3, background: '#ececf2' },
  })
    .composite(layers)
    .jpeg({ quality: 72, mozjpeg: true })
    .toFile(target);
  if (bytes > heaviest) throw new Error(`${target} weighs ${bytes} bytes, expected ${heaviest} at most`);
  console.log(`${target}: ${bytes} bytes`);
}
