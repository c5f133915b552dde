import { toHtml } from 'hast-util-to-html';
import type { MenuEntry } from '../sites/menu.js';

/** An entry of a menu, as the default theme of VitePress has them. */
export interface SidebarItem {
  /** HTML. */
  text: string;
  link: string;
  items?: SidebarItem[];
}

/** The menu of a guide for VitePress. */
export function sidebar(menu: readonly MenuEntry[]): SidebarItem[] {
  return menu.map(({ page: { href, navigation }, below }) => {
    const text = toHtml({ type: 'text', value: navigation.title });
    return { text, link: href, ...(below.length > 0 ? { items: sidebar(below) } : {}) };
  });
}
