import { archiveTrail, staysFrom } from '../modules/auditing/archiving.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

/**
 * `bin/samlad audit archive [--data DIR] [--json]`: moves the months of the trail whose time in the database is over into files of
 * `AUDIT_ARCHIVE`, as the house does each night by itself.
 */
export const auditArchive = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('audit archive', {
    args,
    options: { data: dataOption, json: { type: 'boolean', default: false } },
  })
  const settings = readSettings(process.env)
  if (settings.auditArchive === undefined)
    throw new OperatorError(
      'set AUDIT_ARCHIVE to the folder that whole months of the trail are to be moved to',
    )
  const { folder } = settings.auditArchive
  const installation = await openExisting(settings, values.data)
  try {
    const { house } = installation
    const from = staysFrom(house.clock.now(), settings.auditArchive)
    const request = { actor: { kind: 'system', name: 'command_line' } } as const
    let months = 0
    await archiveTrail(house, request, folder, from, ({ month, records, digest }) => {
      months += 1
      process.stdout.write(
        values.json
          ? `${JSON.stringify({ month, records, digest })}\n`
          : `${month}: ${records} records moved, sha256 ${digest}\n`,
      )
    })
    if (!values.json && months === 0)
      process.stdout.write(
        `Nothing to move: all from ${from.toISOString().slice(0, 7)} on stays in the database\n`,
      )
    return 0
  } finally {
    await installation.close()
  }
}
