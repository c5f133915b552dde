import { visit } from 'unist-util-visit';
import { isMeantAsCode } from '../../document/diagram-fence.js';
import { words } from '../../words/words.js';
import { inProse, onNode } from '../find.js';
import { foreignSyntaxes } from '../foreign-syntax.js';
import { grouped } from '../grouped.js';
import { type CheckedChapter, eachChapter, type Finding, type Rule } from '../rule.js';

/** A chapter without any of these signs has nothing of the kind. */
const signs =
  /==|!!!|\?\?\?|\{|^(?:im|ex)port |\[\[|:[a-z\d_+-]+:|@|\$|\[toc\]|mermaid|\^|\+\+|\\[([]|~/im;

export const foreignSyntax: Rule = {
  id: 'foreign-syntax',
  severity: 'warning',
  ok: [
    {
      text: 'Le prix passe de 20 $ à 30 $, soit 5 $ de plus ; a == b, c@exemple.fr, 10:30:45, `:smile:` et $x^2$.\n\n```text\n!!! note\n{{< x >}}\n```\n',
    },
    {
      lang: 'en',
      text: 'From $5 to $10 a month, with \\$x^2\\$, $y$ and $HOME_A. A set {a, b}. Note: this: that.\n',
    },
    {
      text: 'C++ et C++17, i++ ; une parenthèse \\(écrite ainsi\\), ~~un mot~~ et ~un autre mot~.\n',
    },
    { text: '```mermaid {.code}\ngraph TD\n```\n' },
    { text: 'Un ==mot== en CO~2~, 10 m^2^.\n', manifest: { inlineMarks: true } },
    { text: '> [!NOTE]\n> Comprise.\n\n![Carré](carre.svg){.decorative}\n\n## Titre {#titre}\n' },
  ],
  notOk: [
    {
      text: 'Un ==mot== :smile: :smile: et $x^2$, voir @fig-plan et [@dupont2020], [[page]].\n',
      manifest: { math: false },
      messages: [
        '1:4 Unexpected highlight between «==», shown as it is',
        '1:71 Unexpected link of a wiki, shown as it is',
        '1:12 Unexpected name of an emoji, shown as it is, 2 times',
        '1:43 Unexpected cross-reference of Quarto, shown as it is',
        '1:56 Unexpected citation of Pandoc, shown as it is',
        '1:31 Unexpected formula, shown as it is',
      ],
    },
    {
      text: '!!! note "Titre"\n\n=== "Onglet"\n\nTexte.\n{: .callout }\n\nMot {width=50%}.\n\nimport X from "x"\n\n$$a \\times b$$\n',
      manifest: { math: false },
      messages: [
        '1:1 Unexpected box of MkDocs, shown as it is',
        '3:1 Unexpected tab of MkDocs, shown as it is',
        '6:1 Unexpected attributes of kramdown, shown as it is',
        '8:5 Unexpected attributes in braces, shown as it is',
        '10:1 Unexpected import of MDX, shown as it is',
        '12:1 Unexpected formula, shown as it is',
      ],
    },
    {
      text: 'H~2~O, 10 m^2^, ++ajout++ et \\(a+b\\).\n',
      messages: [
        '1:12 Unexpected superscript of Pandoc, shown as it is',
        '1:17 Unexpected insertion between «++», shown as it is',
        '1:30 Unexpected formula of TeX, shown as it is',
        '1:2 Unexpected «~2~», which strikes out, expected a subscript',
      ],
    },
    {
      text: '```mermaid\ngraph TD\n```\n\n```rust\n{{#include ../x.rs}}\n```\n',
      messages: [
        '1:1 Unexpected diagram in the language «mermaid», shown as code',
        '5:1 Unexpected include of mdBook in code, shown as it is',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    if (!signs.test(chapter.text)) return [];
    return grouped([...inText(chapter), ...struckOut(chapter), ...inCode(chapter)]);
  }),
};

function inText(chapter: CheckedChapter): Finding[] {
  const said = words().rules['foreign-syntax'];
  return foreignSyntaxes.flatMap(({ pattern, name, kinds }) =>
    inProse(chapter, pattern, ({ kind }) => kinds === undefined || kinds.includes(kind)).map(
      ({ start, end }): Finding => {
        const { name: called, hint } = said.kinds[name];
        const message = said.found(called);
        return { path: chapter.path, start, end, message, hint };
      },
    ),
  );
}

/** `H~2~O`: Pandoc's subscript, of which GFM makes a deletion. */
function struckOut(chapter: CheckedChapter): Finding[] {
  const found: Finding[] = [];
  if (!/[\p{L}\d)]~[^\s~]{1,4}~/u.test(chapter.text)) return found;
  visit(chapter.markdown, 'delete', (node) => {
    const start = node.position?.start.offset ?? 0;
    const written = chapter.text.slice(start, node.position?.end.offset);
    const before = chapter.text.slice(Math.max(0, start - 1), start);
    if (!/^~[^\s~]{1,4}~$/.test(written) || !/[\p{L}\d)]/u.test(before)) return;
    const { subscript, subscriptHint } = words().rules['foreign-syntax'];
    const hint = subscriptHint(written.slice(1, -1));
    found.push(onNode(chapter, node, { message: subscript(written), hint }));
  });
  return found;
}

/** In Markdown that is shown as an example it stands on purpose. */
const mdBookInclude = /^\s*\{\{#(?:include|rustdoc_include|playground)\b[^{}]*\}\}/m;

function inCode(chapter: CheckedChapter): Finding[] {
  const found: Finding[] = [];
  if (!/mermaid|\{\{#/.test(chapter.text)) return found;
  visit(chapter.markdown, 'code', (node) => {
    if (node.lang === 'mermaid' && !isMeantAsCode(node.meta)) {
      const message = words().rules['foreign-syntax'].mermaid;
      const hint = words().rules['foreign-syntax'].mermaidHint;
      found.push(onNode(chapter, node, { message, hint }));
    } else if (!/^(?:md|markdown)$/.test(node.lang ?? '') && mdBookInclude.test(node.value)) {
      const message = words().rules['foreign-syntax'].include;
      const hint = words().rules['foreign-syntax'].includeHint;
      found.push(onNode(chapter, node, { message, hint }));
    }
  });
  return found;
}
