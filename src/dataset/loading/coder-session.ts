import type { CodedColumns } from '../../counting/protocol';
import { Coder } from './coder';
import type { CodedFacts } from './coded-facts';
import type { CodesShape } from './codes-in-order';
import type { CodingPlan } from './coding-plan';

/** What the worker that reads rows as codes is asked, in this order. Bytes and arrays are moved. */
export type ToCoder =
  | { readonly ask: 'begin'; readonly plan: CodingPlan }
  | { readonly ask: 'add'; readonly rows: number; readonly ipc: Uint8Array }
  | { readonly ask: 'facts' }
  | { readonly ask: 'codes'; readonly shape: CodesShape };

/** Its answers, one to each question. */
export type FromCoder =
  | { readonly answer: 'begun' }
  /** The same rows for the engine. */
  | { readonly answer: 'added'; readonly ipc: Uint8Array }
  /** A value is not written as its contract has it: the engine must read the file. */
  | { readonly answer: 'other' }
  | { readonly answer: 'facts'; readonly facts: CodedFacts }
  | { readonly answer: 'codes'; readonly codes: readonly CodedColumns[] };

/** Something that reads the rows of one file as codes: a worker in the browser, the session itself in tests. */
export interface CoderPort {
  /** Null where it fell, or was closed. */
  ask(asked: ToCoder, moved?: readonly ArrayBufferLike[]): Promise<FromCoder | null>;
  close(): void;
}

/** What the worker does with each question. */
export class CoderSession {
  private coder: Coder | null = null;

  answer(asked: ToCoder): FromCoder {
    if (asked.ask === 'begin') {
      this.coder = new Coder(asked.plan);
      return { answer: 'begun' };
    }
    const { coder } = this;
    if (!coder) throw new Error('Nothing was begun.');
    switch (asked.ask) {
      case 'add': {
        const ipc = coder.add(asked);
        return ipc ? { answer: 'added', ipc } : { answer: 'other' };
      }
      case 'facts':
        return { answer: 'facts', facts: coder.facts() };
      case 'codes':
        return { answer: 'codes', codes: coder.codesOut(asked.shape) };
    }
  }
}
