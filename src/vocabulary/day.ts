/** The day of a moment as ISO writes it, where the reader is and not in universal time: half past midnight in June is no day before. */
export function dayOf(moment: Date | string): string {
  const at = new Date(moment);
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The day on this device. */
export const today = (): string => dayOf(new Date());
