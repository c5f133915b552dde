const list = document.querySelector('.proofs') as HTMLElement;
const changes = new EventSource('/_guide/changes');

let revision = 0;

changes.addEventListener('proofs', ({ data }: MessageEvent<string>) => {
  const proofs = JSON.parse(data) as { revision: number; pages: number };
  if (proofs.revision === revision) return;
  revision = proofs.revision;
  while (list.children.length > proofs.pages) list.lastElementChild?.remove();
  while (list.children.length < proofs.pages) {
    const page = document.createElement('img');
    page.alt = `Page ${list.children.length + 1}`;
    page.className = 'proofs__page';
    list.append(page);
    inView.observe(page);
  }
  for (const page of list.querySelectorAll('img')) if (page.dataset.seen) void renew(page);
});

/** Pages are fetched when they come near, and again when they change while they are in view. */
const inView = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const page = target as HTMLImageElement;
      if (isIntersecting) page.dataset.seen = 'true';
      else delete page.dataset.seen;
      if (isIntersecting) void renew(page);
    }
  },
  { rootMargin: '50%' },
);

/** The old picture stays until the new one can be shown. */
async function renew(page: HTMLImageElement): Promise<void> {
  const number = [...list.children].indexOf(page) + 1;
  const address = `/_guide/pages/${number}.png?${revision}`;
  if (page.src.endsWith(address)) return;
  const next = new Image();
  next.src = address;
  await next.decode().catch(() => undefined);
  if (address.endsWith(`?${revision}`)) page.src = address;
}
