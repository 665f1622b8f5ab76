import { digestOf } from './digest';

// One worker works out one file and is ended with it.
self.onmessage = ({ data }: MessageEvent<Blob>) => {
  void digestOf(data).then(
    (digest) => self.postMessage(digest),
    () => self.postMessage(null),
  );
};
