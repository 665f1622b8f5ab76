import { type Table, tableFromIPC } from 'apache-arrow';
import type { TableBatch } from './engine';

/** The rows of a batch as they were decoded, without a database. The bytes stay where they are. */
export const tableOfBatch = ({ ipc }: TableBatch): Table => tableFromIPC(ipc);
