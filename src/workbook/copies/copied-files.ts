import { parseMapping, writeMapping } from '../../dataset/mapping/mapping-file';
import type { Contents, CopiedFile, CopiedSource } from '../../copying/contents';
import type { ChosenFile } from '../../keeping/file-handles';
import type { OpenExtract, ToldFile } from '../extracts/open-extract';

/** The files that a copy is made of: the extracts with all that was told of them, and what stands beside them. */
export interface ToCopy {
  readonly view: string;
  readonly extracts: readonly Pick<OpenExtract, 'sources'>[];
  readonly others: readonly File[];
}

/** Reads every file once more. Throws `GoneFile` for one that was moved or changed since. */
export async function contentsOf({ view, extracts, others }: ToCopy): Promise<Contents> {
  return {
    view,
    extracts: await Promise.all(extracts.map(({ sources }) => Promise.all(sources.map(sourceOf)))),
    others: await Promise.all(others.map(fileOf)),
  };
}

/** A file that cannot be read any more. */
export class GoneFile extends Error {
  constructor(readonly file: string) {
    super(`${file} cannot be read any more.`);
  }
}

async function fileOf(file: File): Promise<CopiedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new GoneFile(file.name);
  }
}

async function sourceOf({ chosen, mapping, personal }: ToldFile): Promise<CopiedSource> {
  return {
    ...(await fileOf(chosen.file)),
    sheet: chosen.sheet ?? null,
    mapping: mapping && writeMapping(mapping),
    personal: personal ?? null,
  };
}

/** The files of a copy as the reader would have chosen and told them. Throws where a mapping in it is none. */
export function filesIn({ extracts, others }: Contents): {
  readonly extracts: readonly (readonly ToldFile[])[];
  readonly others: readonly ChosenFile[];
} {
  return { extracts: extracts.map((sources) => sources.map(toldFile)), others: others.map(chosenFile) };
}

const chosenFile = ({ name, bytes }: CopiedFile): ChosenFile => {
  return { file: new File([bytes], name), handle: null, together: true };
};

function toldFile(source: CopiedSource): ToldFile {
  const mapping = source.mapping === null ? null : parseMapping(source.mapping);
  if (mapping && !mapping.ok) throw new Error(`The mapping of ${source.name} cannot be read.`);
  return {
    chosen: { ...chosenFile(source), ...(source.sheet === null ? {} : { sheet: source.sheet }) },
    mapping: mapping && mapping.value,
    ...(source.personal ? { personal: source.personal } : {}),
  };
}
