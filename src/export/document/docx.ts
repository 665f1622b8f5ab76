import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentPart, DocumentTable, WrittenDocument } from './parts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const FACE = { font: 'Arial', size: 21 } as const;

/** The document as a Word file (.docx): headings, lists and tables as such, a stamp and page numbers on every page. */
export function documentAsDocx({ title, stamp, parts }: WrittenDocument): Promise<Blob> {
  const small = (words: string): Paragraph => new Paragraph({ children: [new TextRun({ text: words, size: 17 })] });
  const pages = new Paragraph({
    children: [new TextRun({ size: 17, children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
  return Packer.toBlob(
    new Document({
      title,
      creator: 'Scrutiny Workbook',
      styles: { default: { document: { run: FACE } } },
      sections: [
        {
          properties: { page: { size: { orientation: PageOrientation.PORTRAIT, width: 11906, height: 16838 } } },
          headers: { default: new Header({ children: stamp.map(small) }) },
          footers: { default: new Footer({ children: [pages] }) },
          children: parts.flatMap(partsOf),
        },
      ],
    }),
  );
}

function partsOf(part: DocumentPart): readonly (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ text: part.words, heading: LEVELS[part.level], keepNext: true })];
    case 'words':
      return linesOf(part.words).map((text) => new Paragraph({ text, spacing: { after: 80 } }));
    case 'list':
      return part.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'table':
      return [
        new Paragraph({ text: part.caption, keepNext: true, spacing: { before: 120, after: 60 } }),
        tableOf(part),
      ];
  }
}

function tableOf({ header, rows }: DocumentTable): Table {
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold, size: 18 })] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map((label) => cell(label, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, place) => cell(text, place === 0)) }),
      ),
    ],
  });
}

/** Lines that the reader typed, each a paragraph. */
const linesOf = (words: string): readonly string[] => words.split('\n');
