const ownPart = /url\(\s*(["']?)#[^)"'\\]*\1\s*\)/gi;

/** Styles load by `url()` and `@import`; a backslash may spell them otherwise. */
export function isUnsafeStyle(css: string): boolean {
  return /url\(|@import|\\|javascript:|expression\(/i.test(css.replace(ownPart, ''));
}

/**
 * Styles without the declarations and rules that load something; '' where that can't be told apart.
 * @param css a style sheet, or the declarations of a `style` attribute.
 */
export function safeStyles(css: string): string {
  if (!isUnsafeStyle(css)) return css;
  const cleaned = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@(?:import|charset|namespace)[^;]*;/gi, '')
    .replace(/@font-face\s*\{[^}]*\}/gi, '')
    .replace(/(^|[{};])([^{};]*)(?=[;}]|$)/g, (written, before: string, declaration: string) =>
      isUnsafeStyle(declaration) ? before.replace(';', '') : written,
    );
  return isUnsafeStyle(cleaned) ? '' : cleaned;
}
