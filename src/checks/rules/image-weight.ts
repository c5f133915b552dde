import { textProperty } from '../../document/data.js';
import { linkResolver } from '../../document/link-target.js';
import { sizeInWords } from '../../guide/size.js';
import { elements, onNode } from '../find.js';
import type { Finding, Rule } from '../rule.js';

const usual = 300_000;

export const imageWeight: Rule = {
  id: 'image-weight',
  severity: 'warning',
  reason:
    'Images are most of a page’s weight, which readers on slow networks and the planet pay for.',
  criteria: ['RGESN 5.2'],
  ok: [{ text: '![Carré bleu](carre.png)\n', images: [{ path: 'carre.png', bytes: 300_000 }] }],
  notOk: [
    {
      text: '![Carré bleu](carre.png)\n',
      images: [{ path: 'carre.png', bytes: 450_000 }],
      messages: ['1:1 Unexpected weight of «carre.png», 439 Ko, expected 293 Ko at most'],
    },
  ],
  check: ({ guide, chapters, images }) => {
    const limit = guide.manifest.budget?.page ?? usual;
    const sizes = new Map(images.map(({ path, bytes }) => [path, bytes]));
    const resolve = linkResolver([], guide.manifest.site.home);
    return chapters.flatMap((chapter) =>
      elements(chapter.html, 'img').flatMap((node): Finding[] => {
        const target = resolve(textProperty(node, 'src') ?? '', chapter.path);
        const bytes = target.kind === 'file' ? (sizes.get(target.path) ?? 0) : 0;
        if (target.kind !== 'file' || bytes <= limit) return [];
        const message = `Unexpected weight of «${target.path}», ${sizeInWords(bytes, guide.lang)}, expected ${sizeInWords(limit, guide.lang)} at most`;
        const hint =
          'resize it to the width it is shown at, or draw it as SVG; «budget.page» sets the limit';
        return [onNode(chapter, node, { message, hint })];
      }),
    );
  },
};
