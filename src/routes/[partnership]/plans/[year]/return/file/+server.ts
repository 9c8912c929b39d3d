import { workbookOf } from '$lib/server/exports/workbook';
import { returnReport } from '../return-report';
import type { RequestHandler } from './$types';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async (event) => {
  const { report } = await returnReport(event);
  const bytes = await workbookOf(report);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': WORKBOOK,
      'content-disposition': `attachment; filename="${report.fileName}.xlsx"`,
      'content-length': String(bytes.byteLength),
      // A file with what people said is kept by whoever asked for it and by nothing on the way.
      'cache-control': 'private, no-store',
    },
  });
};
