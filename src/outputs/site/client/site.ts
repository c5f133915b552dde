import { copyClauses } from './copy.js';
import { highlightWords } from './highlight.js';
import { followDisplay } from './theme.js';

document.documentElement.setAttribute('data-script', '');
followDisplay();
copyClauses();
highlightWords();
