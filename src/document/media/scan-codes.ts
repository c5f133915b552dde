import { visit } from 'unist-util-visit';
import type { Chapter } from '../book.js';
import type { Media } from '../data.js';

/** Gives each video and sound that is on the web the code by which a phone leads there from paper. */
export async function scanCodes(chapters: readonly Pick<Chapter, 'tree'>[]): Promise<void> {
  const found: Media[] = [];
  for (const { tree } of chapters)
    visit(tree, 'element', ({ data }) => {
      if (data?.media?.web !== undefined) found.push(data.media);
    });
  if (found.length === 0) return;
  const { qrCode } = await import('./qr-code.js');
  for (const media of found) media.code = qrCode(media.web ?? '');
}
