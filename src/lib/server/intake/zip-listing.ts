import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** What a zip says of itself, read without unpacking it. */
export interface ZipListing {
  readonly names: ReadonlySet<string>;
  readonly unpackedBytes: number;
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

/** The list at a zip’s end; null where the file is damaged. */
export async function listZip(bytes: Buffer): Promise<ZipListing | null> {
  try {
    const entries = await entriesOf(await open(bytes));
    return {
      names: new Set(entries.map(({ fileName }) => fileName)),
      unpackedBytes: entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
    };
  } catch {
    return null;
  }
}
