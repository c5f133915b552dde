import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { own } from '../../base/own.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { didYouMean } from '../../base/report/suggest.js';
import { words } from '../../words/words.js';
import { directiveNames } from '../directive-names.js';
import { audienceOf } from '../editions.js';
import { mediaFaults } from '../media/media-faults.js';
import { mediaNodes } from '../media/media-nodes.js';
import { mediaKind } from '../media-kind.js';
import { alerts } from './alerts.js';

/**
 * Gives each container directive the element it becomes: a `div` that carries the directive's name and
 * attributes in `data-*`, which `boxes` turns into markup once raw HTML is parsed and sanitised.
 */
export function directives(tree: Root, file: string): Diagnostic[] {
  alerts(tree);
  const diagnostics: Diagnostic[] = [];
  visit(tree, 'containerDirective', (node: ContainerDirective) => {
    if (!directiveNames.some((name) => name === node.name)) {
      diagnostics.push(unknownDirective(node, file));
    }
    const {
      id,
      class: classes,
      title,
      credit,
      document,
      caption,
      name,
      only,
      chapter,
      type,
      duration,
    } = node.attributes ?? {};
    const [first] = node.children;
    const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    const label = isLabel ? textOf(first) : undefined;
    if (isLabel) node.children.shift();
    const kind = mediaKind(node.name);
    if (kind) {
      diagnostics.push(...mediaFaults(node, kind, title ?? label, file));
      node.children = mediaNodes(node, title ?? label ?? '');
    }
    const properties: Record<string, unknown> = { dataDirective: node.name };
    if (id) properties.id = id;
    if (classes) properties.className = classes.split(/\s+/);
    const named = {
      dataTitle: title ?? label,
      dataCredit: credit,
      dataDocument: document,
      dataCaption: caption,
      dataName: name,
      dataOnly: only,
      dataChapter: chapter,
      dataType: type,
      dataDuration: duration,
    };
    for (const [name, value] of Object.entries(named)) if (value) properties[name] = value;
    node.data = { ...node.data, hName: 'div', hProperties: properties as Record<string, string> };
  });
  return diagnostics;
}

/** What boxes are called elsewhere. */
const synonyms: Readonly<Record<string, string>> = {
  astuce: 'note',
  avertissement: 'attention',
  caution: 'attention',
  danger: 'attention',
  example: 'exemple',
  important: 'attention',
  info: 'note',
  information: 'note',
  'mise-en-garde': 'attention',
  remarque: 'note',
  summary: 'resume',
  tip: 'note',
  warning: 'attention',
};

function unknownDirective(node: ContainerDirective, file: string): Diagnostic {
  return {
    rule: 'directive-unknown',
    severity: 'warning',
    file,
    line: node.position?.start.line,
    column: node.position?.start.column,
    message: words().document.directive(node.name),
    hint: audienceOf(node)
      ? words().document.noEditions
      : didYouMean(
          own(synonyms, node.name.toLowerCase()) ?? node.name,
          directiveNames,
          words().document.directiveHint(directiveNames),
        ),
  };
}
