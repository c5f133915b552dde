// A site after the conventions of the public DSFR starter: see tests/hosts/README.md.
const { mkdirSync } = require('node:fs');
const path = require('node:path');
const sharp = require('sharp');
const anchors = require('markdown-it-anchor');
const attributes = require('markdown-it-attrs');
const container = require('markdown-it-container');

module.exports = (config) => {
  config.addPlugin(require('@11ty/eleventy-navigation'));
  config.addPassthroughCopy({ './public/': '/' });
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.amendLibrary('md', (markdown) => {
    markdown.use(anchors, { level: [1, 2, 3, 4] }).use(attributes).use(container, 'callout');
    markdown.renderer.rules.table_open = () => '<table class="fr-table">\n';
  });
  config.addAsyncShortcode('imageContent', async function (source, alt) {
    const file = path.resolve(path.dirname(this.page.inputPath), source);
    const name = `${path.parse(file).name}.webp`;
    mkdirSync('_site/img', { recursive: true });
    await sharp(file).resize({ width: 400 }).webp().toFile(path.join('_site/img', name));
    return `<div class="fr-content-media"><img class="fr-responsive-img" src="/img/${name}" alt="${alt}"></div>`;
  });
  return {
    templateFormats: ['md', 'njk', 'html', 'liquid'],
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
    dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
  };
};
