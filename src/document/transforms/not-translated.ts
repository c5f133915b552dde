import type { Root } from 'hast';
import { h } from 'hastscript';
import { type Lang, labelsOf, languageName } from '../../guide/labels.js';

/**
 * Says above a chapter that it is not translated yet, and of each of its blocks which language it is in.
 * @param own the language of its text.
 * @param lang that of the guide.
 */
export function notTranslated(tree: Root, own: Lang, lang: Lang): void {
  for (const node of tree.children) {
    if (node.type === 'element') node.properties.lang ??= own;
  }
  const { notTranslated: title, notTranslatedText } = labelsOf(lang);
  tree.children.unshift(
    h('div.guide-box.guide-box--note.guide-untranslated', [
      h('p.guide-box__title', title),
      h('p', `${notTranslatedText} ${languageName(own, lang)}.`),
    ]),
  );
}
