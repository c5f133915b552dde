import { nearest } from '../../base/report/suggest.js';
import { type VariablePlace, variablePlaces } from '../../document/variable-places.js';
import { words } from '../../words/words.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

const variables = { delai: '30 jours', adresse: '<https://exemple.fr/>' };

export const variableUnknown: Rule = {
  id: 'variable-unknown',
  severity: 'warning',
  ok: [
    {
      text: 'Sous {delai}, `{delais}`, \\{delais}, en version {version}.\n\n<p title="{delai}">{delai}</p>\n',
      manifest: { variables },
    },
    { text: 'Sous {delais}.\n' },
  ],
  notOk: [
    {
      text: 'Sous {delais}, voir [la page](https://exemple.fr/{delai}).\n\n<p>{adrese}</p>\n\n![Le {delais}](a.svg)\n',
      manifest: { variables },
      messages: [
        '1:6 Unexpected name «{delais}», which guide.yaml gives no text',
        '1:50 Unexpected variable «{delai}» in an address, where it stands for nothing',
        '3:4 Unexpected name «{adrese}», which guide.yaml gives no text',
        '5:6 Unexpected name «{delais}», which guide.yaml gives no text',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    const { variables: known } = chapter;
    if (!known || !chapter.text.includes('{')) return [];
    const said = words().rules['variable-unknown'];
    const found = ({ name, start, end, inAddress }: VariablePlace): Finding[] => {
      const isKnown = Object.hasOwn(known, name);
      if (isKnown !== inAddress) return [];
      const at = { path: chapter.path, start, end };
      if (inAddress) return [{ ...at, message: said.address(name), hint: said.addressHint(name) }];
      const near = nearest(name, Object.keys(known));
      const hint = near === undefined ? said.hint(name) : said.nearHint(name, near);
      return [{ ...at, message: said.found(name), hint }];
    };
    return variablePlaces(chapter.markdown, chapter.text).flatMap(found);
  }),
};
