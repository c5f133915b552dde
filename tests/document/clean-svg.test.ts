import { expect, test } from 'vitest';
import { cleanSvg } from '../../src/document/svg/clean-svg.js';

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
  ['<style>@import "https://exemple.fr/a.css";</style>', 'link in <style>'],
  ['<style>rect { fill: url(https://exemple.fr/#a) }</style>', 'link in <style>'],
  ['<style>rect { fill: u\\72l(https://exemple.fr/#a) }</style>', 'link in <style>'],
  ['<style>@im<!-- -->port "https://exemple.fr/a.css";</style>', 'link in <style>'],
  ['<style><![CDATA[@import "https://exemple.fr/a.css";]]></style>', 'link in <style>'],
  ['<rect style="fill:url(//exemple.fr/#a)"/>', 'style of <rect>'],
  [
    '<rect xmlns:q="http://www.w3.org/1999/xlink" q:href="https://exemple.fr/"/>',
    'q:href of <rect>',
  ],
  ['<rect fill="url(\'https://exemple.fr/a.svg#b\')"/>', 'fill of <rect>'],
  ['<g xml:base="https://exemple.fr/"/>', 'xml:base of <g>'],
];

test.each(attacks)('%s goes, and is named', (attack, name) => {
  const result = cleaned(drawing(`<rect width="5" height="5"/>${attack}`));
  expect(result?.removed).toEqual([name]);
  expect(result?.text).toContain('<rect width="5" height="5"/>');
  expect(cleaned(result?.text ?? '')?.removed).toEqual([]);
});

test('a style sheet named before the drawing goes', () => {
  const svg = `<?xml-stylesheet href="https://exemple.fr/a.css"?>${drawing('<g/>')}`;
  expect(cleaned(svg)?.removed).toEqual(['<?xml-stylesheet?>']);
});

test('a drawing keeps every byte', () => {
  const svg = `<?xml version="1.0"?>\n<!-- Dessin -->\n${drawing(
    `<defs><linearGradient id="a"/></defs><style>.b { fill: url(#a) }</style>
    <path fill="url('#a')" style="stroke: url(#a)"/><use xlink:href="#a"/><text>é &lt; &#233;</text>
    <a href="https://exemple.fr/"><image href="data:image/png;base64,iVBO"/></a>`,
  )}\n`;
  expect(cleaned(svg)).toEqual({ text: svg, removed: [] });
});

/** What people's programs write, and a part of what is made of it. */
const written: [name: string, svg: string | Uint8Array, expected: string][] = [
  [
    'Illustrator: entities of namespaces and colours',
    `<?xml version="1.0"?><!-- Generator -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" [
    <!-- of ]> the editor --><!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY c '#c00'>
    <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/"><!ENTITY far SYSTEM "file:///etc/passwd">
    ]><svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" i:pageBounds="0"><i:pgf>eJzs</i:pgf><g fill="&c;">&far;</g></svg>`,
    '<svg xmlns="http://www.w3.org/2000/svg"><g fill="#c00"/></svg>',
  ],
  [
    'Visio: CDATA, its own elements and attributes',
    drawing(
      '<v:ud v:nameU="x"/><style><![CDATA[.a > .b {fill:red}]]></style><g v:mID="1"/>',
      ' xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/"',
    ),
    '<style>.a > .b {fill:red}</style><g/></svg>',
  ],
  [
    'Inkscape: millimetres, what it says of its author',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="25.4mm" height="1in"><metadata>Jeanne</metadata><g inkscape:label="L"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="25.4mm" height="1in" viewBox="0 0 96 96"><g/></svg>',
  ],
  [
    'what shows nothing, and lacks what it must have',
    drawing('<use href="#absent"/><rect width="2"/><g/>'),
    '<rect width="2" height="0"/><g/></svg>',
  ],
  [
    'by hand: no namespaces',
    '<svg width="3" height="2"><g id="a"/><use xlink:href="#a"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2" viewBox="0 0 3 2" xmlns:xlink="http://www.w3.org/1999/xlink"><g id="a"/><use xlink:href="#a"/></svg>',
  ],
  [
    'another prefix',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
  ],
  [
    'Figma: identifiers that are no names, or stand twice',
    drawing(
      '<g id="Frame 1" fill="url(#1 a)"/><g id="1 a"/><use href="#Frame 1"/><g id="b"/><g id="b"/>',
    ),
    '<g id="part-Frame-1" fill="url(#part-1-a)"/><g id="part-1-a"/><use href="#part-Frame-1"/><g id="b"/><g/>',
  ],
  [
    'Latin 1',
    Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><svg xmlns="http://www.w3.org/2000/svg"><title>\xe9</title></svg>',
      'latin1',
    ),
    '<title>é</title>',
  ],
  [
    'UTF-16',
    Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg"><title>é</title></svg>', 'utf16le'),
    '<title>é</title>',
  ],
];

test.each(written)('%s', (_, svg, expected) => {
  const bytes = typeof svg === 'string' ? new TextEncoder().encode(svg) : svg;
  const result = cleanSvg(bytes);
  expect(result?.removed).toEqual([]);
  expect(new TextDecoder().decode(result?.bytes)).toContain(expected);
});

test('of a style sheet only what loads goes', () => {
  const css =
    '@font-face{src:url(a.woff)} .a{fill:teal;background:url(http://a.fr/b.png);stroke:red}';
  const result = cleaned(drawing(`<style>${css}</style><g style="fill:red;mask:url(//a.fr/#b)"/>`));
  expect(result?.text).toContain('<style> .a{fill:teal;stroke:red}</style><g style="fill:red"/>');
});

test.each([
  ['<svg><g></svg>', 'Missing end tag for element g (1:9)'],
  ['<g/>', 'expected <svg>, found <g>'],
  ['<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "&a;">]><svg>&a;</svg>', 'entities that stand'],
])('%s is told by what is wrong with it', (svg, message) => {
  expect(() => cleaned(svg)).toThrow(message);
});
