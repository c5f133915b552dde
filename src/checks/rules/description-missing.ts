import { words } from '../../words/words.js';
import { eachChapter, type Rule } from '../rule.js';

export const descriptionMissing: Rule = {
  id: 'description-missing',
  severity: 'info',
  ok: [{ text: '---\ntitle: Labels\ndescription: Les labels de produits.\n---\n\nA.\n' }],
  notOk: [{ text: 'A.\n', messages: ['1:1 Missing description of the chapter'] }],
  check: eachChapter(({ path, frontMatter, included }) =>
    included || frontMatter.description?.trim()
      ? []
      : [
          {
            path,
            start: 0,
            end: 0,
            message: words().rules['description-missing'].found,
            hint: words().rules['description-missing'].hint,
          },
        ],
  ),
};
