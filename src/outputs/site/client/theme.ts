const key = 'guide-display';
const root = document.documentElement;

interface Choice {
  scheme: string;
  contrast: boolean;
}

/** What the reader chose before; the system's own scheme where nothing is kept. */
function kept(): Choice {
  try {
    return { scheme: 'system', contrast: false, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {
    return { scheme: 'system', contrast: false };
  }
}

function keep(choice: Choice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
}

function show({ scheme, contrast }: Choice): void {
  if (scheme === 'system') root.removeAttribute('data-fr-theme');
  else root.setAttribute('data-fr-theme', scheme);
  root.toggleAttribute('data-contrast', contrast);
}

/** Shows the display that was chosen, and follows the choices of the header's form. */
export function followDisplay(): void {
  const choice = kept();
  show(choice);
  const box = document.querySelector<HTMLDetailsElement>('.guide-display');
  if (!box) return;
  for (const input of box.querySelectorAll('input')) {
    input.checked = input.type === 'radio' ? input.value === choice.scheme : choice.contrast;
    input.addEventListener('change', () => {
      if (input.type === 'radio') choice.scheme = input.value;
      else choice.contrast = input.checked;
      show(choice);
      keep(choice);
    });
  }
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    box.open = false;
    box.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (!box.contains(event.target as Node)) box.open = false;
  });
}
