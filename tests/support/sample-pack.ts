import { sha256OfText } from '../../src/copying/digest';
import { buildPack } from '../../src/protecting/build-pack';
import { startHighs } from '../../src/protecting/highs-solver';
import { type PackCell, type PackFacts, textOfPack } from '../../src/protecting/pack';
import { questionsOf } from '../../src/protecting/one-question';
import { packFile } from '../../src/protecting/pack-file';
import { Published } from '../../src/protecting/published';
import { firstChoices, planOf } from '../../src/workbook/packs/pack-choices';
import { requestOf } from '../../src/workbook/packs/pack-work';
import { openedSample } from './opened-samples';

/** A pack with what it was built of. */
export interface TestPack {
  readonly facts: PackFacts;
  readonly cells: readonly PackCell[];
}

/** What the sum of a pack is made with. */
export const digest = (text: string): Promise<string> => sha256OfText([text]);

/** The sum of a pack, as its builder makes it. */
export const sumOf = (facts: PackFacts, cells: readonly PackCell[]): Promise<string> =>
  digest(textOfPack(facts, cells));

/** The first question of a pack, as it is shown. */
export function publishedOf(pack: TestPack): Published {
  const [question] = questionsOf({ name: 'pack.parquet', ...pack });
  if (!question) throw new Error('The pack asks nothing.');
  return new Published(question);
}

/** The file of a pack. */
export async function fileOfPack({ facts, cells }: TestPack): Promise<ArrayBuffer> {
  return packFile(facts, cells, await sumOf(facts, cells));
}

let made: Promise<TestPack> | undefined;

/**
 * A pack of the sample of out-of-court disposals, built by the workbook's own builder: boroughs in total, command units by
 * ethnicity, London by ethnicity, age and half-year.
 */
export function samplePack(): Promise<TestPack> {
  return (made ??= builtOfSample());
}

async function builtOfSample(): Promise<TestPack> {
  const { extract } = await openedSample('oocd');
  const choices = firstChoices([extract]);
  const [first] = choices.lattices;
  if (!first) throw new Error('Nothing is offered of the sample.');
  const levels = first.levels.filter(({ level }) => ['borough', 'police_command_unit', 'london'].includes(level));
  const plan = planOf({ ...first, levels }, extract.dataset, []);
  const request = await requestOf([{ extract, questions: first.questions, plan }], choices, []);
  const pack = await buildPack(request, await startHighs());
  if (!pack.built) throw new Error(pack.failure.what);
  return { facts: request.facts, cells: pack.cells };
}
