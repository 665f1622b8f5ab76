/** Milliseconds of work after which others have a turn: a frame of the page has sixteen. */
const TURN = 8;

/** Lets a click or a key that waits have its turn: by a message and not a timer, which waits for four milliseconds and more. */
export function othersFirst(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(null);
  });
}

/** Lets others come first where they have waited for longer than a turn; called as often as one likes. */
export function inTurns(): () => Promise<void> {
  let until = 0;
  return async () => {
    if (performance.now() < until) return;
    await othersFirst();
    until = performance.now() + TURN;
  };
}
