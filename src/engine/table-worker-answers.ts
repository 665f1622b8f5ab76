import type { FromDecoder, ToDecoder } from './decoder-protocol';
import type { OpenSources } from './row-source';
import { TableSession } from './table-session';

/** Looks at a file before any row of it is given. Throws NotATable. */
export type OpenFile = (file: Blob, name: string, soFar: (bytes: number) => void) => Promise<OpenSources>;

/** What the worker of a text or a spreadsheet does with each message: one worker holds one file. */
export class TableAnswers {
  private session: TableSession | null = null;
  private open: Promise<OpenSources> | null = null;

  constructor(private readonly openFile: OpenFile) {}

  async answer(asked: ToDecoder, soFar: (bytes: number) => void): Promise<FromDecoder | null> {
    switch (asked.ask) {
      case 'cut':
        // Opened once: another sheet is another walk through the same workbook.
        this.open ??= this.openFile(asked.file, asked.name, soFar);
        this.session = new TableSession(asked.name);
        return this.session.cut(this.open, asked.sheet, soFar);
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

/** Answers the messages to a worker. One worker holds one file and is ended with it. */
export function serveTable(openFile: OpenFile): void {
  const answers = new TableAnswers(openFile);
  self.onmessage = ({ data }: MessageEvent<ToDecoder>) => {
    const soFar = (bytes: number): void => self.postMessage({ answer: 'so far', bytes });
    void answers.answer(data, soFar).then((given) => {
      if (given) self.postMessage(given, { transfer: given.answer === 'batch' ? [given.ipc.buffer] : [] });
    });
  };
}
