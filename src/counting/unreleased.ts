declare const unreleasedValue: unique symbol;

/**
 * What was counted and nobody may see yet: neither a number nor text, so that no formatter takes it. Only `disclosure`
 * turns it into something that can be shown, and only rooms that measure may look inside.
 */
export interface Unreleased<Value> {
  readonly [unreleasedValue]: Value;
}

/** Seals what was counted. It stays the same value: the seal is for the compiler. */
export function unreleased<Value>(value: Value): Unreleased<Value> {
  return value as unknown as Unreleased<Value>;
}

/** What was counted, to measure or to check with; what comes of it passes `disclosure` before it is shown. */
export function measurable<Value>(sealed: Unreleased<Value>): Value {
  return sealed as unknown as Value;
}
