import type { Manifest } from '../../guide/manifest-schema.js';

/** In whose markup pages are printed: that of a host, or HTML that any stylesheet can dress. */
export type Look = Manifest['site']['host'] | 'plain' | 'vitepress' | 'docusaurus';

/** Whether pages are in the components of the design system of the State. */
export function isDesigned(look: Look): boolean {
  return look === 'post-2021' || look === 'eleventy-dsfr';
}
