import { words } from '../../words/words.js';
import { isEmptyParagraphs, type Paste, pastesOf, pasteToMarkdown } from '../pasted/index.js';
import { type CheckedChapter, eachChapter, type Finding, type Rule } from '../rule.js';

export const htmlPasted: Rule = {
  id: 'html-pasted',
  severity: 'warning',
  ok: [
    { text: '<p class="note">Un <b>mot</b>.</p>\n\n<table><tr><td>a</td></tr></table>\n' },
    { text: 'A.\n\n<p id="ici"></p>\n\n<div class="vide"><p></p>B.</div>\n' },
    { text: '```html\n<p class=MsoNormal>Code.<o:p></o:p></p>\n```\n' },
  ],
  notOk: [
    {
      text: 'A.\n\n<p class=MsoNormal style="mso-x:y">Un <b>mot</b>&nbsp;: pro&shy;duit.<o:p></o:p></p>\n\n<p class=MsoNormal>&nbsp;</p>\n\nB.\n',
      messages: ['3:1 Unexpected formatting of Word in this passage, which is removed'],
      fixed: 'A.\n\nUn **mot** : produit.\n\nB.\n',
    },
    {
      text: '<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Nom</b></p></td><td>Prix</td></tr>\n\n    <tr><td>Écran</td><td>120&nbsp;€</td></tr></table>\n',
      messages: ['1:1 Unexpected formatting of Word in this table, which is removed'],
      fixed: '| Nom | Prix |\n| - | - |\n| Écran | 120 € |\n',
    },
    {
      text: '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr">Un <span style="font-weight:700">mot</span>.</p></b>\n',
      messages: ['1:1 Unexpected formatting of Google Docs in this passage, which is removed'],
      fixed: 'Un **mot**.\n',
    },
    {
      text: 'A.\n\n<p>&nbsp;</p>\n<p class="x"><br></p>\n\nB.\n',
      messages: ['3:1 Unexpected empty paragraph, which only makes a gap'],
      fixed: 'A.\n\nB.\n',
    },
    {
      text: '<div>\n\n<font face="Arial">Un mot.</font>\n',
      messages: ['1:1 Unexpected formatting of a word processor in this passage, which is removed'],
    },
  ],
  check: eachChapter((chapter) => pastesOf(chapter).map((paste) => told(paste, chapter))),
};

function told({ start, end, origin, isWhole }: Paste, { path, text }: CheckedChapter): Finding {
  const said = words().rules['html-pasted'];
  const pasted = text.slice(start, end);
  if (isEmptyParagraphs(pasted)) {
    const blank = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
    const fix = { start, end: end + blank, text: '' };
    return { path, start, end, message: said.empty, hint: said.emptyHint, isFirst: true, fix };
  }
  const isTable = /^\s*<table\b[\s\S]*<\/table\s*>\s*$/i.test(pasted);
  const markdown = isWhole ? pasteToMarkdown(pasted) : undefined;
  return {
    path,
    start,
    end,
    message: said.found(isTable ? 'table' : 'passage', origin),
    hint: markdown === undefined ? said.hintByHand : said.hint,
    isFirst: markdown !== undefined,
    fix: markdown === undefined ? undefined : { start, end, text: markdown },
  };
}
