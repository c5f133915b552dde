export { permalinked } from './permalink.js';
export { contentHtml, printForHost } from './print.js';
