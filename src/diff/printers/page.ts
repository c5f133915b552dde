import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { changeLabels } from '../labels.js';
import type { ComparedLanguage, ComparedLanguages } from '../languages.js';

const styles = `:root { color-scheme: light dark; background: light-dark(#fff, #161616); color: light-dark(#161616, #eee); }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.3; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
h3 { margin-bottom: .25rem; }
table { border-collapse: collapse; }
caption { text-align: left; padding: .5rem 0; }
th, td { border: 1px solid; padding: .35rem .75rem; text-align: left; }
td { text-align: right; }
.guide-changes__what { margin: 0 0 .75rem; font-style: italic; }
.guide-change__text { border-left: 3px solid; padding-left: 1rem; }
ins { background: light-dark(#d9f2df, #14401f); text-decoration: underline; }
del { background: light-dark(#fbe0dd, #571f1a); text-decoration: line-through; }
.guide-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`;

/**
 * A page that stands alone, without script, with what is said in each language.
 * @param own styles besides those of every comparison.
 */
export function standalonePage(
  [original, ...others]: ComparedLanguages,
  content: (language: ComparedLanguage) => ElementContent[],
  own = '',
): string {
  const { lang, manifest } = original.now;
  const main = [
    ...content(original),
    ...others.map((each) => h('section', { lang: each.now.lang }, content(each))),
  ];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', `${changeLabels(lang).title} – ${manifest.title}`),
          h('style', own === '' ? styles : `${styles}\n${own}`),
        ]),
        h('body', [h('main', main)]),
      ]),
    ],
  };
  return `${toHtml(tree)}\n`;
}
