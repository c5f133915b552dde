import { textProperty } from '../../document/data.js';
import { words } from '../../words/words.js';
import { elements, folded, onNode } from '../find.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const empty =
  /^(?:une? |an? |the |l')?(?:image|photo|photographie|picture|illustration|schema|figure|logo|icone|icon|graphique|graph|chart|diagram|capture d'ecran|screenshot|visuel|img|alt|texte alternatif)\s*\d*\.?$/;

export const imageAltUseless: Rule = {
  id: 'image-alt-useless',
  severity: 'warning',
  criteria: ['RGAA 1.3', 'WCAG 1.1.1'],
  ok: [{ text: '![Logo de l’écolabel européen : une fleur](fleur.svg)\n' }],
  notOk: [
    {
      text: '![image](fleur.svg)\n',
      messages: ['1:1 Unexpected alternative «image», expected what the image says'],
    },
    {
      text: '![IMG_2041.jpg](fleur.svg)\n',
      messages: ['1:1 Unexpected alternative «IMG_2041.jpg», expected what the image says'],
    },
  ],
  check: eachChapter((chapter) =>
    elements(chapter.html, 'img').flatMap((node): Finding[] => {
      const alt = textProperty(node, 'alt')?.trim() ?? '';
      const isFile = /^\S+\.(?:svg|png|jpe?g|gif|webp|bmp|tiff?)$/i.test(alt);
      if (!isFile && !empty.test(folded(alt))) return [];
      const message = words().rules['image-alt-useless'].found(alt);
      return [
        onNode(chapter, node, {
          message,
          hint: words().rules['image-alt-useless'].hint,
        }),
      ];
    }),
  ),
};
