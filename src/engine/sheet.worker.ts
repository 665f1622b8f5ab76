import { openSheet } from './open-sheet';
import { serveTable } from './table-worker-answers';

// The reader of spreadsheets is ten times as large as that of text: it is not parsed where nobody opens one.
serveTable(openSheet);
