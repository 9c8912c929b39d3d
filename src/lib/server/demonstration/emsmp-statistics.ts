import { type StatisticDraft } from '../../domain/plan-draft';

const figure = (
  series: string,
  unit: string,
  value: number,
  periodWords: string,
  asAt: string | null,
): StatisticDraft => ({
  series,
  unit,
  area: 'East Midlands',
  source: 'EMSMP plan 5.1',
  periodWords,
  asAt,
  value,
  isRestricted: false,
});

/**
 * The six figures of EMSMP plan 5.1. Each has a date of its own: a month is taken at its last day, and a figure for a
 * whole year has no day.
 */
export const emsmpStatistics: readonly StatisticDraft[] = [
  figure('Section 95 support', 'asylum seekers', 1162, 'March 2009', '2009-03-31'),
  figure('Section 4 support', 'people', 1026, 'March 2009', '2009-03-31'),
  figure('Subsistence only support', 'people', 143, 'March 2009', '2009-03-31'),
  figure('Unaccompanied asylum seeking children', 'children', 72, 'February 2008', '2008-02-29'),
  figure('Worker Registration Scheme (WRS)', 'applications', 22245, '2007', null),
  figure('National Insurance Numbers (NINO)', 'applications', 41020, '2006/7', null),
];
