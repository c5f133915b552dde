import { variablePlaces } from '../../document/variable-places.js';
import { variablePattern } from '../../guide/variable-name.js';
import { words } from '../../words/words.js';
import { onManifestKey } from '../on-entry.js';
import type { CheckedGuide, Rule } from '../rule.js';

const variables = { delai: '30 jours' };

export const variableUnused: Rule = {
  id: 'variable-unused',
  severity: 'info',
  ok: [
    { text: 'Sous {delai}.\n', manifest: { variables } },
    {
      text: 'A.\n',
      manifest: { variables },
      announcements: [{ path: 'announcements/2021-04-30-beta.md', text: 'Sous {delai}.\n' }],
    },
  ],
  notOk: [
    {
      text: 'Sous trente jours, `{delai}`.\n',
      manifest: { variables },
      messages: ['guide.yaml:11:3 Unexpected variable «delai» that nothing uses'],
    },
  ],
  check: (book) => {
    const names = Object.keys(book.guide.manifest.variables ?? {});
    if (names.length === 0) return [];
    const used = namesUsed(book);
    const said = words().rules['variable-unused'];
    return names
      .filter((name) => !used.has(name))
      .map((name) =>
        onManifestKey(book.manifest, ['variables', name], {
          message: said.found(name),
          hint: said.hint(name),
        }),
      );
  },
};

function namesUsed({ chapters, announcements, template }: CheckedGuide): Set<string | undefined> {
  const inChapters = chapters.flatMap(({ markdown, text }) =>
    variablePlaces(markdown, text).map(({ name }) => name),
  );
  const inAnnouncements = [...announcements.map(({ text }) => text), template].flatMap((text) =>
    [...text.matchAll(variablePattern)].map(([, name]) => name),
  );
  return new Set([...inChapters, ...inAnnouncements]);
}
