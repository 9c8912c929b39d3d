import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster } from '../../../src/lib/server/db/embedded-postmaster';
import { clusterPath } from '../../../src/lib/server/db/embedded-folder';
import { atMost, type Figure, measured } from '../figures';
import { memoryOf, sharedMemoryOf } from '../process-memory';
import { signIn } from '../sign-in';
import { plansOf } from '../sizes';
import { type WorkBench } from '../work-bench';

/** What a fresh application holds when nothing is asked of it, and after it was asked for everything a lot. */
export async function memory(bench: WorkBench): Promise<Figure[]> {
  await bench.restUsual();
  const application = await bench.usual();
  const cookie = await signIn(application);
  await sleep(bench.seconds * 1000);
  const idle = await memoryOf(application.pid);
  const addresses = plansOf(bench.sizes.usual).map(({ address }) => address);
  const paths = addresses.flatMap((address) => [
    address,
    `${address}/quarters/q4`,
    `${address}/quarters/q4/updates?show=all`,
    `${address}/return/file`,
  ]);
  const asked = { origin: application.origin, headers: { cookie, accept: 'text/html' }, expected: 200, concurrency: 8 };
  for (const path of [addresses, paths]) {
    await bench.load.make({ kind: 'pages', ...asked, paths: path, seconds: bench.seconds * 3 });
  }
  const loaded = await memoryOf(application.pid);
  const postmaster = await findPostmaster(clusterPath(application.dataFolder));
  return [
    measured('memory of the application, idle', idle, 'MiB', atMost(120, ' MiB')),
    measured('memory of the application, after load', loaded, 'MiB', atMost(256, ' MiB')),
    ...(postmaster
      ? [measured('memory of its PostgreSQL beside it', await sharedMemoryOf(postmaster.pid), 'MiB')]
      : []),
  ];
}
