import { tick } from 'svelte';
import type { SheetId } from '../../selection/selection';
import type { QualityView } from '../../workbook/view/quality-view';

/** Puts a report above the sheet and takes the reader there, by eye and by key. */
export async function toReport(quality: QualityView, key: string, sheet: SheetId): Promise<void> {
  quality.show(key, sheet);
  await tick();
  scrollTo(0, 0);
  document.getElementById('quality-title')?.focus({ preventScroll: true });
}
