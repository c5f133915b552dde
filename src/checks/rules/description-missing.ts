import { eachChapter, type Rule } from '../rule.js';

export const descriptionMissing: Rule = {
  id: 'description-missing',
  severity: 'info',
  reason: 'Search engines and the cards of the home page show a chapter’s description.',
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
            message: 'Missing description of the chapter',
            hint: 'add «description: …» to the front matter',
          },
        ],
  ),
};
