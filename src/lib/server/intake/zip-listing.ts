import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** What a zip says of itself, read without unpacking it. */
export interface ZipListing {
  readonly names: ReadonlySet<string>;
  readonly unpackedBytes: number;
  /** Whether everything in it unpacks, and to no more than it says: what lies about its size means harm. */
  readonly isAsItSays: () => Promise<boolean>;
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => entries.push(entry));
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
  });
}

/** Unpacks an entry to nowhere; one that is damaged, or larger than the list says, is an error. */
function unpack(zip: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else stream.on('error', reject).on('end', resolve).resume();
    });
  });
}

async function unpacks(zip: ZipFile, entries: readonly Entry[]): Promise<boolean> {
  try {
    for (const entry of entries) await unpack(zip, entry);
    return true;
  } catch {
    return false;
  }
}

/** The list at a zip’s end; null where the file is damaged. */
export async function listZip(bytes: Buffer): Promise<ZipListing | null> {
  try {
    const zip = await open(bytes);
    const entries = await entriesOf(zip);
    return {
      names: new Set(entries.map(({ fileName }) => fileName)),
      unpackedBytes: entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
      isAsItSays: () => unpacks(zip, entries),
    };
  } catch {
    return null;
  }
}
