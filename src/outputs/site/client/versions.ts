import { dateInWords } from '../../../guide/dates.js';

/** What `versions.json` says of a version. */
interface Kept {
  version: string;
  label: string;
  date: string;
}

interface List {
  latest: string;
  versions: Kept[];
}

/** Where a page stands among the versions that a host keeps. */
interface Place {
  /** Address of the folder of versions, with a final slash. */
  base: string;
  /** From the site of its version. */
  page: string;
}

const holder = document.querySelector<HTMLElement>('.guide-versions[data-older]');
const known = holder?.querySelector('a');
const own = document.querySelector<HTMLMetaElement>('meta[name="dcterms.hasVersion"]')?.content;

/** Below the address that the guide names, else where a path says so: the folder may be served elsewhere. */
function placeOf(
  { origin, pathname }: Location,
  address: string,
  version: string,
): Place | undefined {
  const folders = ['latest/', `${encodeURIComponent(version)}/site/`];
  const named = new URL(address);
  const bases = [
    ...(named.origin === origin ? [named.pathname] : []),
    ...folders.map((folder) => pathname.slice(0, pathname.indexOf(`/${folder}`) + 1)),
  ];
  for (const base of bases)
    for (const folder of folders)
      if (base !== '' && pathname.startsWith(base + folder))
        return { base: origin + base, page: pathname.slice(base.length + folder.length) };
  return undefined;
}

/** The same page of another version, or its home where it has none of that address. */
async function counterpart(
  folder: string,
  page: string,
): Promise<{ href: string; isSame: boolean }> {
  const href = folder + page;
  const answer = await fetch(href, { method: 'HEAD' }).catch(() => undefined);
  return answer?.ok ? { href, isSame: true } : { href: `${folder}index.html`, isSame: false };
}

function filled(text: string | undefined, { label, date }: Kept): string {
  const lang = document.documentElement.lang === 'fr' ? 'fr' : 'en';
  return (text ?? '').replace('{label}', label).replace('{date}', dateInWords(date, lang));
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  // Headings that stay have the same ids in every version.
  link.addEventListener('click', () => {
    if (location.hash) link.hash = location.hash;
  });
  return link;
}

function addSwitch(
  at: HTMLElement,
  all: HTMLAnchorElement,
  { base, page }: Place,
  { versions }: List,
) {
  const details = document.createElement('details');
  details.className = 'guide-display';
  const summary = document.createElement('summary');
  summary.textContent = versions.find(({ version }) => version === own)?.label ?? all.textContent;
  const list = document.createElement('ul');
  const links = versions.map((each) => {
    const folder = `${base}${encodeURIComponent(each.version)}/site/`;
    const link = linkTo(`${folder}index.html`, each.label);
    if (each.version === own) link.setAttribute('aria-current', 'true');
    return { link, folder };
  });
  const every = all.cloneNode(true);
  for (const each of [...links.map(({ link }) => link), every]) {
    const item = document.createElement('li');
    item.append(each);
    list.append(item);
  }
  const panel = document.createElement('div');
  panel.className = 'guide-display__panel';
  panel.append(list);
  details.append(summary, panel);
  details.addEventListener(
    'toggle',
    () => {
      for (const { link, folder } of links)
        void counterpart(folder, page).then(({ href }) => {
          link.href = href;
        });
    },
    { once: true },
  );
  at.replaceChildren(details);
}

async function addNotice(at: HTMLElement, { base, page }: Place, { latest, versions }: List) {
  const places = [own, latest].map((one) => versions.findIndex(({ version }) => version === one));
  const [mine = -1, last = -1] = places;
  const kept = versions[last];
  if (mine < 0 || !kept || mine === last) return;
  const { href, isSame } = await counterpart(`${base}latest/`, page);
  const { older, newer, samepage, home, notices } = at.dataset;
  const notice = document.createElement('p');
  notice.className = 'guide-notice';
  notice.append(
    filled(mine > last ? older : newer, kept),
    linkTo(href, filled(isSame ? samepage : home, kept)),
    '.',
  );
  noticesBox(notices ?? '').prepend(notice);
}

/** Where notices stand, above the content; made where the page has none. */
function noticesBox(label: string): HTMLElement {
  const found = document.querySelector<HTMLElement>('.guide-notices > div');
  if (found) return found;
  const box = document.createElement('div');
  box.className = 'fr-container';
  const section = document.createElement('section');
  section.className = 'guide-notices';
  section.setAttribute('aria-label', label);
  section.append(box);
  document.querySelector('main')?.before(section);
  return box;
}

/** Makes the link to all versions a switch, and says where a page is not of the latest. Without a list, all stays. */
async function followVersions(
  at: HTMLElement,
  all: HTMLAnchorElement,
  version: string,
): Promise<void> {
  const place = /^https?:$/.test(location.protocol) && placeOf(location, all.href, version);
  if (!place) return;
  const answer = await fetch(`${place.base}versions.json`).catch(() => undefined);
  const list = answer?.ok
    ? ((await answer.json().catch(() => undefined)) as List | undefined)
    : undefined;
  if (!list) return;
  addSwitch(at, all, place, list);
  await addNotice(at, place, list);
}

if (holder && known && own) void followVersions(holder, known, own);
