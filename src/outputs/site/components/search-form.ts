import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Labels } from '../../../guide/labels.js';

/**
 * The search form: it leads to the page of results.
 * @param action that page's address.
 * @param id of its field.
 * @param sections address of the script of the guide's sections, whose titles the field may offer.
 */
export function searchForm(
  action: string,
  id: string,
  labels: Labels,
  sections?: string | undefined,
): Element {
  const form = { role: 'search', action, method: 'get', dataSections: sections };
  return h('form.guide-search-form', form, [
    h('label.guide-hidden', { htmlFor: id }, labels.searchLabel),
    h('input.fr-input', {
      id,
      name: 'q',
      type: 'search',
      placeholder: labels.search,
      autocomplete: 'off',
    }),
    h('button.fr-btn.guide-search-form__button', { type: 'submit' }, labels.searchButton),
  ]);
}
