import { runExtract } from './extract/run-extract';

/**
 * Builds an extract that the workbook opens from sources that are too many or too large for it; see data/EXTRACT.md.
 *   npm run extract -- config.json
 *   npm run extract -- config.json --engine clickhouse --url https://cluster.example:8443
 */
process.exitCode = await runExtract(process.argv.slice(2), process.env, console.log, console.error);
