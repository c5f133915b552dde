import { textProperty } from '../../document/data.js';
import type { Contributions } from '../../guide/contributions.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import type { Rule } from '../rule.js';

/** As many make a page of sixty kilobytes as it travels, beyond what a chapter of text weighs. */
const most = 500;

const many = Array.from({ length: most + 1 }, (_, at) => `- { id: ${at}, status: taken }\n`).join(
  '',
);

export const contributionMany: Rule = {
  id: 'contribution-many',
  severity: 'info',
  ok: [
    { text: ':::consultation\n:::\n', contributions: '- { id: a, status: taken }\n' },
    { text: ':::consultation{only=counts}\n:::\n', contributions: many },
    { text: ':::consultation{chapter=index}\n:::\n', contributions: many },
  ],
  notOk: [
    {
      text: 'A.\n\n:::consultation\n:::\n',
      contributions: many,
      messages: [`3:1 Unexpected ${most + 1} contributions on one page, expected ${most} at most`],
    },
  ],
  check: ({ chapters, contributions }) =>
    chapters.flatMap((chapter) =>
      elements(chapter.html, 'div').flatMap((node) => {
        const { dataDirective, dataOnly } = node.properties;
        if (dataDirective !== 'consultation' || dataOnly !== undefined) return [];
        const name = textProperty(node, 'dataName') ?? 'contributions';
        const file = contributions.find(({ path }) => path.endsWith(`/${name}.yaml`));
        const shown = file ? shownOf(file, textProperty(node, 'dataChapter')) : 0;
        const said = words().rules['contribution-many'];
        if (shown <= most) return [];
        return [onNode(chapter, node, { message: said.found(shown, most), hint: said.hint })];
      }),
    ),
};

function shownOf({ entries }: Contributions, chapter: string | undefined): number {
  if (chapter === undefined) return entries.length;
  return entries.filter(({ section }) => section?.split('#', 1)[0] === chapter).length;
}
