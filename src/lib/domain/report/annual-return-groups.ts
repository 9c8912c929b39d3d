import { type Day } from '../day';
import { type TaskGroup } from '../plan';
import { type StatisticDraft } from '../plan-draft';
import { isSameQuarter, type Quarter } from '../quarter';
import { rollUp, rollUpByKeyObjective } from '../roll-up';
import { type Cell, CONFIDENTIAL, dayCell, NOT_APPLICABLE, NOT_AVAILABLE, type Sheet, textCell } from './report';
import { type ReturnQuarter, type ReturnYear } from './return-year';

/** What a task group told of a quarter, and when. */
export interface TaskGroupReport {
  readonly taskGroupId: number;
  readonly quarter: Quarter;
  readonly sentOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly narrative: string;
}

const NO_ACTIONS = 'No actions planned';

/** The duties of the grant agreement with the objectives that serve them. Source: Returns, Key objectives. */
export function keyObjectivesSheet(year: ReturnYear): Sheet {
  const rows = rollUpByKeyObjective(year.plan, year.toDate).map(({ of: duty, rollUp: total }) => {
    const serving = year.plan.objectives.filter(({ keyObjectiveLetters }) => keyObjectiveLetters.includes(duty.letter));
    const numbers = serving.map(({ number }) => number).join(', ');
    return [duty.letter, textCell(duty.text), textCell(numbers, NO_ACTIONS), total.lines];
  });
  return {
    name: 'Key objectives',
    title: 'Key objectives of the grant agreement',
    notes: [
      'One row for each key objective, with the numbers of the strategic objectives that serve it and their KPI lines.',
      'A line counts under every key objective that its strategic objective serves.',
    ],
    table: {
      name: 'KeyObjectives',
      columns: [
        { heading: 'Key objective', format: 'text', width: 12 },
        { heading: 'Wording', format: 'text', width: 54 },
        { heading: 'Strategic objectives that serve it', format: 'text', width: 24 },
        { heading: 'KPI lines (number)', format: 'whole', width: 12 },
      ],
      rows,
      whenEmpty: 'The plan names no key objectives.',
    },
  };
}

function groupRow(group: TaskGroup, quarter: ReturnQuarter, reports: readonly TaskGroupReport[]): readonly Cell[] {
  const otherwise = quarter.hasBegun ? NOT_AVAILABLE : NOT_APPLICABLE;
  const report = reports.find((one) => one.taskGroupId === group.id && isSameQuarter(one.quarter, quarter.quarter));
  const { asked, answered } = rollUp(quarter.lines.filter(({ line }) => line.taskGroupId === group.id));
  return [
    group.name,
    quarter.heading,
    quarter.hasBegun ? asked : otherwise,
    quarter.hasBegun ? answered : otherwise,
    dayCell(report?.sentOn ?? null, otherwise),
    dayCell(report?.acceptedOn ?? null, otherwise),
    textCell(report?.narrative ?? null, otherwise),
  ];
}

/** One row for each task group and quarter. Source: Returns, Task groups. */
export function taskGroupsSheet(year: ReturnYear, reports: readonly TaskGroupReport[]): Sheet {
  return {
    name: 'Task groups',
    title: `Task groups’ reports, ${year.heading}`,
    notes: [
      'One row for each task group and quarter, with how many of its KPI lines were asked and answered.',
      '[x] means that no report was sent or accepted; [z] that the quarter has not begun.',
    ],
    table: {
      name: 'TaskGroups',
      columns: [
        { heading: 'Task group', format: 'text', width: 28 },
        { heading: 'Quarter', format: 'text', width: 18 },
        { heading: 'Asked (lines)', format: 'whole', width: 12 },
        { heading: 'Answered (lines)', format: 'whole', width: 12 },
        { heading: 'Sent on', format: 'day', width: 20 },
        { heading: 'Accepted on', format: 'day', width: 20 },
        { heading: 'Narrative', format: 'text', width: 70 },
      ],
      rows: year.plan.taskGroups.flatMap((group) => year.quarters.map((quarter) => groupRow(group, quarter, reports))),
      whenEmpty: 'The plan has no task groups.',
    },
  };
}

const statisticRow = (statistic: StatisticDraft): Cell[] => [
  statistic.series,
  textCell(statistic.unit),
  textCell(statistic.area),
  textCell(statistic.periodWords),
  dayCell(statistic.asAt, NOT_AVAILABLE),
  statistic.isRestricted ? CONFIDENTIAL : statistic.value,
  textCell(statistic.source),
];

/** The figures about the region that the plan rests on; restricted ones are not passed on. Source: Returns, Statistics. */
export function statisticsSheet(statistics: readonly StatisticDraft[]): Sheet {
  return {
    name: 'Statistics',
    title: 'Statistics about the region',
    notes: [
      'One row for each figure, with the period it is for, or the day it was taken on, as its source gives it.',
      '[c] is a figure that is restricted and not passed on; [x] is one whose day or source is not known.',
    ],
    table: {
      name: 'Statistics',
      columns: [
        { heading: 'Series', format: 'text', width: 44 },
        { heading: 'Unit', format: 'text', width: 20 },
        { heading: 'Area', format: 'text', width: 20 },
        { heading: 'Period', format: 'text', width: 20 },
        { heading: 'As at', format: 'day', width: 20 },
        { heading: 'Value', format: 'whole', width: 14 },
        { heading: 'Source', format: 'text', width: 40 },
      ],
      rows: statistics.map(statisticRow),
      whenEmpty: 'The plan holds no statistics.',
    },
  };
}
