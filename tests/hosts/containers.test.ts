import { expect, test } from 'vitest';
import { applyEdits } from '../../src/guide/text-edit.js';
import { containers } from '../../src/hosts/import/containers.js';

test.each([
  ['::: callout Titre\nTexte\n:::\n', ':::note{title="Titre"}\nTexte\n:::\n'],
  [
    '::: callout Dit « "oui" & non »\nT\n:::',
    ':::note{title="Dit « &quot;oui&quot; &amp; non »"}\nT\n:::',
  ],
  ['::: highlight\nTexte\n:::\n', ':::note\nTexte\n:::\n'],
  [':::warning Titre\nT\n:::\n', ':::attention{title="Titre"}\nT\n:::\n'],
  ['::: alert\nT\n:::\n', ':::attention\nT\n:::\n'],
  ['::: alert info Titre\nT\n:::\n', ':::note{title="Titre"}\nT\n:::\n'],
  ['::: quote\nA\n\nB\n:::\n', '\n> A\n>\n> B\n\n'],
  ['::: quote /img/x.png\nA\n:::\n', '> ![](/img/x.png)\n>\n> A\n\n'],
  ['## Section\n\n::: accordion Une question\nR\n:::\n', '## Section\n\n### Une question\nR\n\n'],
  ['??? accordionsgroup\n??? Q ?\nR\n???\n???\n', '\n## Q ?\nR\n\n\n'],
  [
    '::::callout A\n::: info B\nT\n:::\n::::\n',
    '::::note{title="A"}\n:::note{title="B"}\nT\n:::\n::::\n',
  ],
  // What is not of the host stays.
  [':::clause{#a title="A"}\nT\n:::\n', ':::clause{#a title="A"}\nT\n:::\n'],
  ['```md\n::: callout A\n:::\n```\n', '```md\n::: callout A\n:::\n```\n'],
  ['::: unknown A\nT\n:::\n', '::: unknown A\nT\n:::\n'],
])('%j', (host, guide) => {
  expect(applyEdits(host, containers(host))).toBe(guide);
});
