import type { FromDecoder, ToDecoder } from './decoder-protocol';
import { sheetSource } from './sheet-source';
import { type SourcesOf, TableSession } from './table-session';
import { encodingsOf } from './text-encoding';
import { TextSource } from './text-source';

/** What the worker of a text or a spreadsheet does with each message: one worker holds one file. */
export class TableAnswers {
  private session: TableSession | null = null;

  async answer(asked: ToDecoder, soFar: (bytes: number) => void): Promise<FromDecoder | null> {
    switch (asked.ask) {
      case 'cut':
        this.session = new TableSession(asked.name);
        return this.session.cut(sourcesOf(asked), soFar);
      case 'read':
        this.session?.read(asked.columns, asked.batchRows);
        return null;
      case 'next':
        return this.session ? this.session.next() : { answer: 'end' };
      case 'open':
        return null;
    }
  }
}

function sourcesOf({ as, file, name }: Extract<ToDecoder, { ask: 'cut' }>): SourcesOf {
  if (as === 'spreadsheet') return async () => [await sheetSource(file, name)];
  return async () => (await encodingsOf(file)).map((encoding) => new TextSource(file, name, encoding));
}
