import { openText } from './open-text';
import { serveTable } from './table-worker-answers';

serveTable(openText);
