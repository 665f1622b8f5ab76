import type { RowStatus } from '../../dataset/kinds/dataset';
import { cautionsOfPack } from '../../presentation/pack-cautions';
import type { LatticeFacts } from '../../protecting/pack';
import { monthNumber } from '../../selection/months';

type Said = LatticeFacts['said'];

/** How sure the supplier is, month by month. How many records of each there are a pack does not say, only that there are some. */
export const statusesIn = (said: Said): readonly RowStatus[] | undefined =>
  said?.statuses?.map(({ status, months }) => ({ status, rows: 1, months: months.map(monthNumber) }));

/** What a reader must know of the records of a pack before quoting, a sentence each. */
export const cautionsIn = (said: Said): readonly string[] => cautionsOfPack(statusesIn(said), said?.cautions ?? null);

/** The same without what may still change, which stands beside every number by itself. */
export const lacksIn = (said: Said): readonly string[] => cautionsOfPack(undefined, said?.cautions ?? null);
