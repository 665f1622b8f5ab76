/** A part of the statement: paragraphs, then a list, where it has one. */
export interface StatementSection {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  /** After the list. */
  readonly after?: readonly string[];
}

/**
 * The accessibility statement, in the parts and the order of the model statement for public bodies (Public Sector Bodies
 * (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). `docs/accessibility-statement.md` is made
 * of it.
 */
export const STATEMENT: readonly StatementSection[] = [
  {
    id: 'about',
    heading: 'What this statement is about',
    paragraphs: [
      'This statement is about the Scrutiny Workbook: a page that runs in a browser, reads extracts of youth justice records on the reader’s own device, and shows figures of them to scrutiny panels.',
      'The workbook is published by the body that gave it to you. We want as many people as possible to be able to use it. You should be able to:',
    ],
    list: [
      'zoom in up to 400% without text running off the screen, and set text to 200% on its own',
      'do everything by keyboard alone',
      'turn off every key that works by itself',
      'read every finding, and every number behind a drawing, as words or in a table',
      'use the colours of your own device, also high contrast',
      'use it by touch, with nothing that only shows under a pointer',
    ],
    after: [
      'The text is written for people who do not work with statistics. Every figure says how to read it, and how to say it aloud.',
    ],
  },
  {
    id: 'how',
    heading: 'How accessible this workbook is',
    paragraphs: ['We know some parts of this workbook are not fully accessible:'],
    list: [
      'drawings are hidden from screen readers; what they show stands in the sentence above, the table beside and under “Counts”',
      'some wide tables scroll sideways in a narrow window',
      'on a touch screen, words that can be pressed within a sentence are 22 to 29 pixels high, and what stands alone is 44; what they open can also be reached by “Who is counted”, “Change” and “What these words mean”',
      'the page with the whole sheet is very long; the front page and a page for each figure are there instead',
      'neighbouring shades of the bars of outcomes differ by less than 3 to 1; white lines part them, and their numbers stand under “Counts”',
    ],
  },
  {
    id: 'contact',
    heading: 'Feedback and contact information',
    paragraphs: [
      'If you need information of this workbook in another format, such as large print, easy read, audio or braille, or if something keeps you from using it, contact the body that gave you the workbook. Say which page you were on, what you tried, and what you use to read the screen. Do not send any records of children.',
      'Before it publishes the workbook, that body writes here its name, e-mail address and telephone number, and within how many days it answers.',
    ],
  },
  {
    id: 'enforcement',
    heading: 'Enforcement procedure',
    paragraphs: [
      'The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how your complaint is answered, contact the Equality Advisory and Support Service (EASS). In Northern Ireland, contact the Equality Commission for Northern Ireland (ECNI).',
    ],
  },
  {
    id: 'technical',
    heading: 'Technical information about this workbook’s accessibility',
    paragraphs: [
      'The body that publishes this workbook is committed to making it accessible, in accordance with the accessibility regulations.',
      'This workbook is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard, due to the non-compliances listed below.',
    ],
  },
  {
    id: 'non-accessible',
    heading: 'Non-accessible content',
    paragraphs: ['The content listed below is non-accessible for the following reasons.'],
    list: [
      'Neighbouring shades in the bars of outcomes have a contrast of 1.25 to 1 or more, where success criterion 1.4.11 asks for 3 to 1. Seven steps of one colour, in an order that holds for every kind of colour vision and in grey print, leave no room for more. Lines of white part the steps, and “Counts” holds every number.',
      'The letters inside drawings keep their size where only the text is set larger (success criterion 1.4.4). Zooming the page makes them larger.',
      'Drawings marked on paper or saved as PDF carry no description of their own. The sentence and the table are printed with them.',
    ],
    after: ['We claim no disproportionate burden, and nothing that the accessibility regulations leave out.'],
  },
  {
    id: 'not-tried',
    heading: 'What was not tried',
    paragraphs: [
      'No person who uses a screen reader, a magnifier, a switch or speech input has tried this workbook, and no disabled person has been asked to. Nobody has listened to it in NVDA, JAWS, VoiceOver or TalkBack. It was not tried in Safari, nor with the contrast themes of Windows themselves.',
    ],
  },
  {
    id: 'preparation',
    heading: 'Preparation of this accessibility statement',
    paragraphs: [
      'This statement was prepared on 28 November 2026. It was last reviewed on 28 November 2026.',
      'The workbook was tested on 28 November 2026 by its makers and by no other body. They tested the overview, the sheets, pages of figures and the page on which columns are told, in Chromium on a computer: with axe-core, by keyboard alone, in windows 320 to 1920 pixels wide, with letters of 200% and with forced colours. What panels, courts, police, boards and young people come to do was gone through by keyboard alone, in Chromium and in Firefox: after each key, what had the focus had to stand in full sight. These tests run again whenever the workbook is changed. Zoom to 400%, reduced motion and the order in which the browser hands the page to a screen reader were tested on an earlier version only.',
    ],
  },
];
