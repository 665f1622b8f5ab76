import { runExtract } from './extract/run-extract';

/**
 * Builds an extract that the workbook opens from sources that are too many or too large for it; see data/EXTRACT.md.
 *   npm run extract -- config.json
 *   npm run extract -- config.json --engine clickhouse --url https://cluster.example:8443
 */
// Ended in so many words: nothing that a refused write left open may keep the command waiting.
process.exit(await runExtract(process.argv.slice(2), process.env, console.log, console.error));
