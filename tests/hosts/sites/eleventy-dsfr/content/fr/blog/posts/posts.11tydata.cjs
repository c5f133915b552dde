module.exports = {
  tags: ['posts'],
  layout: 'layouts/post.njk',
  permalink: (data) => `/${data.lang}/blog/${data.page.fileSlug}/`,
};
