/** What is said where a record is published. */
export const PUBLISH = {
  title: 'Publish for members and the public',
  what: 'One HTML file: the workbook with a protected pack and what of this record may be read beside it. It opens with a double click, without a network. No rows of cases go in.',
  begin: 'Publish this record',
  choose: 'Choose a protected pack',
  another: 'Choose another pack',
  pins: 'Pinned figures',
  noPins: 'None is pinned.',
  answered: 'The pack says:',
  dropped: 'Left out.',
  lines: 'Line by line',
  read: 'This is all that goes in. A number that somebody typed could be worked back to counts that are withheld, so lines with numbers stay out. Names are known to nobody here but you.',
  refused: 'Stays out.',
  agree: 'I have read every line that goes in: none names a child, or says enough to know one',
  unread: 'Tick this box once you have read the lines.',
  save: 'Save the copy to publish',
} as const;
