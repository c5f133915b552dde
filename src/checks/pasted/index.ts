export { type Paste, pastesOf } from './find-pastes.js';
export { isEmptyParagraphs } from './origins.js';
export { pasteToMarkdown } from './paste-to-markdown.js';
