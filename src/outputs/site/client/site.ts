import { followFilters } from './clauses.js';
import { copyClauses } from './copy.js';
import { highlightWords } from './highlight.js';
import { followTables } from './tables.js';
import { followDisplay } from './theme.js';

document.documentElement.setAttribute('data-script', '');
followDisplay();
copyClauses();
followFilters();
highlightWords();
followTables();
