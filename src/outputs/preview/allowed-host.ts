/**
 * True for a `Host` header that names this machine: a page elsewhere whose name was made to lead here
 * (DNS rebinding) names another.
 */
export function isAllowedHost(host: string | undefined, port: number): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${port}`);
}
