import { followFilters } from './clauses.js';
import { copyClauses } from './copy.js';
import { highlightWords } from './highlight.js';
import { followMenu } from './menu.js';
import { sayWhenSearchFails } from './search-failure.js';
import { followTables } from './tables.js';
import { followDisplay } from './theme.js';

document.documentElement.setAttribute('data-script', '');
followDisplay();
copyClauses();
followFilters();
highlightWords();
followTables();
followMenu();
sayWhenSearchFails();
