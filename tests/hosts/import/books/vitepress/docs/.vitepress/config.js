import { defineConfig } from 'vitepress';
export default defineConfig({
  title: 'Lamps',
  themeConfig: {
    sidebar: [
      {
        text: 'Start',
        items: [
          { text: 'Oil', link: '/guide/oil' },
          { text: 'Gas', link: '/guide/gas' },
        ],
      },
    ],
  },
});
