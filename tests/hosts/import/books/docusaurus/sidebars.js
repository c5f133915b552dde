// @ts-check
module.exports = {
  docs: [
    'intro',
    { type: 'category', label: 'Trails', items: ['trails/north', "trails/south"] }, // two of them
  ],
};
