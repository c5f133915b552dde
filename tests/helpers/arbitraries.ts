import fc from 'fast-check';

/** Characters that mean something to Markdown, HTML, Typst, YAML or French typography, and some that do not. */
const characters = [
  ...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789',
  ...' \n\t',
  ...'#*_~`[](){}<>!|\\/"\'$&@:;.,?-+=%^«»–—…’°€œÉéàç',
  '\u00a0',
  '\u202f',
  '&amp;',
  '&lt;',
  '&#60;',
  '```',
  '~~~',
  ':::',
  '---',
  '===',
  '***',
  '{#',
  '[^',
  '](',
  '<!--',
  '-->',
  '<b>',
  '</b>',
  '<p>',
  '<table>',
  '<td>',
  '</table>',
  '<ul><li>',
  '<br>',
  'http://a.fr',
  'www.a.fr',
  '1. ',
  '- ',
  '> ',
  '    ',
  '| a | b |\n|---|---|\n',
];

/** Anything at all. */
const noise = fc
  .array(fc.constantFrom(...characters), { maxLength: 60 })
  .map((all) => all.join(''));

/** Words with the marks of French typography between them. */
export const words = fc
  .array(
    fc.constantFrom(
      ..."mot Été œuf l'eau 12 345 1er 2e XXIe n° art. p. R. L. % € : ; ! ? « » ( ) ... … \" ' - – . , h".split(
        ' ',
      ),
      ' ',
      '  ',
      '\u00a0',
      '\u202f',
      '\n',
      '1 000 000',
      '«mot»',
      'quoi?',
      '10%',
    ),
    { maxLength: 14 },
  )
  .chain((all) => fc.constantFrom('', ' ').map((between) => all.join(between)));

const text = fc
  .array(fc.constantFrom('mot', 'Phrase courte.', 'été', '1 < 2', 'a & b', '#x', '"cité"', '$y$'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.join(' '));

const inline = fc.oneof(
  text,
  text.map((each) => `*${each}*`),
  text.map((each) => `**${each}**`),
  text.map((each) => `\`${each}\``),
  text.map((each) => `~~${each}~~`),
  text.map((each) => `[${each}](https://exemple.fr/a?b=c&d "titre")`),
  text.map((each) => `<span lang="en">${each}</span>`),
  text.map((each) => `<sup>${each}</sup>`),
  fc.constant('https://exemple.fr/'),
  fc.constant('mot  \nligne'),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc
      .tuple(fc.integer({ min: 2, max: 6 }), line)
      .map(([level, each]) => `${'#'.repeat(level)} ${each}`),
    text.map((each) => `\`\`\`js\n${each}\n  ${each}\n\`\`\``),
    text.map((each) => `    ${each}\n    ${each}`),
    fc.constant('---'),
    fc.tuple(text, text).map(([a, b]) => `| ${a} | b |\n|---|:-:|\n| ${b} | *c* |\n| d |`),
    fc.tuple(text, line).map(([term, each]) => `${term}\n: ${each}`),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => quoted(all.join('\n\n'))),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((all) => all.map(item('- ')).join('\n')),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((all) => all.map(item('1. ')).join('\n')),
    fc
      .tuple(
        fc.constantFrom('note', 'attention', 'exemple', 'resume', 'landscape', 'columns'),
        line,
      )
      .map(([name, each]) => `:::${name}\n${each}\n:::`),
    line.map((each) => `<div class="fr-callout"><p>${each}</p></div>`),
    fc
      .tuple(text, text)
      .map(
        ([a, b]) =>
          `<table><caption>Titre</caption><tr><th scope="row">${a}</th><td colspan="2" rowspan="9">${b}</td></tr><tr><td>x</td></tr></table>`,
      ),
    fc
      .tuple(text, fc.integer({ min: 0, max: 9 }))
      .map(([each, id]) => `${each}[^n${id}]\n\n[^n${id}]: Note ${each}`),
  ),
}));

function quoted(inner: string): string {
  return inner.replace(/^/gm, '> ');
}

function item(mark: string): (inner: string) => string {
  return (inner) => mark + inner.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

/** A chapter: of well-formed blocks, of noise, or of both. */
export const randomMarkdown = fc
  .array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: noise }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.join('\n\n'));
