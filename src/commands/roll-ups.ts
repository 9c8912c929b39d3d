import { parseArgs } from 'node:util';
import { config } from '../lib/server/config';
import { openForCommand } from '../lib/server/db/open-for-command';
import { log } from '../lib/server/log';
import { compareAllRollUps, storeAllRollUps } from '../lib/server/operations/compare-all-roll-ups';
import { runCommand } from './run-command';

const USAGE = `Compares the stored roll-up of every plan and quarter with what its answers add up to.

  npm run roll-ups            says which differ, and fails where one does
  npm run roll-ups -- --store computes them all anew and stores them`;

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { store: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const opened = await openForCommand(config(), log);
  try {
    if (values.store) await storeAllRollUps(opened.sql);
    const { plans, differences } = await compareAllRollUps(opened.sql);
    for (const { partnership, plan, quarters } of differences) {
      console.log(`${partnership}, ${plan}: ${quarters.join(', ')} differ from the answers.`);
    }
    console.log(`${plans} plans compared, ${differences.length} with a difference.`);
    process.exitCode = differences.length > 0 ? 1 : 0;
  } finally {
    await opened.close();
  }
}

runCommand(run);
