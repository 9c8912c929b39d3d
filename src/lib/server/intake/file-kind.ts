import { listZip } from './zip-listing';

/** What a file is by its content, whatever its name says. */
export type FileKind = 'word' | 'excel' | 'text';

export type FileKindReading =
  | { readonly ok: true; readonly kind: FileKind }
  /** Why the file cannot be read, in one sentence for the person who sent it. */
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): FileKindReading => ({ ok: false, reason });

/** Unpacked, a plan of thousands of lines stays far below this: beyond it a file is no plan, or means harm. */
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;

const startsWith = (bytes: Buffer, start: string): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.from(start, 'latin1'));

const OLD_OFFICE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const DAMAGED = 'The file is damaged and cannot be opened: save it again in Word or Excel, and send that.';

async function kindOfZip(bytes: Buffer): Promise<FileKindReading> {
  const listing = await listZip(bytes);
  if (!listing) return refused(DAMAGED);
  if (listing.unpackedBytes > MOST_UNPACKED_BYTES)
    return refused(
      'Unpacked, the file is far larger than a plan: remove its pictures or other sheets, and send it again.',
    );
  if (!(await listing.isAsItSays())) return refused(DAMAGED);
  if (listing.names.has('word/document.xml')) return { ok: true, kind: 'word' };
  if (listing.names.has('xl/workbook.xml')) return { ok: true, kind: 'excel' };
  if (listing.names.has('mimetype'))
    return refused(
      'This is an OpenDocument file: save it as a Word document (.docx) or Excel workbook (.xlsx), and send that.',
    );
  return refused('This is neither a Word document (.docx) nor an Excel workbook (.xlsx).');
}

function kindOfText(bytes: Buffer): FileKindReading {
  const isUtf16 = startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff');
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0))
    return refused('This is neither a Word document, an Excel workbook, nor a table of text (.csv or .tsv).');
  return { ok: true, kind: 'text' };
}

/** Tells by its first bytes, and by what is packed in it, what a file is. Source: product, What bad input gets. */
export async function readFileKind(bytes: Buffer): Promise<FileKindReading> {
  if (bytes.length === 0) return refused('The file is empty.');
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return kindOfZip(bytes);
  if (startsWith(bytes, '%PDF'))
    return refused('This is a PDF, whatever its name says: send the Word or Excel file that it was made from.');
  if (startsWith(bytes, OLD_OFFICE)) {
    return bytes.includes(ENCRYPTED)
      ? refused('The file is protected by a password: take the password off in Word or Excel, and send it again.')
      : refused('This is a file of an older Word or Excel (.doc, .xls): save it as .docx or .xlsx, and send that.');
  }
  if (startsWith(bytes, '{\\rtf'))
    return refused('This is a rich text file (.rtf): save it as a Word document (.docx), and send that.');
  return kindOfText(bytes);
}
