import { textProperty } from '../../document/data.js';
import { linkResolver } from '../../document/link-target.js';
import { namedImages } from '../../guide/named-images.js';
import { words } from '../../words/words.js';
import { elements } from '../find.js';
import type { Rule } from '../rule.js';

export const imageUnused: Rule = {
  id: 'image-unused',
  severity: 'info',
  ok: [
    { text: '![Carré bleu](carre.svg)\n', images: [{ path: 'carre.svg', bytes: 1 }] },
    {
      text: 'Texte.\n',
      manifest: { cover: 'images/c.svg' },
      images: [{ path: 'images/c.svg', bytes: 1 }],
    },
    {
      text: 'Texte.\n',
      manifest: { publishers: [{ name: 'DINUM', logo: 'images/l.svg' }] },
      images: [{ path: 'images/l.svg', bytes: 1 }],
    },
  ],
  notOk: [
    {
      text: 'Texte.\n',
      images: [{ path: 'carre.svg', bytes: 1 }],
      messages: ['carre.svg Unexpected image that nothing shows'],
    },
  ],
  check: ({ guide, chapters, translations, images }) => {
    const resolve = linkResolver([], guide.manifest.site.home);
    const covers = Object.values(guide.manifest.translations ?? {}).map((each) => each?.cover);
    const named = namedImages(guide.manifest).map(({ path }) => path);
    const used = new Set<string | undefined>([guide.manifest.cover, ...covers, ...named]);
    const translated = translations.flatMap((each) => each.chapters);
    for (const chapter of [...chapters, ...translated]) {
      used.add(chapter.frontMatter.image?.replace(/^\//, ''));
      for (const node of elements(chapter.html, 'img', 'a')) {
        const target = resolve(
          textProperty(node, 'src') ?? textProperty(node, 'href') ?? '',
          chapter.path,
        );
        if (target.kind === 'file') used.add(target.path);
      }
    }
    return images
      .filter(({ path }) => !used.has(path))
      .map(({ path }) => ({
        path,
        start: 0,
        end: 0,
        message: words().rules['image-unused'].found,
        hint: words().rules['image-unused'].hint,
      }));
  },
};
