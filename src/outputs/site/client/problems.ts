/** What is wrong in the guide, as the preview tells it. */
interface Problem {
  file: string;
  line?: number;
  column?: number;
  message: string;
  hint?: string;
}

const id = 'guide-preview-problems';

/** Shows what is wrong over the page, outside its body, and takes it away once it is mended. */
export function showProblems(problems: readonly Problem[]): void {
  const shown = document.getElementById(id);
  if (problems.length === 0) {
    shown?.remove();
    return;
  }
  const box = shown ?? document.createElement('aside');
  box.id = id;
  box.setAttribute('role', 'alert');
  box.replaceChildren(...problems.map(entry));
  if (!shown) document.documentElement.append(box);
}

function entry({ file, line, column, message, hint }: Problem): HTMLElement {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const paragraph = document.createElement('p');
  paragraph.append(element('code', place), ' ', element('strong', message));
  if (hint) paragraph.append(element('span', `→ ${hint}`));
  return paragraph;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
