import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Types that the last extension does not tell. */
const compound: readonly (readonly [string, string])[] = [
  ['.cdx.json', 'application/vnd.cyclonedx+json'],
];

/** The media type of a file by its name (IANA); `application/octet-stream` for any other. */
export function mediaType(path: string): string {
  const found = compound.find(([ending]) => path.toLowerCase().endsWith(ending));
  if (found) return found[1];
  return types[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
