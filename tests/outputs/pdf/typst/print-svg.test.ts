import { expect, test } from 'vitest';
import { printSvg } from '../../../../src/outputs/pdf/typst/print-svg.js';

const families = { body: ['guide Body', 'guide Symbols'], mono: ['guide Mono', 'guide Symbols'] };

function printed(inner: string) {
  const told: string[] = [];
  const glyphs = {
    familyOf: (cluster: string, kind: string) =>
      cluster === '中'
        ? undefined
        : families[kind as 'body' | 'mono'][/[☃\ufffd]/.test(cluster) ? 1 : 0],
    tell: (cluster: string, { file }: { file: string }) => told.push(`${file}: ${cluster}`),
  };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
  const bytes = printSvg(new TextEncoder().encode(svg), { file: 'a.svg' }, glyphs, families);
  const text = new TextDecoder().decode(bytes);
  return { text: text.replace(/^<svg[^>]*>|<\/svg>$/g, ''), root: text.slice(0, 80), told };
}

test('words are set in the fonts of the guide, whatever a drawing names', () => {
  const { root, text } = printed('<text font-family="Georgia, serif">a</text>');
  expect(root).toContain(`font-family="'guide Body'"`);
  expect(text).toBe(`<text font-family="'guide Body'">a</text>`);
  expect(printed('<text style="fill:red;font-family:Consolas">a</text>').text).toBe(
    `<text style="fill:red;font-family:'guide Mono'">a</text>`,
  );
});

test('styles keep what they say besides', () => {
  const css = `.a{font: italic bold 2em/1.2 "A;B", serif;fill:red}.b{font-family:'Courier New'}.c{font:inherit}`;
  expect(printed(`<style>${css}</style><text class="a">a</text>`).text).toContain(
    `<style>.a{font:italic bold 2em 'guide Body';fill:red}.b{font-family:'guide Mono'}.c{font:inherit}</style>`,
  );
});

test('a character is set in the font that has it; one that none has is told', () => {
  const { text, told } = printed('<text>a ☃☃ b<title>☃</title><tspan>中</tspan></text>');
  const symbol = (letters: string) =>
    `<tspan style="font-family:'guide Symbols'">${letters}</tspan>`;
  expect(text).toBe(
    `<text>a ${symbol('☃☃')} b<title>☃</title><tspan>${symbol('\ufffd')}</tspan></text>`,
  );
  expect(told).toEqual(['a.svg: 中']);
});

test('a drawing without words keeps its bytes', () => {
  expect(printed('<path d="M0 0"/>').root).not.toContain('font-family');
});
