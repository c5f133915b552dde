import { posix } from 'node:path';
import type { Element, Parents, Root, RootContent } from 'hast';
import { textProperty } from '../data.js';

/**
 * Opens the `div`s that stand for included files: their text takes its place in the chapter, and keeps
 * the name of its file for messages. Its relative links and images, taken from the file's own folder,
 * are made relative to the chapter's; an anchor alone (`#id`) is one of the chapter.
 * @param chapter path of the chapter.
 * @param shown a path of the guide as messages show it.
 */
export function included(tree: Root, chapter: string, shown: (path: string) => string): void {
  const open = (parent: Parents, file: string | undefined) => {
    parent.children = parent.children.flatMap((child): RootContent[] => {
      const own = (child.type === 'element' && textProperty(child, 'dataInclude')) || file;
      if (own !== undefined) child.data = { ...child.data, file: shown(own) };
      if (child.type !== 'element') return [child];
      open(child, own);
      if (own !== undefined) moveAddresses(child, own, chapter);
      const isWhole = child.properties.dataDirective === 'include';
      delete child.properties.dataInclude;
      return isWhole ? child.children : [child];
    }) as typeof parent.children;
  };
  open(tree, undefined);
}

function moveAddresses(node: Element, file: string, chapter: string): void {
  for (const name of ['href', 'src']) {
    const address = textProperty(node, name);
    if (!address || /^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(address)) continue;
    const [path = '', anchor] = address.split('#', 2);
    const moved = posix.relative(posix.dirname(chapter), posix.join(posix.dirname(file), path));
    node.properties[name] = anchor === undefined ? moved : `${moved}#${anchor}`;
  }
}
