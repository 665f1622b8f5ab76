/** What is said where a record is opened, saved and kept. */
export const RECORD_FILE = {
  keepHere: 'Keep it on this device',
  forgetHere: 'Forget it on this device',
  save: 'Save the record',
  open: 'Open a record',
  undo: 'Take back the last change',
  unsaved: 'Changed since it was last saved as a file.',
  holds:
    'The file holds what stands on this page and no rows of cases. Save it at the end of the meeting and open it at the next one, here or on another computer.',
  opened: (name: string) => `${name} is open.`,
  notOpened: 'The record that was open stands as it was.',
  rescue: 'Open what could be read',
  passphraseOf: (name: string) => `Passphrase of ${name}`,
  unseal: 'Open it',
  leaveSealed: 'Leave it closed',
  wouldBeGone: (name: string) =>
    `The record in sight is neither kept nor saved, and would be gone. Save it first, or choose ${name} again to open it all the same.`,
  keptWouldBeGone:
    'The record in sight is neither kept nor saved, and would be gone. Save it first, or open this one again all the same.',
} as const;
