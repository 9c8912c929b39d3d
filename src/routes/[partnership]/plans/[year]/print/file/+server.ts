import { error } from '@sveltejs/kit';
import { businessPlanTables, planSheet } from '$lib/domain/report/business-plan-tables';
import { NOT_FOUND } from '$lib/server/auth/guards';
import { csvOf } from '$lib/server/exports/csv';
import { documentOf } from '$lib/server/exports/document';
import { type FileExtension, fileToKeep } from '$lib/server/exports/file-to-keep';
import { workbookOf } from '$lib/server/exports/workbook';
import { type PrintedPlan, printedPlan } from '../printed-plan';
import type { RequestHandler } from './$types';

type Write = (printed: PrintedPlan) => Promise<Uint8Array>;

const WRITERS: Readonly<Record<FileExtension, Write>> = {
  docx: ({ report }) => documentOf(report),
  xlsx: ({ report, draft }) => workbookOf(businessPlanTables(report, draft.statistics)),
  csv: ({ report }) => Promise.resolve(csvOf(planSheet(report).table)),
};

const isKnown = (asked: string): asked is FileExtension => Object.hasOwn(WRITERS, asked);

export const GET: RequestHandler = async (event) => {
  const printed = await printedPlan(event);
  const asked = event.url.searchParams.get('as') ?? 'docx';
  if (!isKnown(asked)) error(404, NOT_FOUND);
  return fileToKeep(await WRITERS[asked](printed), printed.report.fileName, asked);
};
