import { expect, test } from 'vitest';
import { columnOf } from './column';

test.each([
  ['objective', ['Objective', 'Strategic Objective', 'Priority', 'Theme', 'Work area', 'Workstream', 'Key priorities']],
  ['outcome', ['Outcomes', 'Expected outcome', 'Desired outcomes', 'Result', 'Intended outcome']],
  ['action', ['Actions', 'Activity', 'Task', 'What', 'Key actions', 'What we will do', 'Action required']],
  [
    'kpi',
    ['Target/KPI Indicator', 'target_kpi', 'KPI', 'Measure', 'Indicator', 'Milestones', 'Success criteria', 'Target'],
  ],
  ['kpi', ['How will we know?', 'Performance indicator', 'Measure of success', 'Outputs', 'Milestone/Target']],
  ['lead', ['Lead', 'By whom', 'Who', 'Responsible', 'Owner', 'Lead officer', 'Person responsible', 'Led by']],
  ['timescale', ['Time scale', 'Timescale', 'By when', 'When', 'Deadline', 'Target date', 'Due date', 'Timeframe']],
  ['status', ['Status', 'Progress', 'Update', 'RAG', 'RAG status', 'Progress to date', 'Progress update', 'Outturn']],
  ['note', ['Partners', 'Key partners', 'Resources', 'Resource implications', 'Budget', 'Risks', 'Comments']],
  ['reference', ['Ref', 'No.', 'Ref no', 'Action No', '#']],
  [null, ['Colour of the folder', '', 'The lead mines of Derbyshire', 'Whatever']],
])('%s is what these headings are for', (column, headings) => {
  expect(headings.map((heading) => [heading, columnOf(heading)])).toEqual(headings.map((heading) => [heading, column]));
});
