import { expect, test } from 'vitest';
import { cleanSvg } from '../../src/document/clean-svg.js';

const drawing = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;

function cleaned(svg: string) {
  const result = cleanSvg(new TextEncoder().encode(svg));
  return result && { text: new TextDecoder().decode(result.bytes), removed: result.removed };
}

/** What must go, and how it is named. */
const attacks: [string, string][] = [
  ['<script>alert(1)</script>', '<script>'],
  ['<g onload="alert(1)"/>', 'onload of <g>'],
  ['<g ONLOAD="alert(1)"/>', 'ONLOAD of <g>'],
  ['<foreignObject><p/></foreignObject>', '<foreignObject>'],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>', '<h:script>'],
  ['<x:y xmlns:x="http://exemple.fr/">x</x:y>', '<x:y>'],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>', '<s:script>'],
  ['<animate attributeName="href" to="javascript:x"/>', '<animate>'],
  ['<set attributeName="onclick" to="x"/>', '<set>'],
  ['<handler type="x"/>', '<handler>'],
  ['<iframe/>', '<iframe>'],
  ['<a href="javascript:alert(1)"/>', 'href of <a>'],
  ['<a xlink:href=" java&#10;script:alert(1)"/>', 'xlink:href of <a>'],
  ['<a href="data:text/html,x"/>', 'href of <a>'],
  ['<use href="https://exemple.fr/a.svg#b"/>', 'href of <use>'],
  ['<use href="data:image/svg+xml,x#y"/>', 'href of <use>'],
  ['<image href="file:///etc/passwd"/>', 'href of <image>'],
  ['<image href="https://exemple.fr/a.png"/>', 'href of <image>'],
  ['<image href="../a.png"/>', 'href of <image>'],
  ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'href of <image>'],
  ['<feImage xlink:href="https://exemple.fr/a.png"/>', 'xlink:href of <feImage>'],
  ['<style>@import "https://exemple.fr/a.css";</style>', '<style>'],
  ['<style>rect { fill: url(https://exemple.fr/#a) }</style>', '<style>'],
  ['<style>rect { fill: u\\72l(https://exemple.fr/#a) }</style>', '<style>'],
  ['<rect style="fill:url(//exemple.fr/#a)"/>', 'style of <rect>'],
  ['<rect fill="url(\'https://exemple.fr/a.svg#b\')"/>', 'fill of <rect>'],
  ['<g xml:base="https://exemple.fr/"/>', 'xml:base of <g>'],
];

test.each(attacks)('%s goes, and is named', (attack, name) => {
  const result = cleaned(drawing(`<rect width="5"/>${attack}`));
  expect(result?.removed).toEqual([name]);
  expect(result?.text).toContain('<rect width="5">');
  expect(cleaned(result?.text ?? '')?.removed).toEqual([]);
});

test('a style sheet named before the drawing goes', () => {
  const svg = `<?xml-stylesheet href="https://exemple.fr/a.css"?>${drawing('<g/>')}`;
  expect(cleaned(svg)?.removed).toEqual(['<?xml-stylesheet?>']);
});

test('a drawing keeps every byte', () => {
  const svg = `<?xml version="1.0"?>\n<!-- Dessin -->\n${drawing(
    `<defs><linearGradient id="a"/></defs><style>.b { fill: url(#a) }</style>
    <rect fill="url('#a')" style="stroke: url(#a)"/><use xlink:href="#a"/><text>é &lt; &#233;</text>
    <a href="https://exemple.fr/"><image href="data:image/png;base64,iVBO"/></a>
    <metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>`,
  )}\n`;
  expect(cleaned(svg)).toEqual({ text: svg, removed: [] });
});
