import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/**
 * A text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding.
 * @returns null for what is no string.
 */
export function textOf(object: unknown): string | null {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return null;
  const bytes = object.asBytes();
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isUtf8 ? new TextDecoder().decode(bytes) : object.decodeText();
}

/** A text of the Info dictionary, or null; one of another type is as good as absent. */
export function infoText({ context }: PDFDocument, key: string): string | null {
  const info = context.lookup(context.trailerInfo.Info);
  return info instanceof PDFDict ? textOf(info.lookup(PDFName.of(key))) : null;
}

/** A date of the Info dictionary (ISO 32000-1, 7.9.4) as `YYYY-MM-DDThh:mm:ssZ`, or null for what no calendar and no clock has. */
export function infoMoment(document: PDFDocument, key: string): string | null {
  const date =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(?:(\d\d)'?)?)?/.exec(
      infoText(document, key) ?? '',
    );
  if (!date) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = date;
  const [sign, zoneHour = '00', zoneMinute = '00'] = date.slice(7);
  const said = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const local = Date.parse(`${said}Z`);
  const isReal = !Number.isNaN(local) && new Date(local).toISOString().startsWith(said);
  if (!isReal || Number(zoneHour) > 23 || Number(zoneMinute) > 59) return null;
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -60_000 : 60_000);
  return `${new Date(local - zone).toISOString().slice(0, 19)}Z`;
}
