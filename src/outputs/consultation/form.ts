import { h } from 'hastscript';
import { x } from 'xastscript';
import type { Book } from '../../document/book.js';
import { sectionsOf } from '../../document/sections.js';
import { dateInWords } from '../../guide/dates.js';
import { labelsOf } from '../../guide/labels.js';
import { officeLook } from '../content/office-look.js';
import { type FileFacts, openDocument } from '../content/open-document.js';
import { odtBlocks, odtParagraph } from '../odt/blocks.js';
import { odtStyles, odtTableStyles } from '../odt/styles.js';
import { titleSeparator } from './sheet.js';

/**
 * A form to contribute by e-mail, for word processors: what it is, where it goes and until when, then a table of the
 * sections with room to write in.
 * @returns the bytes of an `.odt` (ODF 1.3): the same for the same guide.
 */
export async function consultationForm(book: Book, facts: FileFacts): Promise<Uint8Array> {
  const { manifest, lang } = book.guide;
  const labels = labelsOf(lang);
  const text = (value: string) => [{ type: 'text' as const, value }];
  const { contact, consultation } = manifest;
  const said = [
    facts.description,
    labels.contributeForm,
    ...(contact?.email ? [`${labels.contributeSend}${labels.colon} ${contact.email}`] : []),
    ...(consultation
      ? [`${labels.contributeBefore}${labels.colon} ${dateInWords(consultation.closes, lang)}`]
      : []),
  ];
  const head = [labels.identifier, labels.sectionTitle, labels.contribution];
  const table = h('table', [
    h('thead', [
      h(
        'tr',
        head.map((each) => h('th', { scope: 'col' }, each)),
      ),
    ]),
    h(
      'tbody',
      sectionsOf(book).map(({ id, titles }) =>
        h('tr', [h('td', id), h('td', titles.join(titleSeparator)), h('td')]),
      ),
    ),
  ]);
  const body = [
    odtParagraph('Title', text(facts.title)),
    ...said.map((each) => odtParagraph('Text_20_body', text(each))),
    ...odtBlocks([table]),
  ];
  return openDocument(
    'application/vnd.oasis.opendocument.text',
    {
      content: [odtTableStyles(body), x('office:body', [x('office:text', body)])],
      styles: odtStyles(officeLook(manifest), lang),
    },
    facts,
  );
}
