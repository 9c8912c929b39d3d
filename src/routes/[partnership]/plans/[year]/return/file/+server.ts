import { fileToKeep } from '$lib/server/exports/file-to-keep';
import { workbookOf } from '$lib/server/exports/workbook';
import { returnReport } from '../return-report';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { report } = await returnReport(event);
  return fileToKeep(await workbookOf(report), report.fileName, 'xlsx');
};
