import { placeholders } from '../src/outputs/news/placeholders.js';
import { code, frontMatter, sentence, table } from './markdown.js';

/** The chapter on the placeholders of an announcement's template, from their table. */
export function placeholdersChapter(): string {
  const rows = Object.entries(placeholders).map(([name, meaning]) => [
    code(`{${name}}`),
    sentence(meaning),
  ]);
  return `${[
    frontMatter(
      'Placeholders of announcements',
      'What a guide’s own template of its announcement may say, and what then stands there.',
      'src/outputs/news/placeholders.ts',
    ),
    'Any of these may stand in `templates/announcement.md` beside `guide.yaml`, in the front matter and in the text.',
    table('Placeholders', ['Placeholder', 'What stands in its place'], rows),
  ].join('\n\n')}\n`;
}
