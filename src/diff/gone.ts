import { posix } from 'node:path';
import type { GoneAddress, Landing } from '../document/gone-address.js';
import { aliasAddress } from '../guide/address.js';
import type { ChapterSource, Guide } from '../guide/guide.js';
import type { Matches } from './match.js';
import type { Section } from './outline.js';

/** A version, with its sections. */
export interface Outlined {
  guide: Guide;
  sections: readonly Section[];
}

/**
 * The addresses of the former version that the new one has not: pages, in the order of the former one, then anchors of
 * pages that are still there. Each leads to where what stood there is now, or else to the nearest that remains: of a
 * page the index of its folder or of one above, of a section the one that held it.
 */
export function goneAddresses(former: Outlined, now: Outlined, matches: Matches): GoneAddress[] {
  return [...gonePages(former, now, matches), ...goneAnchors(former, now, matches)];
}

function gonePages(former: Outlined, now: Outlined, { newOf }: Matches): GoneAddress[] {
  const known = new Set(now.guide.chapters.flatMap((chapter) => addressesOf(chapter, now.guide)));
  const openings = new Map(former.sections.flatMap(keyedOpening));
  return former.guide.chapters.flatMap((chapter) => {
    const opening = openings.get(chapter.address);
    const found = opening && newOf.get(opening);
    const successor = found && landingOf(found);
    return addressesOf(chapter, former.guide)
      .filter((address) => address !== homeAddress && !known.has(address))
      .map((address) => ({
        address,
        anchor: undefined,
        title: opening?.title ?? chapter.frontMatter.title ?? chapter.path,
        successor,
        landing: successor ? { ...successor, anchor: undefined } : indexAbove(address, now),
      }));
  });
}

const homeAddress = 'index.html';

/** The address of a chapter's page, and those that lead to it. */
function addressesOf({ address, frontMatter }: ChapterSource, { manifest }: Guide): string[] {
  const aliases = frontMatter.aliases ?? [];
  return [address, ...aliases.map((alias) => aliasAddress(alias, manifest.site.home))];
}

function keyedOpening(section: Section): [string, Section][] {
  return section.level === 1 ? [[section.address, section]] : [];
}

function indexAbove(address: string, now: Outlined): Landing {
  const openings = new Map(now.sections.flatMap(keyedOpening));
  let folder = posix.dirname(address);
  for (; folder !== '.'; folder = posix.dirname(folder)) {
    const index = openings.get(`${folder}/index.html`);
    if (index) return landingOf(index);
  }
  const home = openings.get(homeAddress);
  if (home) return landingOf(home);
  const { title } = now.guide.manifest;
  return { chapter: undefined, address: homeAddress, anchor: undefined, title };
}

function goneAnchors(former: Outlined, now: Outlined, { newOf }: Matches): GoneAddress[] {
  const openings = new Map(now.sections.flatMap(keyedOpening));
  const known = new Set(
    now.sections.flatMap(({ address, names }) => names.map((name) => `${address}#${name}`)),
  );
  return former.sections.flatMap((section) => {
    const { address, title } = section;
    const opening = openings.get(address);
    if (!opening) return [];
    const found = newOf.get(section);
    const onPage = remaining(section, newOf).find((each) => each.address === address) ?? opening;
    return section.names
      .filter((name) => !known.has(`${address}#${name}`))
      .map((anchor) => ({
        address,
        anchor,
        title,
        successor: found && landingOf(found),
        landing: landingOf(onPage),
      }));
  });
}

/** What a section and those that hold it are now, the innermost first. */
function remaining(section: Section | undefined, newOf: Matches['newOf']): Section[] {
  if (!section) return [];
  const found = newOf.get(section);
  return [...(found ? [found] : []), ...remaining(section.parent, newOf)];
}

function landingOf({ chapter, address, anchor, title }: Section): Landing {
  return { chapter, address, anchor, title };
}
