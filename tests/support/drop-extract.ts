import type { Dataset } from '../../src/dataset/kinds/dataset';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { dropStatements } from '../../src/dataset/loading/drop-extract';
import type { Engine } from '../../src/engine/engine';

/** Takes an extract out of its engine. */
export async function dropExtract(engine: Engine, { kind, table }: Pick<Dataset, 'kind' | 'table'>): Promise<void> {
  for (const statement of dropStatements({ contract: extractContract(kind) }, table)) await engine.query(statement);
}
