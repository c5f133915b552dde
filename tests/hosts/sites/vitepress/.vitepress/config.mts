import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

// A site imports the file; this one is built before the first export too.
const data = new URL('guides/guide-d-essai.json', import.meta.url);
const guide = existsSync(data) ? JSON.parse(readFileSync(data, 'utf8')) : { sidebar: {} };

export default defineConfig({
  lang: 'fr',
  title: 'Portail d’essai',
  base: '/portail/',
  srcDir: 'src',
  sitemap: { hostname: 'https://portail.example/portail/' },
  themeConfig: {
    nav: [{ text: 'Guide', link: '/publications/essai/' }],
    search: { provider: 'local' },
    sidebar: { ...guide.sidebar },
  },
});
