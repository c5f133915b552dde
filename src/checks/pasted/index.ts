export { type Paste, pastesOf } from './find-pastes.js';
export { pasteToMarkdown } from './paste-to-markdown.js';
