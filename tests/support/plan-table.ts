/** A small plan's table as it comes out of Excel: with a column that plans have no room for, and cells that stand for those above. */
export const TABLE = [
  'Expected outcome\tActivity\tSuccess criteria\tResponsible\tBy when\tProgress\tPartners',
  'People know their rights\tHold four advice days\t4 advice days\tPolicy officer\tEach quarter\tOngoing\tTwo councils',
  '\tPrint a leaflet\t1 leaflet\tPolicy officer\t30 September 2009\t\t',
  '\tTotal\t\t\t\t\t',
].join('\n');
