/** The section that is being read: the last heading above the middle of the window; '' above the first. */
function sectionInView(): string {
  const headings = document.querySelectorAll<HTMLElement>(
    '#guide-content :is(h2, h3, h4, h5, h6)[id]',
  );
  const middle = window.innerHeight / 2;
  const above = [...headings].filter((each) => each.getBoundingClientRect().top < middle);
  return window.scrollY === 0 ? '' : (above.at(-1)?.id ?? '');
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.guide-languages a')) {
  // Headings have the same ids in every language.
  link.addEventListener('click', () => {
    link.hash = sectionInView();
  });
}
