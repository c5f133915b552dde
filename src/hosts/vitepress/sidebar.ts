import { toHtml } from 'hast-util-to-html';
import type { HostPage } from '../pages/pages.js';

/** An entry of a menu, as the default theme of VitePress has them. */
export interface SidebarItem {
  /** HTML. */
  text: string;
  link: string;
  items?: SidebarItem[];
}

/** The menu of a guide: its home, and what stands below each page. */
export function sidebar(pages: readonly HostPage[]): SidebarItem[] {
  return below(undefined, pages);
}

function below(key: string | undefined, pages: readonly HostPage[]): SidebarItem[] {
  return pages.filter((page) => parentOf(page, pages) === key).map((page) => item(page, pages));
}

function item({ href, navigation }: HostPage, pages: readonly HostPage[]): SidebarItem {
  const items = below(navigation.key, pages);
  const text = toHtml({ type: 'text', value: navigation.title });
  return { text, link: href, ...(items.length > 0 ? { items } : {}) };
}

/** What a page stands below within the guide: an entry of the host, which a chapter may name, is not in this menu. */
function parentOf({ navigation }: HostPage, pages: readonly HostPage[]): string | undefined {
  const isOwn = pages.some((page) => page.navigation.key === navigation.parent);
  return isOwn && navigation.parent !== navigation.key ? navigation.parent : undefined;
}
