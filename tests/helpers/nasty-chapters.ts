/** Chapters as strangers write them, by what is odd in each; beside them `p.svg` and `q.svg`, pictures. */
export const nastyChapters: Readonly<Record<string, string>> = {
  'heading of many inlines':
    '## H <kbd>K</kbd><sub>2</sub><sup>3</sup> <mark>m</mark> ~~s~~ `c` **b** *i* $x^2$',
  'heading of breaks': '## One<br/>two<wbr>three&nbsp;four&shy;five',
  'headings in quotations and items': '> ## Quoted\n>\n> Text.\n\n- ## Item\n\n  text of it',
  'headings underlined': 'Many\nlines\n===\n\nText\n\nOther\n---\n\nEnd',
  'heading of a thousand words': `## ${'long words '.repeat(500)}`,
  'headings without a space, of seven signs': '## a\n\n####### seven\n\n#nospace\n\n### b',
  'emoji of many parts': '## 👩‍👩‍👧‍👦 family\n\nText 🇫🇷 1️⃣.',
  'note in a caption': ':::figure\n![Alt](../p.svg)\n\nCaption[^c] *em*.\n:::\n\n[^c]: Of it.',
  'list in the caption of a table':
    '<table><caption>Cap <a href="#x">link</a><ul><li>one</li></ul></caption><tr><th>a<th>b<tr><td>1<td id=x>2</table>',
  'HTML of Word':
    "<p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=FR>Texte<o:p></o:p></span></p>\n\n<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->\n\n<![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>Item\n\n<table class=MsoTableGrid border=1><tr style='height:1cm'><td width=100 valign=top><p><b>Cell<o:p></o:p></b></p></td><td>Two</td></tr></table>",
  'HTML of Google Docs':
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span>From Docs</span></p><br /><ul><li dir="ltr"><p>item</p></li></ul></b>',
  'elements that nobody knows':
    '<st1:place w:st="on">Paris</st1:place> <custom-el>custom</custom-el> <blink>blink</blink> <toString>of objects</toString>',
  'lists in a cell':
    '<table><tr><th>h</th></tr><tr><td><ul><li>a<ol start="3"><li>b<ul><li>c</li></ul></li></ol></li></ul></td></tr></table>',
  'quotations within each other': Array.from(
    { length: 12 },
    (_, index) => `${'>'.repeat(index + 1)} level ${index}`,
  ).join('\n'),
  'lists within each other': Array.from(
    { length: 15 },
    (_, index) => `${'  '.repeat(index)}- level ${index}`,
  ).join('\n'),
  'everything unclosed':
    '<div><p>para <b>bold <i>it <a href="https://example.org">link <table><tr><td>cell <ul><li>item\n\nAfter **bold and `code\n\n:::note\nbox',
  'fence unclosed': 'Before\n\n```js\nlet x = 1;\n\n# No heading',
  'ends of nothing': '</div></p></table> ends </b></i></span> text </td></li>\n\n</section>\n\nEnd',
  'lines that end in a return': 'One\r- a\r- b',
  'lines of Windows':
    'One\r\ntwo\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n\r\n```\r\ncode\r\n```\r\n\r\n<div>\r\nhtml\r\n</div>',
  'separators of lines and paragraphs': 'Line\u2028one and\u2029two\n\n## He\u2028ad\n\n`c\u2028x`',
  'byte order mark in a line': 'Text \ufeff inside.',
  'Hebrew in English': 'Text with <bdo dir="rtl">reversed</bdo> and <bdi>words</bdi>.',
  'marks without a letter': '\u0301start\n\n- \u0308\n\n`\u0301`',
  'letter of twenty marks': `e${'\u0301'.repeat(20)} end`,
  'table of sixty columns': ['head|', '-|', 'value|']
    .map((cell) => `|${cell.repeat(60)}`)
    .join('\n'),
  'spans beyond any table':
    '<table><tr><th colspan="99999">wide</th></tr><tr><td rowspan="99999">tall</td><td>n</td></tr><tr><td colspan="0">zero</td><td colspan="-3">neg</td><td rowspan="x">x</td></tr></table>',
  'tables without parts':
    '<table></table>\n\n<table><caption>Only a caption</caption></table>\n\n<table>loose<tr>row<td>cell</table>\n\n<table><tfoot><tr><td>foot</table>\n\n<td>lonely</td>',
  'notes that call each other': 'A[^1]\n\n[^1]: See[^2].\n\n[^2]: Back[^1] end.',
  'blocks in a note':
    'A[^1]\n\n[^1]: | a | b |\n    |---|---|\n    | 1 | 2 |\n\n        code\n\n    > quoted\n\n    ![I](../p.svg)',
  'list in a note of a figure that ends its page':
    ':::landscape\n:::figure\nWords[^a] ![Alt](../p.svg)\n:::\n:::\n\n[^a]: Firstword\n\n    - listword\n    - secondlist',
  'heading in a note': '## H[^1]\n\nx\n\n[^1]:\n    ### In it[^2]\n\n    x\n\n[^2]: two',
  'names that every object has':
    ':::constructor\nbox\n:::\n\nA[^__proto__] and[^constructor]\n\n## constructor\n\n## __proto__\n\n[^__proto__]: One.\n\n[^constructor]: Two.',
  'addresses with a bad %': '[n](50%off.md) ![A](x%zz.png)',
  'lists of terms in disorder':
    'Term\n: def\n\n    more\n\n: def 2\n\n<dl><dd>dd first</dd><dt>dt after</dt><p>p in it</p></dl>',
  'boxes that open, in each other':
    '<details open><summary>Sum <h3>Head</h3></summary>\n\n- item\n\n<details><summary></summary>inner</details>\n\n</details>\n\n<details>no summary</details>',
  'HTML of readmes':
    '<div align="center">\n\n<img src="../p.svg" width="50%" height="auto" alt="P">\n\n[![badge](https://img.example/x.svg)](https://example.org)\n\n</div>\n\n<p align="right"><font color="red">Red</font> <center>Cen</center></p>',
  'pictures everywhere':
    '## ![H](../p.svg) head\n\n| ![c](../p.svg) | b |\n|---|---|\n| ![](../p.svg) | [![x](../p.svg)](https://example.org) |\n\n- ![](../p.svg)\n\n> ![q](../q.svg)\n\nTerm ![t](../p.svg)\n: ![d](../p.svg)',
  'code of all kinds':
    '``` {.js #id key="v"}\nx\n```\n\n~~~\ntilde ``` in it\n~~~\n\n    indented\n\ttab\n\n`` a`b `` ` `` ` <code>html <b>b</b></code>\n\n<pre><code>pre &lt;x&gt;\n\n\nblank</code></pre>',
  'alerts of forges':
    '> [!WARNING]\n> Of it\n\n> [!CUSTOM] Title\n> More\n\n- [ ] todo\n- [-] other',
  'plaintext and its like': 'A <plaintext> b **c**\n\n<xmp>d</xmp>\n\nEnd',
  'letters that no font has, in plain headings': '## 漢 head\n\nText.',
  'JavaScript that a grammar never ends to read':
    '```js\nfunction a(b) {\n  return b\n\n  // c\n\n  /** @type {State} */\n  function d(e) {\n    return e\n  }\n}\n```',
};
