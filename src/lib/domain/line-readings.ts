import { type PlanYear } from './financial-year';
import { readMeasures } from './kpi';
import { type MeasureDraft } from './kpi-tokens';
import { type Reading } from './reading';
import { type Schedule } from './schedule';
import { readTimescale } from './timescale';

/** A line's words that are read. */
export interface LineWords {
  readonly kpi: string;
  readonly timescale: string;
}

export interface LineReadings {
  readonly timescale: Reading<Schedule>;
  readonly kpi: Reading<readonly MeasureDraft[]>;
}

/** What is understood of a line: its timescale first, since a KPI's measures follow it. Source: domain, The plan. */
export function readLine({ kpi, timescale }: LineWords, planYear: PlanYear): LineReadings {
  const read = readTimescale(timescale, planYear);
  return { timescale: read, kpi: readMeasures(kpi, read.understood) };
}
