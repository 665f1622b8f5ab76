import { isChord, usesArrows } from '../keys-in-use';

/** What a key asks of what is presented. */
export type StageKey = 'next' | 'previous' | 'row down' | 'row up' | 'back';

const KEYS: Readonly<Record<string, StageKey>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'row down',
  ArrowUp: 'row up',
  PageDown: 'next',
  PageUp: 'previous',
  Escape: 'back',
};
/** What clickers send, and the way out: they act wherever focus is. */
const ALWAYS: readonly string[] = ['PageDown', 'PageUp', 'Escape'];

/** Null for a key that asks nothing, or that belongs to the field or the list that has the focus. */
export function stageKeyOf(event: KeyboardEvent): StageKey | null {
  if (isChord(event)) return null;
  const { key, target } = event;
  if (target instanceof Element && target.closest('dialog')) return null;
  return usesArrows(target) && !ALWAYS.includes(key) ? null : (KEYS[key] ?? null);
}
