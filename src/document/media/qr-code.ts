import { encodeQR } from 'qr';

/** White around a code, in its dots (ISO/IEC 18004, 9.1). */
const margin = 4;

/** An address as a QR code (ISO/IEC 18004), drawn as SVG: it reads with 15 % of it worn off. */
export function qrCode(address: string): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: margin });
  const path = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const after = row.indexOf(false, x);
      const length = (after === -1 ? row.length : after) - x;
      return [`M${x} ${y}h${length}v1h-${length}z`];
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}"><path fill="#fff" d="M0 0h${rows.length}v${rows.length}H0z"/><path d="${path.join('')}"/></svg>`;
}
