export { documentsPlan, type NamedDocument } from './documents-plan.js';
export { readWord } from './read-word.js';
export type { TrackChanges } from './word-document.js';
