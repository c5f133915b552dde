/** The path in the site that an address asks for, or undefined for one that is none. */
export function sitePath(address: string): string | undefined {
  try {
    const { pathname } = new URL(address, 'http://localhost');
    const path = decodeURIComponent(pathname).slice(1);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
