// A site after the conventions of the one that published the guide in 2021: see tests/hosts/README.md.
module.exports = (config) => {
  config.addPlugin(require('@11ty/eleventy-navigation'));
  for (const folder of ['css', 'docs', 'img']) config.addPassthroughCopy(folder);
  config.ignores.add('_site');
  return { templateFormats: ['md', 'njk'], markdownTemplateEngine: 'njk' };
};
