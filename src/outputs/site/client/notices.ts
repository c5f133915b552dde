/** Says of a consultation that its last day is over, as the reader's clock has it. */
export function followConsultation(): void {
  const notice = document.querySelector<HTMLElement>('[data-closes]');
  const { closes, past, see } = notice?.dataset ?? {};
  if (!notice || !closes || !past) return;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (today <= closes) return;
  const link = notice.querySelector('a');
  if (link) link.textContent = see ?? '';
  notice.replaceChildren(`${past} `, ...(link ? [link] : []), '.');
}
