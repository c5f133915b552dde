import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text with its place on its page, in points from its left and its foot. */
export interface Box {
  page: number;
  text: string;
  left: number;
  right: number;
  bottom: number;
  height: number;
}

/** Every run of text of a PDF. */
export async function boxesOf(pdf: Uint8Array): Promise<Box[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const boxes: Box[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items)
      if ('str' in item && item.str.trim() !== '') {
        const [, , , , left, bottom] = item.transform as number[];
        boxes.push({
          page,
          text: item.str,
          left: left ?? 0,
          right: (left ?? 0) + item.width,
          bottom: bottom ?? 0,
          height: item.height,
        });
      }
  }
  await document.destroy();
  return boxes;
}

/** The runs of text that stand on each other. */
export function overprinted(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.page === other.page &&
          Math.abs(one.bottom - other.bottom) < Math.min(one.height, other.height) * 0.5 &&
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}
