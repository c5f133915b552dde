import { existsSync } from 'node:fs';

// This site is built before the first export too.
const path = 'guides/guide-d-essai';

export default {
  title: 'Portail d’essai',
  url: 'https://portail.example',
  baseUrl: '/portail/',
  i18n: { defaultLocale: 'fr', locales: ['fr'] },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  presets: [
    [
      '@docusaurus/preset-classic',
      { docs: { routeBasePath: 'aide', sidebarPath: 'sidebars.json', showLastUpdateTime: true }, blog: false },
    ],
  ],
  plugins: existsSync(path)
    ? [
        [
          '@docusaurus/plugin-content-docs',
          {
            id: 'guide-d-essai',
            path,
            routeBasePath: 'publications/essai',
            sidebarPath: './guides/guide-d-essai.sidebars.json',
            showLastUpdateTime: true,
          },
        ],
      ]
    : [],
};
