import { error } from '@sveltejs/kit';
import { planYearInAddress } from '$lib/domain/financial-year';
import { comparisonReport } from '$lib/domain/report/comparison-report';
import { NOT_FOUND, requireMember } from '$lib/server/auth/guards';
import { today } from '$lib/server/clock';
import { workbookOf } from '$lib/server/exports/workbook';
import { planOfYear } from '../../plan-of-year';
import { askedIn, readComparison } from '../comparison';
import type { RequestHandler } from './$types';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the page compares, as a table for the board. */
export const GET: RequestHandler = async (event) => {
  const here = await requireMember(event);
  const { plan, read } = await here.read(async (tx) => {
    const found = await planOfYear(event, here, tx);
    return { plan: found, read: await readComparison(tx, here, found, askedIn(event)) };
  });
  if (!read.ok || !read.comparison) error(404, NOT_FOUND);
  const { found, earlier, later } = read.comparison;
  const report = comparisonReport(found, {
    title: `What changed – ${plan.title}`,
    earlier,
    later,
    author: here.partnership.shortName,
    madeOn: today(),
    fileName: `${here.partnership.slug}-changes-${planYearInAddress(plan.planYear)}`,
  });
  const bytes = await workbookOf(report);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': WORKBOOK,
      'content-disposition': `attachment; filename="${report.fileName}.xlsx"`,
      'content-length': String(bytes.byteLength),
      'cache-control': 'private, no-store',
    },
  });
};
