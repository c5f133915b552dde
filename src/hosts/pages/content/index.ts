export { contentHtml, printForHost } from './print.js';
