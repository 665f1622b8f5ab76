import { type Outcome, openingCancelled, refusal, success } from '../vocabulary/failure';
import type { Decoder, OpenTold, SheetFacts, SheetOfFile, TableFacts, TableFile } from './engine';
import { refusedEmpty } from './file-refusals';
import { fingerprint, fingerprintOfSheet } from './fingerprint';
import { decoderFailure, tooSlow, whyUnreadable } from './parquet-refusals';
import { type DecoderPort, PATIENCE_SECONDS, WORKBOOK_SECONDS } from './port';
import { readingFrom } from './reading';

/** A decoder of text or of spreadsheets that gives each file a port of its own. */
export function tableDecoderOver(newPort: () => Promise<DecoderPort>, as: 'text' | 'spreadsheet'): Decoder {
  return {
    async open(file, name, told) {
      try {
        const empty = await refusedEmpty(file, name);
        if (empty) return refusal(empty);
        return await openTable(await newPort(), { file, name, as }, told);
      } catch (thrown) {
        const unreadable = whyUnreadable(thrown, name);
        if (!unreadable) throw thrown;
        return refusal(unreadable);
      }
    },
  };
}

interface QueryContext {
  readonly file: Blob;
  readonly name: string;
  readonly as: 'text' | 'spreadsheet';
}

async function openTable(port: DecoderPort, asked: QueryContext, told: OpenTold = {}): Promise<Outcome<TableFile>> {
  const [cut, digits] = await Promise.all([cutWith(port, asked, told), fingerprint(asked.file)]);
  return cut.ok ? success(await tableOf(port, asked, cut.value, told.sheet, digits)) : cut;
}

/** What a first pass counted; where it comes to nothing, the port is closed. */
async function cutWith(port: DecoderPort, asked: QueryContext, told: OpenTold): Promise<Outcome<TableFacts>> {
  const { file, name } = asked;
  const soFar = (bytes: number): void => told.onBytes?.(bytes, file.size);
  const give = (): void => port.close();
  if (told.stop?.aborted) give();
  told.stop?.addEventListener('abort', give);
  soFar(0);
  const sheet = told.sheet === undefined ? {} : { sheet: told.sheet };
  const answer = await port.ask({ ask: 'cut', ...asked, ...sheet }, soFar);
  told.stop?.removeEventListener('abort', give);
  if (answer?.answer === 'table') return success(answer.facts);
  port.close();
  if (told.stop?.aborted) return refusal(openingCancelled(name));
  if (answer?.answer === 'refused') return refusal(answer.failure);
  const patience = asked.as === 'spreadsheet' ? WORKBOOK_SECONDS : PATIENCE_SECONDS;
  return refusal(answer?.answer === 'fault' ? decoderFailure(name, answer.fault) : tooSlow(name, patience));
}

/** @param digits fingerprint of the file */
async function tableOf(
  port: DecoderPort,
  asked: QueryContext,
  facts: TableFacts,
  wanted: string | undefined,
  digits: string,
): Promise<TableFile> {
  const sheets = await Promise.all((facts.sheets ?? []).map((sheet) => sheetOfFile(sheet, digits)));
  const sheet = sheets.find(({ name, usual }) => (wanted === undefined ? usual : name === wanted));
  return {
    name: asked.name,
    fingerprint: sheet?.fingerprint ?? digits,
    facts,
    read: (columns) => readingFrom(port, asked.name, columns),
    close: () => port.close(),
    ...(sheet ? { sheet: sheet.name, sheets, onSheet: (other) => otherSheet(port, asked, other, digits) } : {}),
  };
}

/** Another sheet holds other rows: a link and what is kept must tell it from the one that is read by itself. */
async function sheetOfFile(sheet: SheetFacts, digits: string): Promise<SheetOfFile> {
  return { ...sheet, fingerprint: sheet.usual ? digits : await fingerprintOfSheet(digits, sheet.name) };
}

async function otherSheet(
  port: DecoderPort,
  asked: QueryContext,
  sheet: string,
  digits: string,
): Promise<Outcome<TableFile>> {
  const cut = await cutWith(port, asked, { sheet });
  return cut.ok ? success(await tableOf(port, asked, cut.value, sheet, digits)) : cut;
}
