import type { FileHandle } from '../../src/keeping/file-handles';

/** A file on the disk with its handle, as a browser gives it to a page: the text in it, and what the reader lets be done. */
export interface FileOnDisk extends FileHandle {
  text: string;
  /** How often it was written. */
  written: number;
  /** What the reader says when the browser asks. */
  mayWrite: boolean;
  gone: boolean;
}

export function fileOnDisk(name: string, text: string): FileOnDisk {
  const disk: FileOnDisk = {
    ...{ kind: 'file', name, text, written: 0, mayWrite: true, gone: false },
    getFile: () =>
      disk.gone ? Promise.reject(new DOMException('', 'NotFoundError')) : Promise.resolve(new File([disk.text], name)),
    isSameEntry: (other) => Promise.resolve(other === disk),
    queryPermission: ({ mode }) => Promise.resolve(mode === 'read' ? 'granted' : 'prompt'),
    requestPermission: () => Promise.resolve(disk.mayWrite ? 'granted' : 'denied'),
    createWritable: () => {
      let next = '';
      return Promise.resolve({
        write: (more: string) => Promise.resolve(void (next += more)),
        close: () => {
          [disk.text, disk.written] = [next, disk.written + 1];
          return Promise.resolve();
        },
      });
    },
  };
  return disk;
}
