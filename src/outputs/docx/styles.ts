import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { Lang } from '../../guide/labels.js';
import type { OfficeLook } from '../content/office-look.js';

/** The styles by which a buyer's document knows what is pasted into it. */
export function docxStyles({ font, colour, points }: OfficeLook, lang: Lang): IStylesOptions {
  // `w:sz` counts halves of a point, spacing twentieths.
  const run = (size: number) => ({ size: points(size) * 2 });
  const heading = (size: number) => ({
    ...run(size),
    bold: true,
    ...(colour ? { color: colour.slice(1) } : {}),
  });
  const spacing = (before: number, after: number) => ({ spacing: { before, after } });
  return {
    default: {
      document: {
        run: { font, ...run(10.5), language: { value: lang === 'fr' ? 'fr-FR' : 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { run: heading(20), paragraph: { spacing: { after: 120 } } },
      heading1: { run: heading(15), paragraph: spacing(480, 120) },
      heading2: { run: heading(12), paragraph: spacing(320, 80) },
    },
  };
}

const levels = [0, 1, 2, 3];

function numbered(
  reference: string,
  format: 'bullet' | 'decimal',
  mark: (level: number) => string,
) {
  return {
    reference,
    levels: levels.map((level) => ({
      level,
      format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: mark(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 283 } } },
    })),
  };
}

/** The two kinds of lists. */
export const docxNumbering: INumberingOptions = {
  config: [
    numbered('bullets', 'bullet', () => '•'),
    numbered('numbers', 'decimal', (level) => `%${level + 1}.`),
  ],
};
