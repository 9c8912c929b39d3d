import { type ActionDraft, type LineDraft } from '../../domain/plan-draft';

// The plan gives no line to a task group. The assignment here is invented, so that the groups' pages and reporters have
// lines of their own: training to employment and skills, integration and needs mapping to health, gaps in services to
// housing, the figures to statistics, social services leads and consultations to unaccompanied children.
export const line = (
  kpi: string,
  lead: string,
  timescale: string,
  statusWords: string,
  taskGroupSlug: string | null = null,
): LineDraft => ({ kpi, lead, timescale, statusWords, taskGroupSlug });

/** An action that was not carried in from an earlier year. */
export const action = (text: string, ...lines: readonly LineDraft[]): ActionDraft => ({
  text,
  carriedInFrom: null,
  lines,
});

export const LEAD_OFFICER = 'Partnership Lead Officer';
export const CO_ORDINATOR = 'LGEM Co-ordinator';
