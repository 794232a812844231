import { resolve } from 'node:path'
import { rooms } from '../app.ts'
import { type House, setActor } from '../platform/access/action.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError, Refusal } from '../platform/refusal.ts'
import { exportKeys, importKeys } from '../platform/vault/carry.ts'
import { listBodies } from '../platform/vault/key-store.ts'
import { replayLedger } from '../platform/vault/replay.ts'
import { dataOption as data } from './data-option.ts'
import { type Installation, openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

const actor = { kind: 'system', name: 'command_line' } as const

/** Works on an installation; what a key service refuses is one line for the operator. */
const within = async <T>(folder: string, work: (installation: Installation) => Promise<T>): Promise<T> => {
  const installation = await openExisting(readSettings(process.env), folder)
  try {
    return await work(installation)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'vault.provider_unreachable')
      throw new OperatorError(
        `the key service of a body does not answer as it should (${error.parameters['reason']}); what was done before stands, run it again when it answers`,
      )
    throw error
  } finally {
    await installation.close()
  }
}

/** What the operator does with keys is in the audit trail. */
const note = (house: House, action: string, subjectKind: string, subjectId: string, details = {}) =>
  house.trail.transaction(actor, async (tx, add) => {
    await setActor(tx, actor, house.clock.now())
    await add({ action, outcome: 'done', actor, subjectKind, subjectId, details })
  })

const findBody = (house: House, given: string): Promise<string> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, actor, house.clock.now())
    const found = await tx
      .selectFrom('directory.body')
      .select('id')
      .where(({ eb, or, cast }) => or([eb('name', '=', given), eb(cast<string>('id', 'text'), '=', given)]))
      .execute()
    if (found.length > 1) throw new OperatorError(`several bodies are called ${given}; give the identifier`)
    if (found[0] === undefined) throw new OperatorError(`there is no body ${given}`)
    return found[0].id
  })

const json = { type: 'boolean', default: false } as const

/** `bin/samlad keys rotate BODY|--all [--data DIR] [--json]`: new key-encryption keys, beside a running server. */
export const keysRotate = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs('keys rotate', {
    args,
    allowPositionals: true,
    options: { data, json, all: { type: 'boolean', default: false } },
  })
  if (positionals.length !== (values.all ? 0 : 1))
    throw new OperatorError('name one body (name or identifier), or all: bin/samlad keys rotate BODY|--all')
  return within(values.data, async ({ house, keys }) => {
    const known = await listBodies(keys.store)
    const chosen = values.all ? known : [await findBody(house, positionals[0]!)]
    if (chosen.some((bodyId) => !known.includes(bodyId)))
      throw new OperatorError('the body has no keys yet; they are made with its first case')
    const rotated: { body: string; keys: number }[] = []
    for (const bodyId of chosen) {
      const count = await house.vault.rotateBody(bodyId)
      await note(house, 'keys.rotated', 'body', bodyId, { keys: count })
      rotated.push({ body: bodyId, keys: count })
      if (!values.json) process.stdout.write(`${bodyId}: ${count} keys wrapped anew\n`)
    }
    if (values.json) process.stdout.write(`${JSON.stringify({ rotated })}\n`)
    else if (chosen.length === 0)
      process.stdout.write('No body has keys yet; they are made with its first case.\n')
    return 0
  })
}

const oneFolder = (args: string[], command: string): { folder: string; data: string; asJson: boolean } => {
  const { values, positionals } = parseArgs(`keys ${command}`, {
    args,
    allowPositionals: true,
    options: { data, json },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0)
    throw new OperatorError(`name one folder: bin/samlad keys ${command} DIR`)
  return { folder, data: values.data, asJson: values.json }
}

/** `bin/samlad keys export DIR [--data DIR] [--json]`: all that opens the cases, in a new folder, to be kept apart from backups. */
export const keysExport = async (args: string[]): Promise<number> => {
  const { folder, data, asJson } = oneFolder(args, 'export')
  return within(data, async ({ house, keys, ownSecret }) => {
    await note(house, 'keys.exported', 'installation', 'keys')
    await exportKeys(keys, folder, ownSecret)
    process.stdout.write(
      asJson
        ? `${JSON.stringify({ folder: resolve(folder), holdsSecret: ownSecret !== '' })}\n`
        : `Keys exported to ${resolve(folder)}: whoever has them and a backup reads every case. Keep them apart from the backups, no longer than 35 days.\n${ownSecret === '' ? 'SAMLAD_SECRET_KEY is not among them: keep that too.\n' : ''}`,
    )
    return 0
  })
}

/** `bin/samlad keys import DIR [--data DIR] [--json]`: brings keys into a restored installation that has none yet. */
export const keysImport = async (args: string[]): Promise<number> => {
  const { folder, data, asJson } = oneFolder(args, 'import')
  return within(data, async ({ house, keys }) => {
    const brought = await importKeys(keys, folder)
    const replayed = await replayLedger(
      house,
      keys.store,
      rooms.flatMap(({ replay }) => replay ?? []),
    )
    await note(house, 'keys.imported', 'installation', 'keys', { keys: brought.keys, replayed })
    process.stdout.write(
      asJson
        ? `${JSON.stringify({ keys: brought.keys, madeAt: brought.madeAt, replayed })}\n`
        : `Brought ${brought.keys} keys of ${brought.madeAt}; ${replayed} withdrawals and disposals replayed\n`,
    )
    return 0
  })
}
