import { placeholders } from '../src/guide/placeholders.js';
import { code, frontMatter, sentence, table } from './markdown.js';
import { inBoth, inLanguage } from './said.js';

const texts = {
  en: {
    title: 'Placeholders of announcements',
    description:
      'What a guide’s own template of its announcement may say, and what then stands there.',
    where:
      'Any of these may stand in `templates/announcement.md` beside `guide.yaml`, in the front matter and in the text, beside the [variables](../writing/variables.md) of the guide.',
    caption: 'Placeholders',
    columns: ['Placeholder', 'What stands in its place'],
  },
  fr: {
    title: 'Valeurs des annonces',
    description:
      'Les valeurs entre accolades qu’un gabarit d’annonce peut contenir, et ce qui prend leur place.',
    where:
      'Chacune peut se trouver dans `templates/announcement.md`, à côté de `guide.yaml`, dans l’en-tête et dans le texte, à côté des [variables](../writing/variables.md) du guide.',
    caption: 'Valeurs entre accolades',
    columns: ['Valeur', 'Ce qui prend sa place'],
  },
};

/** The chapter on the placeholders of an announcement's template, from their table. */
export function placeholdersChapter(): string {
  const { title, description, where, caption, columns } = inBoth(texts);
  const rows = Object.entries(placeholders).map(([name, meaning]) => [
    code(`{${name}}`),
    sentence(inLanguage(meaning)),
  ]);
  return `${[
    frontMatter(title, description, 'src/guide/placeholders.ts'),
    where,
    table(caption, columns, rows),
  ].join('\n\n')}\n`;
}
