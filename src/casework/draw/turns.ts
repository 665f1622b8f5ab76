/** Work in small pieces: yields what part of it is done, 0 to 1, wherever whoever runs it may let others have a turn. */
export type Turns<Value> = Generator<number, Value>;

/** Does all of it at once. */
export function atOnce<Value>(turns: Turns<Value>): Value {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}
