/** Sections of a module by their number (WebAssembly Core Specification, 5.5.2). */
const [IMPORTS, EXPORTS] = [2, 7];
/** The first eight bytes: "\0asm" and the version. */
const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

interface Section {
  readonly id: number;
  readonly content: Uint8Array;
  /** With its number and its length before it. */
  readonly whole: Uint8Array;
}

/**
 * A WebAssembly module with only those exports that are words of the script that runs it, or that the module asks that
 * script for by name. Everything else is as it was. Throws for what is no module.
 */
export function withExportsOf(module: Uint8Array, script: string): Uint8Array {
  const sections = sectionsOf(module);
  // A script calls `main` what it keeps as `_main`.
  const words = [...script.matchAll(/[\w$]+/g)].flatMap(([word]) => [word, word.replace(/^_/, '')]);
  const asked = new Set([...words, ...sections.filter(({ id }) => id === IMPORTS).flatMap(importsIn)]);
  const pieces = sections.map((section) => {
    if (section.id !== EXPORTS) return section.whole;
    const kept = exportsIn(section).filter(({ name }) => asked.has(name));
    const content = Buffer.concat([number(kept.length), ...kept.map(({ whole }) => whole)]);
    return Buffer.concat([Buffer.of(EXPORTS), number(content.length), content]);
  });
  return Buffer.concat([Buffer.from(HEADER), ...pieces]);
}

function sectionsOf(module: Uint8Array): readonly Section[] {
  if (HEADER.some((byte, place) => module[place] !== byte)) throw new Error('The engine is no WebAssembly module.');
  const reader = new Reader(module, HEADER.length);
  const sections: Section[] = [];
  while (!reader.ended) {
    const from = reader.place;
    const [id, length] = [reader.byte(), reader.number()];
    const content = reader.take(length);
    sections.push({ id, content, whole: module.subarray(from, reader.place) });
  }
  return sections;
}

function exportsIn({ content }: Section): readonly { readonly name: string; readonly whole: Uint8Array }[] {
  const reader = new Reader(content);
  return Array.from({ length: reader.number() }, () => {
    const from = reader.place;
    const name = reader.name();
    // What it is, and which of that.
    reader.byte();
    reader.number();
    return { name, whole: content.subarray(from, reader.place) };
  });
}

function importsIn({ content }: Section): readonly string[] {
  const reader = new Reader(content);
  return Array.from({ length: reader.number() }, () => {
    reader.name();
    const name = reader.name();
    reader.passImported();
    return name;
  });
}

/** Reads what a module is written in (section 5.2 of the specification). */
class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public place = 0,
  ) {}

  get ended(): boolean {
    return this.place === this.bytes.length;
  }

  byte(): number {
    return this.take(1)[0] ?? NaN;
  }

  take(length: number): Uint8Array {
    const taken = this.bytes.subarray(this.place, (this.place += length));
    if (taken.length !== length) throw new Error('The engine is a WebAssembly module that was cut.');
    return taken;
  }

  /** LEB128, of 32 bits and without a sign. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  name(): string {
    return new TextDecoder().decode(this.take(this.number()));
  }

  /** Passes what is told of an import: a function, a table, a memory, a global or a tag. */
  passImported(): void {
    const kind = this.byte();
    if (kind === 1 || kind === 3 || kind === 4) this.byte();
    if (kind === 0 || kind === 4) this.number();
    if (kind === 3) this.byte();
    if (kind === 1 || kind === 2) this.#passLimits();
  }

  #passLimits(): void {
    const hasMost = (this.byte() & 1) === 1;
    this.number();
    if (hasMost) this.number();
  }
}

function number(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 0x80)) {
    if (left < 0x80) return Uint8Array.from([...bytes, left]);
    bytes.push((left % 0x80) | 0x80);
  }
}
