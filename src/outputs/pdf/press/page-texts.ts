import { loadRenderer } from './page-images.js';

/** The text of each page of a PDF, as its readers may copy it. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const document = await (await loadRenderer()).loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
  }
}
