import { linkAt } from './text-links.js';

/** Asks for the script that shows what links lead to, once a link of the text is pointed at or reached by keyboard. */
export function askForGlimpses(): void {
  const { glimpses } = document.querySelector('main')?.dataset ?? {};
  if (!glimpses) return;
  const ask = (event: Event) => {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch || !linkAt(event)) return;
    for (const each of ['pointerover', 'focusin']) document.removeEventListener(each, ask);
    const script = document.createElement('script');
    script.src = glimpses;
    document.head.append(script);
  };
  for (const each of ['pointerover', 'focusin']) document.addEventListener(each, ask);
}
