/**
 * The wording of the generated plans, of the length that real plans have. The bare page shows the very same words, so that
 * both pages are made of as much text.
 */
export const WORDS = {
  objectives: [
    'Bring the region’s public bodies, charities and employers together around one plan for people who arrive here.',
    'See that everybody who arrives is housed decently and knows whom to ask about repairs, rent and notice.',
    'Help newcomers into work that uses what they have learnt, and employers to find them.',
    'Keep the region’s figures on arrivals, places and services, and share them with those who plan services.',
    'Make health services easy to find and to use from the first week on.',
    'Look after children and young people who arrive alone, with the counties sharing the work fairly.',
    'Strengthen good relations between neighbours, and answer tension before it grows.',
    'Speak for the region to government, and bring back early word of what is to change.',
  ],
  outcomes: [
    'Members agree what matters most this year and who does what about it.',
    'Services are planned on figures that everybody has seen and accepts.',
    'People who arrive are told once, in words they understand, where to turn.',
  ],
  actions: [
    'Hold the meeting of all members, with papers sent a week ahead and decisions published afterwards.',
    'Write to each district and county about places needed next year and collect their answers.',
    'Run a day of training for front-line staff on rights, entitlements and where to refer people.',
    'Bring housing providers and the police together to look at reports of trouble, street by street.',
    'Publish the quarterly bulletin of figures with a page for each county and a note on method.',
    'Review the welcome guide with people who used it, and print it in the languages most asked for.',
    'Visit two local projects, write up what works, and pass it on to the other areas of the region.',
    'Answer the consultation on behalf of the region after asking every member for their view.',
    'Agree a protocol for moving young people between counties and test it on past cases.',
    'Set up a register of interpreters with their languages, checks and hours.',
    'Meet colleges and employers about English classes at times that working people can come to.',
  ],
  kpis: [
    '4 meetings held, minutes published within ten working days',
    'All 9 authorities have answered; a summary goes to the board',
    '60 staff trained, 80% say it changed what they do',
    'Joint list of addresses kept and looked through each quarter',
    'Bulletin out by the end of the month after the quarter',
    'Guide reviewed and reprinted in 8 languages',
    'Two visits a year, each with a note of two pages',
  ],
  leads: [
    'Partnership manager',
    'Policy officer',
    'Housing task group',
    'Regional health lead',
    'Police representative',
    'College network',
    'County councils',
  ],
  timescales: [
    '1st quarter',
    '2nd quarter',
    '3rd quarter',
    '4th quarter',
    'Quarterly',
    'Monthly',
    'On going',
    '15 February',
  ],
  comments: [
    'Went as planned; the notes are with all members and nobody has asked for changes.',
    'Seven of nine have answered, and the two that have not were rung up twice.',
    'The date moved by three weeks because the hall was flooded; a new one is booked.',
    'Figures came late from one county and are estimated for its last month.',
    'More people came than there were chairs, and a second day is being arranged.',
  ],
} as const;

/** One of a list of words, going round: the same number always gives the same words. */
export function wordsAt(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}
