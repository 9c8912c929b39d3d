import { isStartRefusal, startRefusal } from '../refusal';

/** The sentence for a disk that is full. */
export const diskFull = (folder: string, cause?: unknown): Error =>
  startRefusal(`There is no space left on the disk that holds ${folder}: free some, then start again.`, cause);

/** Whether the words of a program say that the disk is full. */
export const saysDiskFull = (output: string): boolean =>
  /No space left on device|Disk quota exceeded|ENOSPC|EDQUOT/.test(output);

/** Turns a failure to write into a folder into a sentence; what is not a failure of the file system stays as it is. */
export function folderRefusal(folder: string, error: unknown): unknown {
  if (isStartRefusal(error) || !(error instanceof Error) || !('code' in error)) return error;
  if (saysDiskFull(String(error.code))) return diskFull(folder, error);
  return startRefusal(
    `Quarterday cannot write to ${folder} (${String(error.code)}): correct its permissions, or set DATA_FOLDER to another.`,
    error,
  );
}
