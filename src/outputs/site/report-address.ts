import type { Labels } from '../../guide/labels.js';
import type { Manifest } from '../../guide/manifest-schema.js';

/** The page that an error is in. */
interface Page {
  /** On the web, or from `site/` where the guide does not say where it will live. */
  address: string;
  title: string;
  /** The guide, its version and date, in words. */
  version: string;
}

/**
 * Where an error in a page is reported, what is known of it filled in: an issue of a code forge, the form of
 * `contact.url` with `page` and `version`, else a letter to `contact.email` (https://www.rfc-editor.org/rfc/rfc6068).
 */
export function reportAddress(
  { email, url }: NonNullable<Manifest['contact']>,
  { address, title, version }: Page,
  labels: Labels,
): string | undefined {
  const subject = `${labels.reportSubject}${labels.colon} ${title}`;
  const body = [address, version, '', `${labels.reportWhat}${labels.colon}`, ''].join('\n');
  if (url === undefined) {
    return email && `mailto:${email}?${query({ subject, body: body.replaceAll('\n', '\r\n') })}`;
  }
  return `${url}${url.includes('?') ? '&' : '?'}${query(fieldsOf(url, { subject, body, address, version }))}`;
}

function fieldsOf(
  url: string,
  { subject, body, address, version }: Record<'subject' | 'body' | 'address' | 'version', string>,
): Record<string, string> {
  const path = url.replace(/[?#].*/, '');
  if (path.endsWith('/-/issues/new'))
    return { 'issue[title]': subject, 'issue[description]': body };
  if (path.endsWith('/issues/new')) return { title: subject, body };
  return { page: address, version };
}

function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
