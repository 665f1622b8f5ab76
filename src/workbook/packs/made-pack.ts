import { type PackToCopy, SavePackCopy } from '../copies/save-pack-copy.svelte';
import type { PackFile } from '../view/pack-view';
import { formOfPacks } from './form-of-packs';
import type { KnownPack, Made } from './pack-files';

/** What is told of a pack that was built. */
interface Told {
  /** It left this page: from now on it may be in anybody's hands. */
  readonly saved: (pack: KnownPack) => void;
  readonly failed: () => void;
}

/** A pack that was built and checked: its two files, and the copy of the workbook with it inside. */
export class MadePack {
  readonly copy = new SavePackCopy(() => this.#toCopy());

  constructor(
    private readonly made: Made,
    private readonly told: Told,
  ) {}

  /** Null where it could not be written. */
  packFile(): Promise<PackFile | null> {
    const { facts, pack } = this.made;
    return this.#written(async () => {
      const { sum, ...file } = await (await formOfPacks.get()).fileOfPack(this.made);
      this.told.saved({ name: file.name, facts, cells: pack.cells, sum });
      return file;
    });
  }

  /** Null as above. */
  certificate(passphrase: string): Promise<PackFile | null> {
    return this.#written(async () => (await formOfPacks.get()).fileOfCertificate(this.made, passphrase));
  }

  async #toCopy(): Promise<PackToCopy | null> {
    const written = await this.packFile();
    if (!written) return null;
    const bytes = new Uint8Array(await written.file.arrayBuffer());
    return { name: written.name, bytes, synthetic: this.made.facts.synthetic };
  }

  async #written(write: () => Promise<PackFile>): Promise<PackFile | null> {
    try {
      return await write();
    } catch {
      this.told.failed();
      return null;
    }
  }
}
