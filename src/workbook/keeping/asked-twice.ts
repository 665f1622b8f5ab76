/**
 * Asks once before something takes the place of what would be gone: gives true where the reader is to be told first, false
 * where nothing would be lost, or where the same was chosen again after that.
 */
export function askedTwice(wouldBeGone: () => boolean): (which: string) => boolean {
  let warnedOf = '';
  return (which) => {
    const warns = warnedOf !== which && wouldBeGone();
    warnedOf = warns ? which : '';
    return warns;
  };
}
