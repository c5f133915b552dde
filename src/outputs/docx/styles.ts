import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Lang } from '../../guide/labels.js';
import type { OfficeLook } from '../content/office-look.js';

/** The styles by which a buyer's document knows what is pasted into it. */
export function docxStyles(look: OfficeLook, lang: Lang): IStylesOptions {
  const { font, colour, points } = look;
  // `w:sz` counts halves of a point, spacing twentieths.
  const run = (size: number) => ({ size: points(size) * 2 });
  const heading = (size: number) => ({
    ...run(size),
    bold: true,
    ...(colour ? { color: colour.slice(1) } : {}),
  });
  const spacing = (before: number, after: number) => ({
    spacing: { before, after },
    keepNext: true,
  });
  return {
    default: {
      document: {
        run: { font, ...run(10.5), language: { value: lang === 'fr' ? 'fr-FR' : 'en-GB' } },
        // Without its rule LibreOffice takes the height for exact, and hides what is higher: pictures.
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: { run: heading(20), paragraph: { spacing: { after: 120 } } },
      heading1: { run: heading(15), paragraph: spacing(480, 120) },
      heading2: { run: heading(12), paragraph: spacing(320, 80) },
      heading3: { run: heading(11), paragraph: spacing(200, 80) },
      heading4: { run: heading(10.5), paragraph: spacing(200, 80) },
      heading5: { run: heading(10.5), paragraph: spacing(160, 80) },
      heading6: { run: { ...heading(10.5), italics: true }, paragraph: spacing(160, 80) },
      footnoteText: { run: run(9), paragraph: { spacing: { after: 40 } } },
    },
    paragraphStyles: paragraphStyles(look),
  };
}

/** Those that the library has none for, by names that Word knows where it has some. */
function paragraphStyles({ points }: OfficeLook): IParagraphStyleOptions[] {
  const style = (
    id: string,
    name: string,
    run: NonNullable<IParagraphStyleOptions['run']>,
    paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  ) => ({ id, name, basedOn: 'Normal', run, paragraph });
  const after = (space: number, left = 0) => ({
    spacing: { after: space },
    ...(left > 0 ? { indent: { left } } : {}),
  });
  return [
    style('Quote', 'Quote', { italics: true }, after(120, 454)),
    style('Definition', 'Definition', {}, after(120, 454)),
    style('Term', 'Term', { bold: true }, { ...after(0), keepNext: true }),
    style('BoxTitle', 'Box Title', { bold: true }, { ...after(80), keepNext: true }),
    style(
      'Caption',
      'caption',
      { italics: true },
      { spacing: { before: 120, after: 80 }, keepNext: true },
    ),
    style('TOC1', 'toc 1', { bold: true }, { spacing: { before: 120, after: 40 } }),
    style('TOC2', 'toc 2', {}, after(40, 283)),
    style('TOC3', 'toc 3', {}, after(40, 567)),
    style(
      'HorizontalLine',
      'Horizontal Line',
      {},
      {
        ...after(120),
        border: { bottom: { style: 'single', size: 4, space: 1, color: '666666' } },
      },
    ),
    style('PreformattedText', 'HTML Preformatted', { size: points(9.5) * 2 }, after(120)),
    style('TableHeading', 'Table Heading', { bold: true }, after(0)),
    style('TableContents', 'Table Contents', {}, after(0)),
  ];
}
