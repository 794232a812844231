import { type House, setActor } from '../access/action.ts'
import { readStanding, type Standing } from '../standing/standing.ts'
import { type Figure, gauge } from './metrics.ts'
import type { Readiness } from './readiness.ts'

const secondsSince = (then: Date | null | undefined, now: Date): number | undefined =>
  then ? Math.max(0, (now.getTime() - then.getTime()) / 1000) : undefined

/** What the database tells of the house; nothing while it does not answer. It names nobody. */
const standingFigures = (standing: Standing | undefined, now: Date): Figure[] => [
  gauge('jobs_late', 'Jobs that have waited for more than five minutes', standing?.jobsLate),
  gauge(
    'jobs_late_seconds',
    'How long the oldest of the late jobs has waited; 0 where none is late',
    standing && (secondsSince(standing.jobWaitsSince, now) ?? 0),
  ),
  gauge('jobs_given_up', 'Jobs that were tried as often as they may', standing?.jobsFailed),
  gauge(
    'trail_unsealed_seconds',
    'How long the oldest record of the trail has waited for its seal; 0 where none waits',
    standing && (secondsSince(standing.sealWaitsSince, now) ?? 0),
  ),
  gauge('trail_findings', 'What the last verification of the trail found', standing?.findings ?? undefined),
  gauge(
    'trail_verified_seconds',
    'How long ago the trail was last verified; since the installation, where it never was',
    secondsSince(standing?.verifiedAt ?? standing?.installedAt, now),
  ),
  gauge(
    'backup_age_seconds',
    'How old the newest backup is; since the installation, where there is none',
    secondsSince(standing?.backedUpAt ?? standing?.installedAt, now),
  ),
]

const readinessFigures = ({ ready, database, migrations, jobs }: Readiness): Figure[] => [
  gauge('ready', 'Whether the process can take requests', Number(ready)),
  gauge('database_answers', 'Whether the database answers', Number(database === 'answers')),
  gauge(
    'migrations_missing',
    'Whether the database is older than the program',
    Number(migrations === 'missing'),
  ),
  gauge('jobs_run', 'Whether this process runs jobs', Number(jobs === 'run')),
]

/** How the house stands now, for whoever watches many machines: the same facts as the administrator's first page and `doctor`. */
export const figuresOfHouse = async (
  { worker, clock, machine }: Pick<House, 'worker' | 'clock' | 'machine'>,
  readiness: () => Promise<Readiness>,
): Promise<Figure[]> => {
  const now = clock.now()
  const found = await readiness()
  const standing =
    found.database === 'away' || found.migrations === 'missing'
      ? undefined
      : await worker
          .transaction()
          .execute(async (tx) => {
            await setActor(tx, { kind: 'system', name: 'metrics' }, now)
            return readStanding(tx)
          })
          .catch(() => undefined)
  const space = machine.space()
  return [
    gauge('info', 'What runs', [[{ node: machine.node, postgresql: standing?.server ?? '' }, 1]]),
    ...readinessFigures(found),
    ...standingFigures(standing, now),
    gauge(
      'disk_free_bytes',
      'What is free where the data lie; nothing on a PostgreSQL of one’s own',
      space === undefined ? undefined : space * 1024 * 1024,
    ),
  ]
}
