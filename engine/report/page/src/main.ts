// What the page of `recount report` does beyond its HTML. Everything it says stands in the HTML already; here it can be
// filtered, zoomed, copied, and each mark opens its reason beside the text.
import './page.css';
import { showAxis } from './axis';
import { offerCitations } from './cite';
import { startFilters } from './filters';
import { startReasons } from './reasons';
import { revealTargets } from './reveal';
import { addTools } from './tools';

const filters = startFilters();
revealTargets(filters);
startReasons();
offerCitations();
showAxis(filters);
addTools();
document.documentElement.classList.add('enhanced');
