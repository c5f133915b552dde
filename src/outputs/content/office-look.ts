import type { Manifest } from '../../guide/manifest-schema.js';

/** How documents for word processors look, which `office:` of `guide.yaml` may set. */
export interface OfficeLook {
  font: string;
  /** Colour of headings, as `#rrggbb`; undefined for that of the text. */
  colour: string | undefined;
  /** A size in points, of a text of 10.5, as it is beside the text of this guide. */
  points(size: number): number;
}

const usualSize = 10.5;

/** The look that a guide asks for. */
export function officeLook({ office }: Manifest): OfficeLook {
  const { font = 'Arial', size = usualSize, colour } = office ?? {};
  // Word processors know halves of a point.
  return { font, colour, points: (usual) => Math.round((usual * size * 2) / usualSize) / 2 };
}
