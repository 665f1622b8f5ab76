/** The day on this device, as ISO writes it: where the reader is, not in universal time. */
export function today(): string {
  const moment = new Date();
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
