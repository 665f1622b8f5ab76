import { count, fieldsOf, flag, listOf, oneOf, sha256, text } from '../documents/shapes';
import type { Device, Put } from './device';

/** A pack that was issued, as far as the next one must know of it. Nothing in it is a count, or is made of one. */
export interface IssuedPack {
  /** SHA-256 of what was published: the pack that is opened again is told by it. */
  readonly sum: string;
  readonly name: string;
  /** ISO day on which it was made. */
  readonly made: string;
  readonly synthetic: boolean;
  /** Of each kind of record: what was asked, and the financial years by their April, in halves or quarters. */
  readonly lattices: readonly {
    readonly kind: string;
    readonly questions: readonly { readonly outcome: string; readonly base: string }[];
    readonly years: readonly number[];
    readonly grain: 'half' | 'quarter';
  }[];
}

const PREFIX = 'issued ';
const AGREED = 'issued: agreed';
const SHORT = 200;
const MANY = 100;

const keyOf = (sum: string): string => `${PREFIX}${sum}`;

const asIssued = fieldsOf<IssuedPack>({
  ...{ sum: sha256, name: text(SHORT, 1), made: text(SHORT), synthetic: flag },
  lattices: listOf(
    fieldsOf<IssuedPack['lattices'][number]>({
      kind: text(SHORT, 1),
      questions: listOf(
        fieldsOf<{ readonly outcome: string; readonly base: string }>({
          outcome: text(SHORT, 1),
          base: text(SHORT, 1),
        }),
        MANY,
      ),
      years: listOf(count, MANY),
      grain: oneOf(['half', 'quarter']),
    }),
    MANY,
  ),
});

/** Notes that a pack was issued, where the officer agrees to that at this very moment, in whatever tab. */
export function noteIssued(device: Device, pack: IssuedPack): Promise<Put> {
  // Field by field: what holds more, a count among it, is never put away.
  const { sum, name, made, synthetic, lattices } = pack;
  const noted: IssuedPack = {
    ...{ sum, name: name.slice(0, SHORT), made, synthetic },
    lattices: lattices.map(({ kind, questions, years, grain }) => ({
      ...{ kind, years: [...years], grain },
      questions: questions.map(({ outcome, base }) => ({ outcome, base })),
    })),
  };
  return device.putIf(AGREED, keyOf(sum), (found) => (found === true ? noted : null));
}

/** The packs of which it is noted that they were issued, the last first. What is not understood is passed over. */
export async function issuedPacks(device: Device): Promise<readonly IssuedPack[]> {
  const found = [...(await device.all())].flatMap(([key, value]) => readIssued(key, value));
  return found.sort((one, other) => (one.made < other.made ? 1 : -1));
}

/** Whether the officer agreed that issued packs are noted here. */
export async function notesIssued(device: Device): Promise<boolean> {
  return (await device.all()).get(AGREED) === true;
}

/** Keeps what the officer agreed to; taking it back forgets the list. False where the browser would not do all of it. */
export async function agreeToNote(device: Device, agreed: boolean): Promise<boolean> {
  if (agreed) return device.put(AGREED, true);
  const removed = await Promise.all([
    device.remove(AGREED),
    ...(await issuedPacks(device)).map(({ sum }) => device.remove(keyOf(sum))),
  ]);
  return removed.every(Boolean);
}

/** Forgets one pack; false where the browser would not. */
export const forgetIssued = (device: Device, sum: string): Promise<boolean> => device.remove(keyOf(sum));

function readIssued(key: string, value: unknown): readonly IssuedPack[] {
  if (!key.startsWith(PREFIX)) return [];
  try {
    const read = asIssued(value);
    return key === keyOf(read.sum) ? [read] : [];
  } catch {
    return [];
  }
}
