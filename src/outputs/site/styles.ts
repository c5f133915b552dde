import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss';
import { defaultOptions, PurgeCSS } from 'purgecss';
import { foundIn } from '../content/found-in.js';

const word = /[A-Za-z0-9_-]+/g;
/** A tag, whose words alone selectors can name. */
const tag = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/g;
/** The value of a selector that attributes need only contain: `[class*=fr-icon-]`. */
const contained = /\[[\w-]+[*^$~|]=\s*["']?([^"'\]]+)/g;

/**
 * The words of pages that can be those of a selector, sorted, each once: all that decides which rules the
 * pages use. Words of the text come and go without changing it.
 * @param pages HTML of every page.
 * @param scripts that add to them.
 */
export function wordsOfStyles(
  css: string,
  pages: readonly string[],
  scripts: readonly string[] = [],
): string {
  const known = new Set(css.match(word));
  const parts = [...css.matchAll(contained)].map(([, value = '']) => value);
  const used = [...foundIn(tagsOf(pages), word), ...foundIn(scripts, word)].filter(
    (each) => known.has(each) || parts.some((part) => each.includes(part)),
  );
  return [...new Set(used)].sort().join(' ');
}

function* tagsOf(pages: readonly string[]): Iterable<string> {
  for (const page of pages) yield (page.match(tag) ?? []).join('');
}

/**
 * The rules of a style sheet that pages use.
 * @param words of the pages, see `wordsOfStyles`.
 */
export async function usedRules(css: string, words: string): Promise<string> {
  const root = postcss.parse(css);
  keepKnownClasses(root, new Set(words.split(' ')));
  const purge = new PurgeCSS();
  purge.options = {
    ...defaultOptions,
    keyframes: true,
    variables: true,
    dynamicAttributes: ['data-fr-theme', 'data-contrast', 'data-script', 'open', 'aria-current'],
  };
  const content = [{ raw: words, extension: 'html' }];
  purge.walkThroughCSS(root, await purge.extractSelectorsFromString(content, []));
  purge.removeUnusedKeyframes();
  purge.removeUnusedCSSVariables();
  return root.toString();
}

/** What may name classes that need not be there: `:not(.fr-btn)`, `[href=".pdf"]`, and escaped signs. */
const beside = /\([^()]*\)|\[[^\]]*\]/g;
const className = /\.(-?[A-Za-z_][\w-]*)/g;

/**
 * Takes out the selectors that name a class no page has. Of the style sheet of the State these are nine in ten, and
 * the library would read each of them sign by sign.
 */
function keepKnownClasses(root: Root, words: ReadonlySet<string>): void {
  const mayMatch = (selector: string) => {
    if (selector.includes('\\')) return true;
    const own = selector.replace(beside, '').replace(beside, '');
    return [...own.matchAll(className)].every(([, name = '']) => words.has(name));
  };
  root.walkRules((rule) => {
    const kept = rule.selectors.filter(mayMatch);
    if (kept.length === 0) removeEmptied(rule);
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
}

/** A rule, and those around it that hold nothing else. */
function removeEmptied(rule: Rule | AtRule): void {
  const around = rule.parent;
  rule.remove();
  if (around?.type === 'atrule' && around.nodes?.length === 0) removeEmptied(around as AtRule);
}

/**
 * Rules as the site carries them, for light and dark screens alike.
 * @param icon reads an icon that the styles name: those in use come within the style sheet.
 */
export async function siteStyles(
  rules: string,
  icon: (address: string) => Promise<string | undefined>,
): Promise<string> {
  const root = postcss.parse(rules);
  await carryIcons(root, icon);
  clean(root);
  followSystem(root);
  pack(root);
  return root.toString();
}

const file = /url\(\s*["']?(?!data:)([^"')]*)["']?\s*\)/;

async function carryIcons(
  root: Root,
  icon: (address: string) => Promise<string | undefined>,
): Promise<void> {
  const found: [Declaration, string][] = [];
  root.walkDecls(/mask-image$/, (declaration) => {
    const address = file.exec(declaration.value)?.[1];
    if (address && !declaration.prop.startsWith('-')) found.push([declaration, address]);
  });
  for (const [declaration, address] of found) {
    const svg = await icon(address);
    const data = svg && `url("data:image/svg+xml,${encodeURIComponent(svg.trim())}")`;
    if (data) declaration.value = declaration.value.replace(file, data);
  }
}

/**
 * Takes out comments, fonts and pictures that are files of the design system, which the site does not
 * carry, and rules for browsers long gone.
 */
function clean(root: Root): void {
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkAtRules((rule) => {
    const gone = /^(?:charset|font-face|-moz-document)$/.test(rule.name);
    if (gone) rule.remove();
    else
      rule.params = rule.params.replace(
        /\(-ms-high-contrast: ?active\)(?: and \(min[^)]*\))?, ?/g,
        '',
      );
    if (/-ms-high-contrast/.test(rule.params)) rule.remove();
  });
  root.walkDecls((declaration) => {
    if (file.test(declaration.value)) declaration.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  root.walkAtRules('media', (rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

const dark = '[data-fr-theme=dark]';

/** Rules for a chosen dark theme hold as well where the system is dark and nothing was chosen; never on paper. */
function followSystem(root: Root): void {
  root.walkRules((rule) => {
    if (!rule.selector.includes(dark) || rule.parent?.type === 'atrule') return;
    const system = rule.clone({
      selector: rule.selector
        .replaceAll(`:root${dark}`, ':root:not([data-fr-theme])')
        .replaceAll(/(^|,\s*)\[data-fr-theme=dark\]/g, '$1:root:not([data-fr-theme])'),
    });
    const onScreen = postcss.atRule({ name: 'media', params: 'screen' });
    const onDarkScreen = postcss.atRule({
      name: 'media',
      params: 'screen and (prefers-color-scheme:dark)',
    });
    onScreen.append(rule.clone());
    onDarkScreen.append(system);
    rule.replaceWith(onScreen, onDarkScreen);
  });
}

/** White space between rules and declarations, for people alone, is left out. */
function pack(root: Root): void {
  root.walk((node) => {
    node.raws.before = '';
    if (node.type === 'decl') node.raws.between = ':';
    if (node.type === 'rule' || node.type === 'atrule')
      Object.assign(node.raws, { between: '', after: '', semicolon: false });
  });
}
