import { describe, expect, it } from 'vitest';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import { figuresOf } from '../../src/figures/sheets';
import { CASE_PAGES } from '../../src/selection/case-pages';
import { readAddress, writeAddress } from '../../src/selection/address';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { pageOf } from '../../src/workbook/navigation/pages';

describe('the pages of a sheet', () => {
  it('every figure has one, with an address that comes back', () => {
    for (const sheet of EXTRACT_KINDS) {
      for (const page of ['whole', ...CASE_PAGES, ...figuresOf(sheet).map(({ id }) => id)]) {
        const address = writeAddress({ sheet, page, selection: OPENING_SELECTION, extracts: {} });
        expect(address).toBe(`#/${sheet}/${page}`);
        const { view, notes } = readAddress(address, {});
        expect(notes).toEqual([]);
        expect(pageOf(view.sheet, view.page)).toEqual({ page, note: null });
      }
    }
  });

  it('no figure is called as the long page is, or as a page of cases', () => {
    const taken: readonly string[] = ['whole', ...CASE_PAGES];
    expect(EXTRACT_KINDS.flatMap(figuresOf).filter(({ id }) => taken.includes(id))).toEqual([]);
  });

  it('one that is not there is the front page, and said', () => {
    expect(pageOf('remand', 'like-for-likes')).toEqual({
      page: '',
      note: 'The address asks for a page called “like-for-likes”, which Remand does not have.',
    });
    expect(pageOf('overview', 'cases').page).toBe('');
    expect(pageOf('overview', 'rates').note).toBe(
      'The address asks for a page called “rates”, which the overview does not have.',
    );
  });
});
