import type { Element } from 'xast';
import { x } from 'xastscript';
import { countries, type FileFacts } from '../content/open-document.js';
import type { Sheet } from './sheet.js';

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

/** What holds the parts of a workbook together (ISO/IEC 29500-2), and what it says of itself. */
export function packageParts(
  sheets: readonly Sheet[],
  facts: FileFacts,
): { path: string; root: Element }[] {
  const sheetPaths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return [
    { path: '[Content_Types].xml', root: contentTypes(sheetPaths) },
    {
      path: '_rels/.rels',
      root: relations([
        [`${relationTypes}/officeDocument`, 'xl/workbook.xml'],
        [`${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { path: 'docProps/core.xml', root: coreProperties(facts) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      root: relations([
        ...sheetPaths.map((path) => [`${relationTypes}/worksheet`, path] as const),
        [`${relationTypes}/styles`, 'styles.xml'],
      ]),
    },
  ];
}

function contentTypes(sheetPaths: readonly string[]): Element {
  const override = (path: string, type: string) =>
    x('Override', { PartName: `/${path}`, ContentType: type });
  return x('Types', { xmlns: `${packaging}/content-types` }, [
    x('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('xl/workbook.xml', `${types}.sheet.main+xml`),
    override('xl/styles.xml', `${types}.styles+xml`),
    ...sheetPaths.map((path) => override(`xl/${path}`, `${types}.worksheet+xml`)),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]);
}

function relations(targets: readonly (readonly [type: string, target: string])[]): Element {
  return x(
    'Relationships',
    { xmlns: `${packaging}/relationships` },
    targets.map(([Type, Target], index) =>
      x('Relationship', { Id: `rId${index + 1}`, Type, Target }),
    ),
  );
}

function coreProperties({
  title,
  description,
  publisher,
  keywords,
  lang,
  date,
}: FileFacts): Element {
  const names = {
    'xmlns:cp': `${packaging}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const moment = (name: string) => x(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return x('cp:coreProperties', names, [
    x('dc:title', title),
    x('dc:creator', publisher),
    x('dc:description', description),
    x('cp:keywords', keywords.join(', ')),
    x('dc:language', `${lang}-${countries[lang]}`),
    x('cp:lastModifiedBy', publisher),
    moment('dcterms:created'),
    moment('dcterms:modified'),
  ]);
}
