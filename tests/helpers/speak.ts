import { speak } from '../../src/words/words.js';

// Tests expect English, whatever the machine's language is.
await speak('en');
