const MOMENT = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' },
});

/** "3 June 2026 at 14:32", as clocks in London show it. @param iso a moment */
export const momentInWords = (iso: string): string => MOMENT.format(new Date(iso));
