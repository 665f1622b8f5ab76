/** Tables of the polynomial that zip and Parquet use (0xEDB88320), for four bytes at a time. */
const TABLES = [0, 1, 2, 3].map(() => new Uint32Array(256));

for (let byte = 0; byte < 256; byte += 1) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  table(0)[byte] = rest;
}
for (let place = 1; place < 4; place += 1) {
  for (let byte = 0; byte < 256; byte += 1) {
    const before = at(place - 1, byte);
    table(place)[byte] = (before >>> 8) ^ at(0, before & 0xff);
  }
}

function table(place: number): Uint32Array {
  return TABLES[place] ?? new Uint32Array(256);
}
function at(place: number, byte: number): number {
  return TABLES[place]?.[byte] ?? 0;
}

/**
 * The CRC-32 of zip, gzip and Parquet (RFC 1952, section 8) as a whole number without a sign. Bytes that come in
 * pieces: what one piece gave is handed on as `before`.
 */
export function checksumOf(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = TABLES;
  if (!one || !two || !three || !four) return 0;
  let rest = ~before;
  let place = 0;
  for (const end = bytes.length - 3; place < end; place += 4) {
    rest ^= word(bytes, place);
    rest =
      (four[rest & 0xff] ?? 0) ^
      (three[(rest >>> 8) & 0xff] ?? 0) ^
      (two[(rest >>> 16) & 0xff] ?? 0) ^
      (one[rest >>> 24] ?? 0);
  }
  for (; place < bytes.length; place += 1) rest = (rest >>> 8) ^ (one[(rest ^ (bytes[place] ?? 0)) & 0xff] ?? 0);
  return ~rest >>> 0;
}

const word = (bytes: Uint8Array, place: number): number =>
  (bytes[place] ?? 0) |
  ((bytes[place + 1] ?? 0) << 8) |
  ((bytes[place + 2] ?? 0) << 16) |
  ((bytes[place + 3] ?? 0) << 24);
