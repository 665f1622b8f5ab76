import { CoderSession, type FromCoder, type ToCoder } from './coder-session';

// One worker reads one file and is ended with it.
const session = new CoderSession();

self.onmessage = ({ data }: MessageEvent<ToCoder>) => {
  const given = session.answer(data);
  self.postMessage(given, { transfer: movable(given) });
};

function movable(given: FromCoder): Transferable[] {
  if (given.answer === 'added') return [given.ipc.buffer];
  if (given.answer !== 'codes') return [];
  return given.codes.flatMap(({ columns, person }) =>
    [...Object.values(columns), ...(person ? [person] : [])].map(({ buffer }) => buffer),
  );
}
