import { randomBytes } from 'node:crypto'
import { announceRescue, hashSecret, identityPaths } from '../modules/identity/index.ts'
import { perform } from '../platform/access/action.ts'
import { readSettings } from '../platform/config/settings.ts'
import { onOwnConnection } from '../platform/database/steady-client.ts'
import { OperatorError } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { openExisting, useExistingEngine } from './installation.ts'
import { parseArgs } from './usage.ts'

/** How long the link works. It stands on the screen of whoever keeps the machine. */
const HOURS = 24

const reasons: Readonly<Record<string, string>> = {
  unknown: 'there is no account with that address',
  no_administrator: 'the account administers nothing, or is closed',
  not_the_last: 'there is another administrator, who asks for a new way in under Personer',
}

/**
 * `bin/samlad rescue --as EMAIL [--data DIR] [--json]`: a link with which the last administrator comes in again, once within a day.
 * It works on the machine alone, as the owner of the database; every manager and auditor is told, and it gives no role.
 */
export const rescue = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('rescue', {
    args,
    options: {
      as: { type: 'string' },
      data: dataOption,
      json: { type: 'boolean', default: false },
    },
  })
  const { as } = values
  if (as === undefined) throw new OperatorError('name the account with --as EMAIL')
  const settings = readSettings(process.env)
  if (settings.databaseUrl !== undefined && settings.databaseOwnerUrl === undefined)
    throw new OperatorError('set DATABASE_OWNER_URL to the address of the role that owns the tables')
  const installation = await openExisting(settings, values.data)
  const engine = settings.databaseOwnerUrl === undefined ? await useExistingEngine(values.data) : undefined
  try {
    const owner = settings.databaseOwnerUrl ?? engine!.addresses('samlad').owner
    const secret = randomBytes(24).toString('base64url')
    const ends = new Date(installation.house.clock.now().getTime() + HOURS * 3_600_000)
    await onOwnConnection(owner, 'samlad rescue', async (client) => {
      const { rows } = await client.query<{ why: string | null }>(
        'select identity.why_no_rescue($1) as why',
        [as],
      )
      const why = rows[0]?.why
      if (why) throw new OperatorError(`--as ${as}: ${reasons[why] ?? why}`)
      // Told before it is done: a rescue that nobody hears of is worse than one that is announced and fails.
      await perform(
        installation.house,
        { actor: { kind: 'system', name: 'command_line' } },
        announceRescue,
        {},
      )
      await client.query('select identity.rescue($1, $2, $3)', [as, hashSecret(secret), ends])
    })
    const link = `${settings.baseUrl ?? ''}${identityPaths.invitation({ secret })}`
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ link, ends: ends.toISOString() })}\n`
        : `A new way in, once within ${HOURS} hours${settings.baseUrl === undefined ? ', at the address where it is served' : ''}: ${link}\nEvery manager and auditor has been told.\n`,
    )
    return 0
  } finally {
    await engine?.release()
    await installation.close()
  }
}
