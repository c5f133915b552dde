/** Prints the page, as the browser's own menu does. */
export function printPage(): void {
  document.querySelector('.guide-print')?.addEventListener('click', () => print());
}
