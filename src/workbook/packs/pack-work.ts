import { sha256OfText } from '../../copying/digest';
import type { Dataset } from '../../dataset/kinds/dataset';
import type { LatticeRequest, PackRequest } from '../../protecting/build-pack';
import { askedOf, type Question, unaskable } from '../../protecting/classes';
import type { EarlierPack } from '../../protecting/earlier';
import { finestRows } from '../../protecting/finest-rows';
import type { LatticePlan } from '../../protecting/plan';
import { type LatticeFacts, textOfPack } from '../../protecting/pack';
import { type ProtectedQuestion, readRowsToProtect, rowsToProtect } from '../../questions/rows-to-protect';
import type { OpenExtract } from '../extracts/open-extract';
import { today } from '../../vocabulary/day';
import { type AreaGroup, COURT_USER_GROUPS } from '../../vocabulary/places';
import type { PackChoices } from '../view/pack-view';
import { recordsWithoutChild } from './children-named';
import { saidOfRecords } from './said-of-records';

/** What is declared of one open extract. */
export interface DeclaredExtract {
  readonly extract: OpenExtract;
  readonly questions: readonly Question[];
  readonly plan: LatticePlan;
}

/** An outcome of which every event of the extract has it, or none has it. */
export class UnaskableOutcome extends Error {
  constructor(readonly outcome: string) {
    super(`Nothing can be told apart by ${outcome}.`);
  }
}

/**
 * What a pack is built of: the rows of each extract in their finest cells, and what the pack says of itself. Throws
 * `UnaskableOutcome` where one of several outcomes tells nothing apart.
 */
export async function requestOf(
  declared: readonly DeclaredExtract[],
  choices: Pick<PackChoices, 'threshold' | 'zerosWithheld'>,
  earlier: readonly EarlierPack[],
): Promise<PackRequest> {
  const lattices = await Promise.all(declared.map(latticeRequestOf));
  return {
    ...{ lattices, earlier },
    facts: {
      lattices: await Promise.all(declared.map(factsOf)),
      threshold: choices.threshold,
      zeros: choices.zerosWithheld ? 'withheld' : 'published',
      synthetic: declared.some(({ extract }) => extract.dataset.metadata.synthetic),
      made: today(),
      builder: __VERSION__,
      after: [
        ...new Set(await Promise.all(earlier.map(({ facts, cells }) => sha256OfText([textOfPack(facts, cells)])))),
      ],
    },
  };
}

async function latticeRequestOf({ extract, questions, plan }: DeclaredExtract): Promise<LatticeRequest> {
  const { dataset, engine, kind } = extract;
  const answer = await engine.query(
    rowsToProtect(
      dataset,
      questions.map((one) => contractOf(extract, one)),
    ),
  );
  const stored = readRowsToProtect(answer, recordsWithoutChild(dataset) !== 'all');
  const { asked, classOf } = askedOf(questions, stored.stood);
  const outcome = unaskable(asked)?.outcome;
  if (outcome !== undefined) throw new UnaskableOutcome(labelOf(extract, outcome));
  const rows = finestRows({ ...stored, classOf }, asked.classes.length, plan.years, plan.grain);
  return { kind, plan, asked, rows };
}

const labelOf = ({ contract }: OpenExtract, outcome: string): string =>
  contract.outcomes.find(({ id }) => id === outcome)?.label ?? outcome;

function contractOf({ contract }: OpenExtract, question: Question): ProtectedQuestion {
  const outcome = contract.outcomes.find(({ id }) => id === question.outcome);
  const base = [outcome?.base, ...(outcome?.otherBases ?? [])].find((one) => one?.id === question.base);
  if (!outcome || !base) throw new Error('The outcome or its base is none of this extract.');
  return { outcome: outcome.where, base };
}

async function factsOf({ extract, questions, plan }: DeclaredExtract): Promise<LatticeFacts> {
  const { metadata, kind, fingerprint }: Dataset = extract.dataset;
  const { breakdowns, years, grain } = plan;
  const asked = questions.map((one) => contractOf(extract, one));
  const columns = asked.flatMap(({ outcome, base }) => [...outcome, ...(base.where ?? [])].map(({ column }) => column));
  return {
    ...{ kind, questions, breakdowns, years, grain },
    counts: recordsWithoutChild(extract.dataset) === 'all' ? 'events' : 'children',
    source: fingerprint,
    supplier: metadata.supplier ?? null,
    marking: metadata.marking ?? null,
    said: await saidOfRecords(extract, plan, columns),
    ...namesOf(plan),
  };
}

/** Court user groups that the workbook does not know by these names, or as made of these boroughs. */
function namesOf({ breakdowns, groups }: LatticePlan): Pick<LatticeFacts, 'names'> {
  if (!breakdowns.some(({ level }) => level === 'court_user_group')) return {};
  const names = groups
    .filter((group) => group.kind === 'court_user_group' && !COURT_USER_GROUPS.some((one) => isSame(one, group)))
    .map(({ id, label, boroughs }) => ({ area: id, label, boroughs }));
  return names.length ? { names } : {};
}

const isSame = (one: AreaGroup, other: AreaGroup): boolean =>
  one.id === other.id &&
  one.label === other.label &&
  one.boroughs.length === other.boroughs.length &&
  one.boroughs.every((code) => other.boroughs.includes(code));
