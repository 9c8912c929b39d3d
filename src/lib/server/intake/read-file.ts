import { type SourceBlock, type SourceDocument } from '../../domain/bring-in/source-document';
import { asTyped } from '../../domain/words-as-typed';
import { readDelimitedText } from './delimited-text';
import { type FileKind, readFileKind } from './file-kind';
import { TooMuchToRead } from './reading-thread';
import { textOfBytes } from './text-of-bytes';
import { readWordFile } from './word-file';
import { readWorkbookFile } from './workbook-file';

export type FileReading =
  | { readonly ok: true; readonly kind: FileKind; readonly source: SourceDocument }
  /** Why nothing could be read, in one sentence for the person who sent the file. */
  | { readonly ok: false; readonly reason: string };

const READERS: Readonly<Record<FileKind, (bytes: Buffer) => Promise<SourceDocument>>> = {
  word: readWordFile,
  excel: readWorkbookFile,
  text: (bytes) => readDelimitedText(textOfBytes(bytes), 'The table'),
};

const DAMAGED: Readonly<Record<FileKind, string>> = {
  word: 'The Word document is damaged and cannot be read: open it in Word, save it again, and send that.',
  excel: 'The Excel workbook is damaged and cannot be read: open it in Excel, save it again, and send that.',
  text: 'The table cannot be read: its quotation marks do not pair. Save it again from Excel as .csv, and send that.',
};

const isBlank = (block: SourceBlock): boolean =>
  block.kind === 'table'
    ? block.rows.every(({ cells }) => cells.every(({ text }) => text.trim() === ''))
    : block.text.trim() === '';

function allAsTyped(source: SourceDocument): SourceDocument {
  const cleaned = (_: string, value: unknown): unknown => (typeof value === 'string' ? asTyped(value) : value);
  return JSON.parse(JSON.stringify(source), cleaned) as SourceDocument;
}

/** Reads a file for what it is by its content. Source: product, What bad input gets. */
export async function readFile(bytes: Buffer): Promise<FileReading> {
  const found = await readFileKind(bytes);
  if (!found.ok) return found;
  try {
    const source = await READERS[found.kind](bytes);
    return source.blocks.every(isBlank)
      ? { ok: false, reason: 'There is no text in the file.' }
      : { ok: true, kind: found.kind, source: allAsTyped(source) };
  } catch (error) {
    return { ok: false, reason: error instanceof TooMuchToRead ? error.message : DAMAGED[found.kind] };
  }
}
