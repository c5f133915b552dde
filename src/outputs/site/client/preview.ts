import { Idiomorph } from 'idiomorph';
import { showProblems } from './problems.js';

const script = document.currentScript as HTMLScriptElement | null;
const query = new URLSearchParams({
  page: location.pathname,
  revision: script?.dataset.revision ?? '',
});
const changes = new EventSource(`/_guide/changes?${query}`);
const on = <Data>(event: string, act: (data: Data) => void) =>
  changes.addEventListener(event, ({ data }: MessageEvent<string>) => act(JSON.parse(data)));

/** Puts the new page in the place of the old one, element by element: what did not change stays, and the reader's place with it. */
on('page', ({ html }: { html: string }) => {
  if ('waiting' in document.documentElement.dataset) return location.reload();
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.title = next.title;
  Idiomorph.morph(document.body, next.body, { morphStyle: 'outerHTML' });
  document.dispatchEvent(new Event('guide-changed'));
});

/** Fetches the styles again; the old ones stay until the new ones are there. */
on('assets', (revision: number) => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const next = link.cloneNode() as HTMLLinkElement;
    next.href = `${link.href.replace(/\?.*/, '')}?${revision}`;
    next.addEventListener('load', () => link.remove());
    link.after(next);
  }
});

on('problems', showProblems);
