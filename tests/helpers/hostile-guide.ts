import { stringify } from 'yaml';
import { type MadeGuide, madeGuide } from './hostile.js';
import { payloads } from './payloads.js';

/** Text as Markdown that says it: every mark escaped. */
const literal = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll('\n', ' ');
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Every place where an author can write, with every payload in it. */
const chapters: Record<string, string> = {
  'index.md': `---\n${stringify({ title: oneLine(payloads.slice(0, 30).join(' ')), description: payloads[0], __proto__: { x: 1 } })}---\n\nTexte.\n`,
  // As its author wrote it: raw HTML and Markdown alike.
  ...Object.fromEntries(
    payloads.map((payload, index) => [
      `brut/${index}.md`,
      `# Brut ${index}\n\nAvant. ${payload} Après.\n\n${payload}\n\n> ${oneLine(payload)}\n`,
    ]),
  ),
  'texte.md': `# Texte\n\n${payloads.map(literal).join('\n\n')}\n`,
  'titres.md': `# Titres\n\n${payloads.map((each) => `## ${literal(each)}\n\nT.`).join('\n\n')}\n`,
  'attributs.md': `# Attributs\n\n${payloads
    .map(
      (each) =>
        `![${literal(each)}](/images/a.svg "${quoted(oneLine(each))}") [lien](https://exemple.fr/ "${quoted(oneLine(each))}") <abbr title="${quoted(each)}">A</abbr> <span lang="${quoted(each)}" dir="${quoted(each)}" class="${quoted(each)}" aria-label="${quoted(each)}">B</span>`,
    )
    .join('\n\n')}\n`,
  'code.md': `# Code\n\n${payloads.map((each) => `\`\`\`\` ${oneLine(each).replaceAll('`', "'")}\n${each}\n\`\`\`\`\n\n\`\`\`\`\` ${oneLine(each)} \`\`\`\`\``).join('\n\n')}\n`,
  'boites.md': `# Boîtes\n\n${payloads
    .map(
      (each, index) =>
        `:::clause{#c${index} title="${quoted(oneLine(each))}" document="${quoted(oneLine(each))}"}\nClause ${literal(each)} et [lien](https://exemple.fr/).\n:::\n\n:::note{title="${quoted(oneLine(each))}"}\nNote.\n:::\n\n:::figure{#f${index} credit="${quoted(oneLine(each))}"}\n![Carré](images/a.svg)\n\nLégende ${literal(each)}\n:::`,
    )
    .join('\n\n')}\n`,
  'tables.md': `# Tables\n\n${payloads.map((each) => `Table: ${literal(each)}\n\n| ${literal(each)} | b |\n|---|---|\n| ${literal(each)} | c[^n] |`).join('\n\n')}\n\n[^n]: Note ${payloads.map(literal).join(' ')}\n`,
  'liens.md': `# Liens\n\n${payloads.map((each) => `<a id="${quoted(each)}" title="x">${literal(each)}</a>`).join('\n\n')}\n\n[a](javascript:piege(28)) [b](<data:text/html,x>) [c](vbscript:x) <javascript:piege(29)> ![d](data:image/svg+xml,x){.decorative}\n`,
  'faux.md': `# Faux\n\n<sup><a data-footnote-ref href="#%E0%A4%A">appel</a></sup> <section data-footnotes>section gardée</section> <div data-include="../../../../etc/passwd" data-directive="include"><p>inclus</p></div> <div data-directive="clause" data-document="x&#10;]{}*{background:url(https://mal.exemple/o)}" data-title="t"><p>clause</p></div> <div class="guide-clause"><p>sans titre</p></div> <div class="guide-box guide-box--inconnu">boîte</div> <ol start="1e99"><li>un</li></ol> <ol start="-3"><li>deux</li></ol> <p title="a&#1;b">&#1;&#x9b;31m</p>\n`,
  'glossaire.md': `# Glossaire\n\nAGEC\n: ${literal(payloads.join(' '))}\n\n${payloads.map((each) => `${literal(each)}\n: Définition.`).join('\n\n')}\n`,
  'journal.md': `# Journal\n\n## Version Bêta, 30 avril 2021\n\n[a](http://[) ${payloads.map(literal).join('\n\n')}\n\n${payloads.join('\n\n')}\n`,
};

export const said = oneLine(payloads.join(' '));
export const manifest = {
  title: `Guide ${said}`,
  description: said,
  publishers: [
    { name: said, acronym: 'A<B>', url: 'https://exemple.fr/?a="><script>piege(30)</script>' },
  ],
  credits: [{ role: said, names: [said] }],
  keywords: payloads.map(oneLine),
  consultation: { url: 'https://exemple.fr/{{ x }}\'"', opens: '2021-01-01', closes: '2021-12-31' },
  site: {
    url: 'https://exemple.fr',
    home: '/guide/"><script>piege(31)</script>/',
    pdf: '/docs/{{ x }}"<b>.pdf',
  },
  legal: [{ title: said, url: 'https://exemple.fr/' }],
  chapters: [
    'index.md',
    { title: said, chapters: Object.keys(chapters).filter((path) => path !== 'index.md') },
  ],
  rules: Object.fromEntries(
    ['template-leftover', 'image-text', 'acronym-unknown', 'link-text-same'].map((rule) => [
      rule,
      'off',
    ]),
  ),
};

/** A guide with every payload in every place that an author can write in. */
export function hostileGuide(): MadeGuide {
  return madeGuide(
    {
      ...chapters,
      'images/a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5" onload="piege(32)"><script>piege(33)</script></svg>',
      'announcements/2021-04-30-a.md': `---\n${stringify({ title: said, linkTitle: said, autre: said, __proto__: 1 })}---\n\nUne prose.\n`,
    },
    manifest,
  );
}
