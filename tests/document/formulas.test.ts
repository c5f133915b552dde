import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { htmlAsWritten } from '../../src/document/html-as-written.js';
import { mathml } from '../../src/document/mathml.js';
import { speaker } from '../../src/document/spoken-formula.js';

const htmlOf = (text: string, math?: boolean) => toHtml(htmlAsWritten({ text, math }));
const inline = (tex: string) => `<code class="language-math math-inline">${tex}</code>`;
const display = (tex: string) => `<code class="language-math math-display">${tex}</code>`;

test.each([
  ['Soit $x^2$, ou $a_i * b_i$.', `Soit ${inline('x^2')}, ou ${inline('a_i * b_i')}.`],
  ['De 5 $ à $n$.', `De 5 $ à ${inline('n')}.`],
  ['$5 \\text{ \\$}$', inline('5 \\text{ \\$}')],
  ['$a$-$b$', `${inline('a')}-${inline('b')}`],
  ['$a\nb$', inline('a\nb')],
  ['Soit $$x^2$$ ici.', `Soit ${display('x^2')} ici.`],
])('%s', (text, html) => expect(htmlOf(text)).toBe(`<p>${html}</p>`));

test('a formula has lines of its own, in quotations and lists too', () => {
  const block = (tex: string, id = '') => `<pre${id && ` id="${id}"`}>${display(tex)}</pre>`;
  expect(htmlOf('$$x^2$$')).toBe(block('x^2'));
  expect(htmlOf('Soit\n$$\na\n- b\n$$ {#eq-a}\net')).toBe(
    `<p>Soit</p>\n${block('a\n- b', 'eq-a')}\n<p>et</p>`,
  );
  expect(htmlOf('> $$\n> a\n> $$')).toBe(`<blockquote>\n${block('a')}\n</blockquote>`);
  expect(htmlOf('- $$\n  a\n  $$')).toBe(`<ul>\n<li>\n${block('a')}\n</li>\n</ul>`);
});

test('what nothing closes is text', () => {
  expect(htmlOf('$$\na\n\nb\n$$')).toBe('<p>$$\na</p>\n<p>b</p>\n<p>$$</p>');
  expect(htmlOf('> $$\na\n$$')).not.toContain('language-math');
  expect(htmlOf('Voir $a, et $ b.')).toBe('<p>Voir $a, et $ b.</p>');
});

test.each([
  '20 $, 30 $ et 40 $',
  '20$, 30$ et 40$',
  'de 20$ à 30$',
  '20\u00a0$, 30\u00a0$',
  '1 000,50 $/mois, 6 $/an',
  '5 $US, 6 $US ou 7 US$',
  '5 $CAD (soit 4 $)',
  'de $5 à $10',
  'de $20,000 à $30,000',
  '100 k$, 200 k$ et 3 M$',
  'Prix ($) : 20 ; prix ($)',
  '$HOME et $PATH',
])('%s is money or a name', (text) => expect(htmlOf(text)).toBe(`<p>${text}</p>`));

test('a list of prices in a table stays as it is', () => {
  const rows =
    '| Offre | Prix ($) | Total ($) |\n|---|---|---|\n| A | 20 $ | 5$ |\n| B | 1$ | $6 |\n';
  expect(htmlOf(rows)).toBe(htmlOf(rows, false));
});

test('`math: false`, escapes and code leave dollars alone', () => {
  expect(htmlOf('$x$ et $$y$$', false)).toBe('<p>$x$ et $$y$$</p>');
  expect(htmlOf('\\$x$ et `$x$`')).toBe('<p>$x$ et <code>$x$</code></p>');
});

const tens: [tex: string, fr: string, en: string][] = [
  ['x^2', 'x au carré', 'x squared'],
  [
    '\\frac{a+b}{2}',
    'fraction avec numérateur a plus b et dénominateur 2',
    'the fraction with numerator a plus b and denominator 2',
  ],
  [
    '\\sqrt{x^2+y^2}',
    'la racine carrée de x au carré plus y au carré',
    'the square root of x squared plus y squared',
  ],
  [
    'C = \\frac{\\sum_{i=1}^{n} m_i \\times f_i}{1000}',
    'C égale fraction avec numérateur la somme de i égale 1 à n de m indice i multiplié par f indice i et dénominateur 1000',
    'C equals the fraction with numerator the sum from i equals 1 to n of m sub i times f sub i and denominator 1000',
  ],
  [
    'N = 20 \\times \\frac{P_{\\min}}{P}',
    'N égale 20 multiplié par fraction avec numérateur P indice minimum et dénominateur P',
    'N equals 20 times the fraction with numerator P sub min and denominator P',
  ],
  ['\\left( \\frac{1}{2} \\right)^2', 'un-demi au carré', 'one half squared'],
  ['10^{-3}', '10 à la puissance moins 3', '10 to the negative 3 power'],
  ['x \\leq 10', 'x inférieur ou égal à 10', 'x is less than or equal to 10'],
  ['\\pi r^2', 'pi r au carré', 'pi r squared'],
  [
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
    'la matrice de dimension 2 par 2 Rangée 1: 1 2 Rangée 2: 3 4',
    'the 2 by 2 matrix Row 1: 1 2 Row 2: 3 4',
  ],
];

/** What the engine alone says otherwise than people do. */
const mended: typeof tens = [
  ['\\binom{n+1}{k}', 'k parmi n plus 1', 'n plus 1 choose k'],
  ['\\sum_{k} a_k', 'la somme sur k de a indice k', 'the sum over k of a sub k'],
  ['\\bar{x} + \\hat{y}', 'x barre plus y chapeau', 'x bar plus y hat'],
  ['\\int_0^1 f(x)', 'l’intégrale de 0 à 1 de f de x', 'the integral from 0 to 1 of f of x'],
  ['\\lim_{x \\to 0} x', 'limite quand x tend vers 0 de x', 'limit as x approaches 0 of x'],
  [
    'P(A \\mid B)',
    'P de parenthèse gauche A sachant B parenthèse droite',
    'P of open paren A given B close paren',
  ],
  ['x \\in A', 'x appartient à A', 'x is a member of A'],
  ['\\Delta E \\neq 0', 'delta majuscule E différent de 0', 'capital delta E is not equal to 0'],
  [
    '\\bigcup_{i} A_i',
    'la réunion de la famille sur i de A indice i',
    'the union over i of A sub i',
  ],
  [
    '\\text{taux-horaire} \\cdot 5\\,\\%',
    'taux horaire multiplié par 5 pour cent',
    'taux horaire times 5 percent',
  ],
  ['\\text{sub} = x_2', 'sub égale x sub 2', 'sub equals x sub 2'],
];

test.each([
  ['ten formulas are said', tens],
  ['what the engine says wrongly is mended', mended],
])('%s in two languages', async (_, formulas) => {
  const markup = formulas.map(([tex]) => mathml(tex, true));
  const french = await speaker('fr');
  expect(markup.map(french)).toEqual(formulas.map(([, fr]) => fr));
  const english = await speaker('en');
  expect(markup.map(english)).toEqual(formulas.map(([, , en]) => en));
});

test('MathML has no styles, scripts or links, and what it can’t say is refused', () => {
  expect(toHtml(mathml('\\frac{1}{2}', false))).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
  );
  const styled = toHtml(mathml('\\color{red}{x} \\textsf{<b>} \\overline{a}', false));
  expect(styled).not.toMatch(/style|<b>/);
  for (const tex of [
    '\\href{javascript:alert(1)}{x}',
    '\\cancel{x}',
    '\\boxed{x}',
    '\\frac{a',
    '\\nope',
  ])
    expect(() => mathml(tex, false), tex).toThrow();
});
