import postcss, { type Declaration, type Root } from 'postcss';
import { PurgeCSS } from 'purgecss';

/**
 * The rules of a style sheet that pages use, for light and dark screens alike.
 * @param pages HTML of every page, and the scripts that add to them.
 * @param icon reads an icon that the styles name: those in use come within the style sheet.
 */
export async function usedStyles(
  css: string,
  pages: string,
  icon: (address: string) => Promise<string | undefined>,
): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: pages, extension: 'html' }],
    css: [{ raw: css }],
    keyframes: true,
    variables: true,
    dynamicAttributes: ['data-fr-theme', 'data-contrast', 'data-script', 'open', 'aria-current'],
  });
  const root = postcss.parse(result?.css ?? '');
  await carryIcons(root, icon);
  clean(root);
  followSystem(root);
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
