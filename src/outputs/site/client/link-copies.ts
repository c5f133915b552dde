import { toClipboard } from './clipboard.js';

const selfLinks = '.guide-heading__link, .guide-clause__link[href^="#"]';
/** How long it is said that an address was copied, in milliseconds. */
const said = 2500;

/** A link of a heading or a clause to itself copies its address too, and says so. */
export function copyAddresses(): void {
  const { copied } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
  if (!copied) return;
  const status = document.createElement('p');
  status.className = 'guide-said';
  status.setAttribute('role', 'status');
  document.body.append(status);
  let timer = 0;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(selfLinks);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!toClipboard({ 'text/plain': link.href })) return;
    status.textContent = copied;
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = '';
    }, said);
  });
}
