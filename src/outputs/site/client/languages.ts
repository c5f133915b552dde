/** How long a page must be at rest for its text to be read, in milliseconds: all else is on the way to elsewhere. */
const rest = 700;

/** What the address of the page leads to. */
const aim = () => decodeURIComponent(location.hash.slice(1));

/** The section in view: what the page was opened at, or the last heading above the middle; '' above the first. */
function sectionInView(): string {
  const aimed = document.getElementById(aim())?.getBoundingClientRect().top;
  if (aimed !== undefined && aimed >= 0 && aimed < window.innerHeight) return aim();
  const headings = document.querySelectorAll<HTMLElement>(
    '#guide-content :is(h2, h3, h4, h5, h6)[id]',
  );
  const middle = window.innerHeight / 2;
  const above = [...headings].filter((each) => each.getBoundingClientRect().top < middle);
  return above.at(-1)?.id ?? '';
}

/** The switch is above the text: whoever goes up to it was reading further down, or came for a section. */
let read = aim();
let timer: number | undefined;

addEventListener('hashchange', () => {
  read = aim();
});

addEventListener('scroll', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const header = document.querySelector('.guide-header')?.getBoundingClientRect();
    if (!header || header.bottom < 0) read = sectionInView();
  }, rest);
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('.guide-languages a')) {
  // Headings have the same ids in every language.
  link.addEventListener('click', () => {
    link.hash = encodeURIComponent(read);
  });
}
