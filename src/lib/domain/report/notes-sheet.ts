import { NOTES_SHEET, type Sheet } from './report';

/** The sheet of a report’s notes, numbered from 1; `says` tells what they are about. Source: Returns, Notes. */
export const sheetOfNotes = (says: string, texts: readonly string[]): Sheet => ({
  name: NOTES_SHEET,
  title: 'Notes',
  notes: [says],
  table: {
    name: 'Notes',
    columns: [
      { heading: 'Note number', format: 'whole', width: 12 },
      { heading: 'Note', format: 'text', width: 88 },
    ],
    rows: texts.map((text, index) => [index + 1, text]),
    whenEmpty: 'There are no notes.',
  },
});
