import { type House, setActor } from '../platform/access/action.ts'
import { type LostEnd, RECOVERED } from '../platform/audit/check-runs.ts'
import type { Finding } from '../platform/audit/finding.ts'
import { auditor } from '../platform/audit/seal.ts'
import { verifyTrail } from '../platform/audit/verify.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

/** A recovery takes the end of a run; what has something after it was taken by something else. */
const isEnd = async (house: House, { run, last }: LostEnd): Promise<boolean> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, auditor)
    const later = await tx
      .selectFrom('audit.record')
      .select('id')
      .where('run', '=', run)
      .where('number', '>', last)
      .limit(1)
      .executeTakeFirst()
    return later === undefined
  })

/** @throws OperatorError where something is not as it was written that no recovery explains. */
const lostEndsOf = async (house: House, findings: readonly Finding[]): Promise<LostEnd[]> => {
  const lost = findings.flatMap(({ kind, number: first, last = first, run }) =>
    kind === 'numbers_missing' && run !== undefined ? [{ run, first, last }] : [],
  )
  const areEnds = await Promise.all(lost.map((end) => isEnd(house, end)))
  if (lost.length < findings.length || areEnds.includes(false))
    throw new OperatorError(
      'the trail lacks more than a recovery takes from it; nothing was recorded. Keep everything as it is, and run: bin/samlad audit verify',
    )
  return lost
}

/**
 * `bin/samlad audit recovered [--data DIR] [--json]`: says in the trail that the database was recovered to an earlier moment by other
 * tools, and which records went with what came after. They are known from what processes have written outside the database.
 */
export const auditRecovered = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('audit recovered', {
    args,
    options: { data: dataOption, json: { type: 'boolean', default: false } },
  })
  const installation = await openExisting(readSettings(process.env), values.data)
  try {
    const { house } = installation
    const { findings } = await verifyTrail(house, house.trail.outside())
    const lost = await lostEndsOf(house, findings)
    const records = lost.reduce((sum, { first, last }) => sum + last - first + 1, 0)
    const actor = { kind: 'system', name: 'command_line' } as const
    if (records > 0)
      await house.trail.transaction(actor, async (tx, record) => {
        await setActor(tx, actor)
        await record({
          action: RECOVERED,
          outcome: 'done',
          actor,
          subjectKind: 'installation',
          details: { lost },
        })
      })
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ records, lost })}\n`
        : records === 0
          ? 'Nothing is missing that was seen outside the database; nothing was recorded\n'
          : `Recorded: ${records} records of the trail went when the database was recovered to an earlier moment\n`,
    )
    return 0
  } finally {
    await installation.close()
  }
}
