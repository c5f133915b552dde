import { splitFrontMatter } from '../../guide/front-matter.js';
import { words } from '../../words/words.js';
import { eachChapter, type Rule } from '../rule.js';

export const descriptionMissing: Rule = {
  id: 'description-missing',
  severity: 'info',
  ok: [{ text: '---\ntitle: Labels\ndescription: Les labels de produits.\n---\n\nA.\n' }],
  notOk: [{ text: 'A.\n', messages: ['1:1 Missing description of the chapter'] }],
  check: eachChapter(({ path, text, frontMatter, included }) =>
    included || frontMatter.description?.trim() || isUnread(text)
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

/** True for a header that has one and could not be read, which is told by itself. */
function isUnread(text: string): boolean {
  return /^description: *\S/m.test(splitFrontMatter(text)?.yaml ?? '');
}
