import type { HostPage } from '../pages/pages.js';

/** A page in the menu of a guide, with what stands below it. */
export interface MenuEntry {
  page: HostPage;
  below: MenuEntry[];
}

/** The menu of a guide: its home, and what stands below each page. */
export function guideMenu(pages: readonly HostPage[]): MenuEntry[] {
  return entriesBelow(undefined, pages);
}

function entriesBelow(key: string | undefined, pages: readonly HostPage[]): MenuEntry[] {
  return pages
    .filter((page) => parentOf(page, pages) === key)
    .map((page) => ({ page, below: entriesBelow(page.navigation.key, pages) }));
}

/** What a page stands below within the guide: an entry of the host, which a chapter may name, is not in this menu. */
function parentOf({ navigation }: HostPage, pages: readonly HostPage[]): string | undefined {
  const isOwn = pages.some((page) => page.navigation.key === navigation.parent);
  return isOwn && navigation.parent !== navigation.key ? navigation.parent : undefined;
}
