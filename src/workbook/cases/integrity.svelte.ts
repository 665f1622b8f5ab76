import type { Difference } from '../../casework/draw/difference';
import { drawCheckedInTurns, isLeftOpen } from '../../casework/draw/check';
import type { Draw } from '../../casework/draw/draw';
import { flawsWithin } from '../../casework/draw/self-check';
import type { CaseworkFile } from '../../casework/file/casework-file';
import { differenceInWords } from '../../presentation/cases/certificate-words';
import { drawInWords } from '../../presentation/cases/draw-words';
import { INTEGRITY } from '../../presentation/cases/integrity-words';
import { readAddress } from '../../selection/address';
import { knownParts } from '../../selection/known';
import { ofWhomInWords } from '../../selection/words';
import type { OpenExtract } from '../extracts/open-extract';
import type { Checked, IntegrityView } from '../view/integrity-view';
import type { CaseworkHeld } from './casework-held.svelte';
import { leftOutOf } from '../../casework/file/left-out';
import { frameBy, frameRowsOf } from './frame';
import { givingWay } from './giving-way';

/** What was found of one casework. */
interface Found {
  readonly checked: Exclude<Checked, 'own'>;
  readonly differs: readonly { readonly draw: Draw; readonly differences: readonly Difference[] }[];
}

type Held = Pick<CaseworkHeld, 'file' | 'ready' | 'of'>;

/**
 * Draws again whatever casework comes from outside the page, as soon as its file of records is open: until then, and
 * wherever anything differs, that stands above all its pages.
 */
export class Integrity implements IntegrityView {
  /** By the id of the casework; what was begun on this page stands nowhere here. */
  #found = $state.raw<Readonly<Record<string, Found>>>({});

  constructor(
    private readonly held: Held,
    private readonly parts: { readonly extract: () => OpenExtract | null; readonly fault: (problem: unknown) => void },
  ) {}

  get #now(): Found | null {
    return this.#found[this.held.file?.id ?? ''] ?? null;
  }

  get checked(): Checked {
    return this.#now?.checked ?? 'own';
  }

  get words(): string {
    const now = this.#now;
    // What does not agree with itself is said at once, whatever the file of records will show.
    return now && now.checked !== 'open' && now.differs.length ? INTEGRITY.differs : INTEGRITY[this.checked];
  }

  get differs(): IntegrityView['differs'] {
    return (this.#now?.differs ?? []).map(({ draw, differences }) => ({
      draw: drawInWords(draw.certificate),
      said: differences.map(differenceInWords),
    }));
  }

  /** Casework came from outside: what can be told by itself is told now. */
  arrived(file: CaseworkFile): void {
    const differs = file.draws.map((draw) => ({ draw, differences: flawsWithin(draw) })).filter(isOther);
    this.#found = { ...this.#found, [file.id]: { checked: 'waiting', differs } };
  }

  look(): Promise<void> {
    return this.#check().catch(this.parts.fault);
  }

  async #check(): Promise<void> {
    await this.held.ready();
    const [file, extract] = [this.held.file, this.parts.extract()];
    if (!file || !extract || this.#found[file.id]?.checked !== 'waiting') return;
    const begun = { ...(this.#found[file.id] ?? { differs: [] }), checked: 'checking' } as const;
    this.#found = { ...this.#found, [file.id]: begun };
    const differs = await differencesOf(file, extract, this.held);
    // Opened once more meanwhile, it is checked from the start.
    if (this.#found[file.id] !== begun) return;
    this.#found = { ...this.#found, [file.id]: { checked: checkedAs(differs), differs } };
  }
}

function checkedAs(differs: Found['differs']): Found['checked'] {
  if (differs.length === 0) return 'sound';
  return differs.every(({ differences }) => isLeftOpen(differences)) ? 'open' : 'differs';
}

const isOther = ({ differences }: Found['differs'][number]): boolean => differences.length > 0;

async function differencesOf(file: CaseworkFile, extract: OpenExtract, held: Held): Promise<Found['differs']> {
  const { source } = await held.of(extract);
  const all: Found['differs'][number][] = [];
  for (const draw of file.draws) {
    all.push({ draw, differences: await differencesOfDraw(draw, file, extract, source) });
  }
  return all.filter(isOther);
}

async function differencesOfDraw(
  draw: Draw,
  file: CaseworkFile,
  extract: OpenExtract,
  source: string,
): Promise<readonly Difference[]> {
  const { certificate } = draw;
  const { selection } = readAddress(certificate.selection.address, knownParts()).view;
  const rows = await frameRowsOf(extract, selection);
  const { candidates, strata, ids } = frameBy(extract, rows, certificate.by);
  const before = draw.excluded ?? leftOutOf(certificate, file, new Set(candidates.map(({ id }) => id)));
  const turns = drawCheckedInTurns(draw, candidates, before, {
    ...{ kind: extract.kind, ids, strata, source, version: __VERSION__ },
    selection: { ...certificate.selection, words: ofWhomInWords(extract.parts, selection, 'chosen') },
  });
  return (await givingWay(turns)) ?? [];
}
