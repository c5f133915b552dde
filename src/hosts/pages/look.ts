import type { Manifest } from '../../guide/manifest-schema.js';

/** In whose markup pages are printed: that of a host, or HTML that any stylesheet can dress. */
export type Look = Manifest['site']['host'] | 'plain';
