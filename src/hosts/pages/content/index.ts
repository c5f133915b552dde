export { permalinked } from './permalink.js';
export { blocksHtml, contentHtml, printForHost } from './print.js';
