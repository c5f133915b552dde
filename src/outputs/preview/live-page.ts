/** Below it are the preview's own addresses; no chapter can be there. */
export const ownFolder = '/_guide/';

/**
 * A page as the preview serves it: with a script of its own, which may ask this server for changes. All else
 * of the page's policy stays.
 * @param revision of the guide that the page shows.
 */
export function livePage(html: string, revision: number): string {
  const script = `<script src="${ownFolder}preview.js" data-revision="${revision}" defer></script>`;
  return html
    .replace(
      /(?<=<meta http-equiv="Content-Security-Policy" content=")(?![^"]*connect-src)/,
      "connect-src 'self'; ",
    )
    .replace('</head>', `<link rel="stylesheet" href="${ownFolder}preview.css">${script}</head>`);
}

/** What stands until a first site can be made: the script shows what is wrong over it. */
export function waitingPage(): string {
  return livePage(
    '<!doctype html><html lang="en" data-waiting><head><meta charset="utf-8"><title>guide preview</title></head><body></body></html>\n',
    0,
  );
}
