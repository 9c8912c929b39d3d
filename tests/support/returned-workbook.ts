import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';

/** A row of a sheet by its headings, as another library reads it from the file. */
export type ReturnedRow = Readonly<Record<string, string | number>>;

/** Downloads the file that a link leads to and gives its name and bytes. */
export async function download(page: Page, link: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The rows of a sheet's table, which begins at the row that holds a heading. */
export function rowsOf(bytes: Buffer, sheetName: string, heading: string): readonly ReturnedRow[] {
  const sheet = read(bytes).Sheets[sheetName];
  if (!sheet) throw new Error(`The workbook has no sheet ${sheetName}.`);
  const cells = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, blankrows: true });
  const top = cells.findIndex((row) => row.includes(heading));
  if (top === -1) throw new Error(`The sheet ${sheetName} has no column ${heading}.`);
  return utils.sheet_to_json<ReturnedRow>(sheet, { range: top });
}

/** Everything that stands in a workbook, sheet after sheet. */
export function allWordsOf(bytes: Buffer): string {
  const { Sheets } = read(bytes);
  return Object.values(Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n');
}
