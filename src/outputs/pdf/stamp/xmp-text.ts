/**
 * The text of an XMP packet, whatever it is encoded in: UTF-16 by its first bytes, what an XML declaration says,
 * else UTF-8 (ISO 16684-1, 7.1) or, where it is none, what programs wrote before it.
 */
export function xmpText(bytes: Uint8Array): string {
  const encoding = wide(bytes) ?? declared(bytes) ?? 'utf-8';
  const text = decodedAs(encoding, bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  return text.replaceAll('\0', '').trim();
}

const wideStarts: readonly (readonly [number, number, string])[] = [
  [0xfe, 0xff, 'utf-16be'],
  [0xff, 0xfe, 'utf-16le'],
  [0, 0x3c, 'utf-16be'],
  [0x3c, 0, 'utf-16le'],
];

function wide(bytes: Uint8Array): string | undefined {
  return wideStarts.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}

/** @returns undefined for bytes that are no text of that encoding, and for an encoding that nobody knows. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
