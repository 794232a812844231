import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type pg from 'pg'
import { rooms } from '../app.ts'
import { readSettings, type Settings } from '../platform/config/settings.ts'
import { quoted } from '../platform/database/backup/catalogue.ts'
import type { BackedUpTable } from '../platform/database/backup/manifest.ts'
import { SteadyClient } from '../platform/database/steady-client.ts'
import { OperatorError } from '../platform/refusal.ts'
import { KEY_KINDS, type KeyHolder, type KeyKind } from '../platform/vault/key-kind.ts'
import { openVault } from '../platform/vault/open-vault.ts'
import { checkedRecords } from './audit-words.ts'
import { keyPlaceOf } from './installation.ts'
import { showProgress } from './progress.ts'
import { type RestoredBackup, restoreBackup } from './restore-backup.ts'
import { parseArgs } from './usage.ts'

/** How many of a kind are tried before it is said that none opens: keys that were destroyed since open nothing, as they should. */
const TRIED = 50

/** What a drill opened of one kind of sealed things. */
interface Opened {
  readonly kind: KeyKind
  /** `none` where the backup has none of the kind, `destroyed` where none of those tried has a key any more. */
  readonly came: 'opened' | 'none' | 'destroyed' | 'closed'
}

/** A table that does not hold as many rows as the backup. */
interface Differing {
  readonly table: string
  readonly backedUp: number
  readonly restored: number
}

/** What a drill ends with. */
interface DrillReport {
  readonly backup: string
  readonly madeAt: string
  readonly passed: boolean
  /** What is not as it should be, each in a sentence. */
  readonly findings: readonly string[]
  /** Seconds by step. */
  readonly seconds: Readonly<Record<string, number>>
  readonly tables: number
  readonly rows: number
  readonly differing: readonly Differing[]
  readonly opened: readonly Opened[]
  readonly restored: RestoredBackup['done']
}

/** A drill goes into an engine and folders of its own: nothing of the installation whose settings it was given is touched. */
const apart = (settings: Settings): Settings => ({
  ...settings,
  databaseUrl: undefined,
  databaseOwnerUrl: undefined,
  databaseWorkerUrl: undefined,
  keysDatabaseUrl: undefined,
  keysFolder: undefined,
  auditSigningKeyFile: undefined,
  auditArchive: undefined,
})

const countRows = async (client: pg.Client, tables: readonly BackedUpTable[]): Promise<Differing[]> => {
  const differing: Differing[] = []
  for (const table of tables) {
    const found = await client.query<{ rows: string }>(
      `select count(*) as rows from ${quoted(client, table)}`,
    )
    const restored = Number(found.rows[0]?.rows)
    if (restored !== table.rows)
      differing.push({ table: `${table.schema}.${table.name}`, backedUp: table.rows, restored })
  }
  return differing
}

/** Tries the newest things of a kind until one opens. */
const openOne = async (
  client: pg.Client,
  vault: ReturnType<typeof openVault>,
  kind: KeyKind,
  holders: readonly KeyHolder[],
): Promise<Opened> => {
  let came: Opened['came'] = 'none'
  for (const { sample } of holders.filter((holder) => holder.kind === kind)) {
    if (sample === undefined) continue
    const { rows } = await client.query<{ key: string; sealed: Buffer; place: string }>(
      `${sample} limit ${TRIED}`,
    )
    const keys = await vault.openKeys([...new Set(rows.map(({ key }) => key))])
    for (const { key, sealed, place } of rows) {
      const found = keys.get(key)
      if (found === undefined) {
        came = came === 'none' ? 'destroyed' : came
        continue
      }
      try {
        found.openBytes(place, sealed)
        return { kind, came: 'opened' }
      } catch {
        return { kind, came: 'closed' }
      }
    }
  }
  return { kind, came }
}

const inspect = async (
  { target, checked }: RestoredBackup,
  settings: Settings,
): Promise<Pick<DrillReport, 'differing' | 'opened'>> => {
  const place = keyPlaceOf(settings, target.dataFolder!, target.engine)
  const client = new SteadyClient(target.ownerAddress)
  await client.connect()
  try {
    await client.query('set row_security = off')
    const vault = openVault(place)
    const holders = rooms.flatMap(({ keys }) => keys ?? [])
    const opened: Opened[] = []
    // What is found again with a key of a body seals nothing.
    for (const kind of KEY_KINDS.filter((one) => one !== 'index'))
      opened.push(await openOne(client, vault, kind, holders))
    return { differing: await countRows(client, checked.manifest.tables), opened }
  } finally {
    await client.end()
    await place.store.close()
  }
}

/** What the restore itself writes, or brings up to date. */
const GROWS = /^(audit|migration|graphile_worker|access|changes)\./

const findingsOf = (
  { done }: RestoredBackup,
  { differing, opened }: Pick<DrillReport, 'differing' | 'opened'>,
): string[] => [
  ...(done.audit.findings.length === 0
    ? []
    : [`the audit trail does not verify: ${done.audit.findings.length} not as they were sealed`]),
  ...opened.flatMap(({ kind, came }) => {
    if (came === 'closed') return [`something sealed (${kind}) does not open with its key`]
    return came === 'destroyed' ? [`of the newest ${TRIED} of the kind ${kind} none has a key in KEYS`] : []
  }),
  // What was withdrawn or disposed of since is gone rightly.
  ...differing
    .filter(({ table, backedUp, restored }) =>
      restored < backedUp ? done.keys.replayed === 0 : !GROWS.test(table) && done.migrated.length === 0,
    )
    .map(({ table, backedUp, restored }) => `${table} holds ${restored} rows, and the backup ${backedUp}`),
  ...(done.keys.ledgerIsBehind
    ? ['the ledger of withdrawals and disposals in KEYS is older than the backup: take a newer export']
    : []),
  ...(done.keys.wanted !== null && done.keys.present !== null && done.keys.present < done.keys.wanted
    ? [
        `KEYS lacks the keys of ${done.keys.wanted - done.keys.present} cases of the backup: take a newer export`,
      ]
    : []),
]

const words: Readonly<Record<Opened['came'], string>> = {
  opened: 'one opens',
  none: 'the backup has none',
  destroyed: 'no key in KEYS',
  closed: 'does NOT open',
}

const text = (report: DrillReport): string => {
  const total = Object.values(report.seconds).reduce((sum, one) => sum + one, 0)
  const { audit, keys } = report.restored
  return `${[
    `Drill: ${report.passed ? 'passed' : 'FAILED'}. The backup of ${report.madeAt} was restored in ${total.toFixed(1)} s (${report.backup})`,
    ...report.findings.map((finding) => `- ${finding}`),
    `Steps: ${Object.entries(report.seconds)
      .map(([step, seconds]) => `${step} ${seconds.toFixed(1)} s`)
      .join(', ')}`,
    `Rows: ${report.rows} in ${report.tables} tables; ${
      report.differing.length === 0
        ? 'every table holds as many'
        : `differing since: ${report.differing.map(({ table, backedUp, restored }) => `${table} ${backedUp} → ${restored}`).join(', ')}`
    }`,
    `Audit trail: ${checkedRecords(audit)} verified, ${audit.unsealedRecords} not sealed yet, ${audit.findings.length} not as they were`,
    `Keys: ${keys.present ?? 0} of ${keys.wanted ?? 0} cases; ${keys.replayed} withdrawals and disposals replayed`,
    `Sealed: ${report.opened.map(({ kind, came }) => `${kind}: ${words[came]}`).join('; ')}`,
    'Nothing is left of what was restored',
  ].join('\n')}\n`
}

const closed = (place: string, error: unknown): OperatorError =>
  new OperatorError(`${place} cannot be written to (${(error as NodeJS.ErrnoException).code})`)

/** Before anything is restored: half an hour later nobody looks. @throws OperatorError where the report could not be kept. */
const requireReport = (file: string): void => {
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK)
  } catch (error) {
    throw new OperatorError(`${closed(file, error).message}: name another file with --report FILE`)
  }
}

const newScratch = (place: string): string => {
  try {
    mkdirSync(place, { recursive: true })
    return mkdtempSync(join(place, 'samlad-drill-'))
  } catch (error) {
    throw new OperatorError(`${closed(place, error).message}: name another folder with --in DIR`)
  }
}

/**
 * `bin/samlad restore-drill BACKUP --keys DIR [--identity FILE] [--in DIR] [--report FILE] [--json]`: restores a backup into an engine of
 * its own in a new folder, looks whether all of it is there and opens, says how long it took, and removes everything again. Exits 1
 * where something is not as it should be.
 */
export const restoreDrill = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs('restore-drill', {
    args,
    allowPositionals: true,
    options: {
      keys: { type: 'string' },
      identity: { type: 'string' },
      in: { type: 'string', default: tmpdir() },
      report: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [backup, ...more] = positionals
  if (backup === undefined || more.length > 0 || values.keys === undefined)
    throw new OperatorError('name one backup and its keys: bin/samlad restore-drill BACKUP --keys DIR')
  const settings = apart(readSettings(process.env))
  if (values.report !== undefined) requireReport(values.report)
  const scratch = newScratch(values.in)
  const seconds: Record<string, number> = {}
  let [step, since, bar] = ['', performance.now(), showProgress('drill')]
  const begins = (next: string): void => {
    if (step !== '') seconds[step] = (performance.now() - since) / 1000
    bar.clear()
    ;[step, since, bar] = [next, performance.now(), showProgress(next)]
  }
  let restored: RestoredBackup | undefined
  // What lies there is open to whoever reads it: it goes however this ends.
  const leave = async (): Promise<void> => {
    bar.clear()
    await restored?.target.discard()
    rmSync(scratch, { recursive: true, force: true })
  }
  const interrupted = new OperatorError('interrupted; nothing is left of what was restored')
  let isInterrupted = false
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => {
      isInterrupted = true
      void leave().finally(() => {
        process.stderr.write(`samlad: ${interrupted.message}\n`)
        process.exit(2)
      })
    })
  try {
    restored = await restoreBackup(
      {
        ...{ folder: backup, settings, dataFolder: join(scratch, 'data'), keys: values.keys },
        ...{ identity: values.identity, withoutSecret: 'never', withoutMissingRecords: false },
      },
      { begins, show: (share) => bar.show(share) },
    )
    begins('inspect')
    const secret = { ...settings, secretKey: restored.checked.sought.key ?? settings.secretKey }
    const found = await inspect(restored, secret)
    begins('')
    const { manifest } = restored.checked
    const findings = findingsOf(restored, found)
    const report: DrillReport = {
      backup: restored.checked.folder,
      madeAt: manifest.madeAt,
      passed: findings.length === 0,
      findings,
      seconds,
      tables: restored.done.tables,
      rows: restored.done.rows,
      ...found,
      restored: restored.done,
    }
    const json = `${JSON.stringify(report)}\n`
    if (values.report !== undefined) writeFileSync(values.report, json, { mode: 0o600 })
    process.stdout.write(values.json ? json : text(report))
    return report.passed ? 0 : 1
  } catch (error) {
    // What fails then fails since its folder has gone: whoever clears up says what there is to say, and ends the process.
    if (isInterrupted) await new Promise(() => {})
    throw error
  } finally {
    await leave()
  }
}
