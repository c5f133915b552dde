/** What is sent by those who report an error names the section that they read. */
export function nameSection(): void {
  const link = document.querySelector<HTMLAnchorElement>('.guide-report');
  const { address } = link?.dataset ?? {};
  if (!link || !address) return;
  const plain = link.href;
  link.addEventListener('click', () => {
    const section = document.querySelector<HTMLAnchorElement>(
      '.guide-menu__contents [aria-current]',
    );
    const whole = encodeURIComponent(address + (section?.hash ?? location.hash));
    link.href = plain.replaceAll(encodeURIComponent(address), whole);
  });
}
