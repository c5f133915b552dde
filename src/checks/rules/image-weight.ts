import { textProperty } from '../../document/data.js';
import { linkResolver } from '../../document/link-target.js';
import { sizeInWords } from '../../guide/size.js';
import { words } from '../../words/words.js';
import { elements, onNode } from '../find.js';
import type { Finding, Rule } from '../rule.js';

const usual = 300_000;

export const imageWeight: Rule = {
  id: 'image-weight',
  severity: 'warning',
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
        const message = words().rules['image-weight'].found(
          target.path,
          sizeInWords(bytes, guide.lang),
          sizeInWords(limit, guide.lang),
        );
        const hint = words().rules['image-weight'].hint;
        return [onNode(chapter, node, { message, hint })];
      }),
    );
  },
};
