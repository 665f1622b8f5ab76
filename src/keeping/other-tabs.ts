/** What one tab tells the others of: something was kept or forgotten, or everything was forgotten. */
export type Told = 'changed' | 'forgotten';

/** A way to tell the other tabs of this workbook, and to hear of them. */
export interface OtherTabs {
  tell(what: Told): void;
}

const NAME = 'scrutiny-workbook kept';

/** The other tabs of this page. Where the browser has no such way nobody is told: what is agreed is read before every put. */
export function otherTabs(heard: (what: Told) => void): OtherTabs {
  try {
    const channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'changed' || data === 'forgotten') heard(data);
    };
    return { tell: (what) => channel.postMessage(what) };
  } catch {
    return { tell: () => undefined };
  }
}
