import { writeSync } from 'node:fs'
import { systemClock } from '../../electron/app/system'
import { databasePaths } from '../../electron/db/database-paths'
import { indexJob } from '../../electron/search/index-job'

/** Makes the index of a folder anew, and says how far it is after every part, until it is killed or done. */
const [, , folder = '', anew = ''] = process.argv

void indexJob(
  databasePaths(folder),
  { anew: anew === 'anew' },
  {
    // Each part takes one record: the clock jumps whenever it is looked at.
    now: (() => {
      let now = systemClock.now()
      return () => (now += 1_000)
    })(),
    pause: () => Promise.resolve(),
    onProgress: (done) => writeSync(1, `${done}\n`),
  },
)
