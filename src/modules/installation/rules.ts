import type { Misfit } from '../../platform/access/misfits.ts'
import type { Settings } from '../../platform/config/settings.ts'
import type { Machine } from '../../platform/machine/machine.ts'
import { shortOfSpace } from '../../platform/machine/space.ts'
import type { WitnessStanding } from '../../platform/machine/witnesses.ts'
import {
  type BackupFaultKind,
  backupFails,
  backupFaults,
  type Standing,
  within,
} from '../../platform/standing/standing.ts'
import type { StatusKind } from '../../platform/status-kinds.ts'
import type { KeyStanding } from '../../platform/vault/key-standing.ts'
import { lackOf } from '../../platform/vault/own-copy.ts'

/** All that is known of how the house stands. */
export interface Facts {
  readonly settings: Pick<
    Settings,
    | 'baseUrl'
    | 'smtpUrl'
    | 'mailFrom'
    | 'oidc'
    | 'named'
    | 'demo'
    | 'trustedProxies'
    | 'publisher'
    | 'contact'
    | 'backups'
  >
  readonly misfits: readonly Misfit[]
  readonly standing: Standing
  readonly machine: Pick<Machine, 'node' | 'migrations' | 'signsInside'>
  /** Megabytes; nothing on a PostgreSQL of one's own. */
  readonly space: number | undefined
  readonly witnesses: WitnessStanding
  /** Nothing where the key store does not answer. */
  readonly keys: KeyStanding | undefined
  /** Whether what scans files answers; nothing where none is named. */
  readonly scanner: boolean | undefined
  readonly hasOfficer: boolean
  readonly hasCoordinator: boolean
}

/** What a sentence says of its thing beside what it is. */
export interface Told {
  readonly count: number
  readonly of: number
  readonly value: string
}

type Kind = Extract<StatusKind, 'late' | 'missing' | 'atRisk' | 'done'>

/** The things that can stand in more than one way, and how: each a sentence in `messages.ts`. */
interface Ways {
  database: 'fine'
  jobs: 'fine' | 'late' | 'failed'
  seals: 'fine' | 'late'
  trail: 'fine' | 'late' | 'new' | 'broken'
  witnesses: 'fine' | 'none' | 'silent' | 'late'
  signing: 'fine' | 'inside'
  backup: 'fine' | 'read' | 'none' | 'late' | 'demo' | BackupFaultKind
  keys: 'fine' | 'away' | 'closed' | 'late' | 'due'
  keysCopy: 'fine' | 'none' | 'old' | 'newer' | 'unneeded' | 'demo'
  disk: 'fine' | 'little' | 'full'
  scanner: 'fine' | 'away'
  address: 'fine' | 'none' | 'unlike' | 'demo'
  proxies: 'fine' | 'none' | 'untrusted'
  publisher: 'fine' | 'none' | 'demo'
  contact: 'fine' | 'none' | 'demo'
  mail: 'fine' | 'none' | 'demo'
  agencies: 'fine' | 'off' | 'unused'
  versions: 'fine' | 'behind' | 'ahead'
}
export type Thing = keyof Ways
type Way = { [T in Thing]: `${T}_${Ways[T]}` }[Thing]

/** One thing of the house, how it stands and since when. */
export interface StateRow {
  readonly thing: Thing
  readonly kind: Kind
  readonly way: Way
  readonly told: Told
  readonly since: Date | undefined
  /** What to run or to set: a command, or the name of a setting. */
  readonly remedy: string | undefined
}

/** Longest time in milliseconds that a record waits for its seal before it is told. */
const LONGEST_SEAL = 60_000

const DAY = 86_400_000

const NOTHING: Told = { count: 0, of: 0, value: '' }

interface More extends Partial<Told> {
  readonly since?: Date | null | undefined
  readonly remedy?: string
}

const row = <T extends Thing>(
  thing: T,
  kind: Kind,
  way: Ways[T],
  { since, remedy, ...told }: More = {},
): StateRow => ({
  thing,
  kind,
  way: `${thing}_${way}` as Way,
  told: { ...NOTHING, ...told },
  since: since ?? undefined,
  remedy,
})

const jobs = ({ standing: { jobsLate, jobWaitsSince, jobsFailed, jobFailedAt } }: Facts): StateRow[] => {
  const found = [
    ...(jobsLate > 0
      ? [row('jobs', 'late', 'late', { count: jobsLate, since: jobWaitsSince, remedy: 'bin/samlad serve' })]
      : []),
    ...(jobsFailed > 0
      ? [
          row('jobs', 'atRisk', 'failed', {
            count: jobsFailed,
            since: jobFailedAt,
            remedy: 'LOG_LEVEL=error',
          }),
        ]
      : []),
  ]
  return found.length > 0 ? found : [row('jobs', 'done', 'fine')]
}

const trail = ({ standing }: Facts, now: Date): StateRow[] => {
  const { sealWaitsSince, verifiedAt, findings, installedAt, blocks } = standing
  const isLate = sealWaitsSince !== null && now.getTime() - sealWaitsSince.getTime() > LONGEST_SEAL
  const remedy = 'bin/samlad audit verify'
  const isOld = now.getTime() - (verifiedAt ?? installedAt).getTime() > within.verification
  return [
    isLate
      ? row('seals', 'late', 'late', { since: sealWaitsSince, remedy: 'bin/samlad doctor' })
      : row('seals', 'done', 'fine', { count: blocks }),
    verifiedAt !== null && findings !== 0
      ? row('trail', 'missing', 'broken', { count: findings ?? 1, since: verifiedAt, remedy })
      : isOld
        ? row('trail', 'late', verifiedAt === null ? 'new' : 'late', {
            since: verifiedAt ?? installedAt,
            remedy,
          })
        : row('trail', 'done', verifiedAt === null ? 'new' : 'fine', { since: verifiedAt }),
  ]
}

const outside = ({ witnesses, machine }: Facts): StateRow[] => {
  const { named, silent, silentSince, late, block } = witnesses
  const ofAll = { of: named, remedy: 'bin/samlad doctor' }
  return [
    named === 0
      ? row('witnesses', 'missing', 'none', { remedy: 'AUDIT_WITNESSES' })
      : silent > 0
        ? row('witnesses', 'late', 'silent', { ...ofAll, count: silent, since: silentSince })
        : late > 0
          ? row('witnesses', 'late', 'late', { ...ofAll, count: late })
          : row('witnesses', 'done', 'fine', { count: named, of: block }),
    machine.signsInside
      ? row('signing', 'atRisk', 'inside', { remedy: 'AUDIT_SIGNING_KEY_FILE' })
      : row('signing', 'done', 'fine'),
  ]
}

const backup = ({ standing, settings }: Facts, now: Date): StateRow => {
  const { backedUpAt, backupVerifiedAt, backupFailedAt, backupFault, installedAt } = standing
  const isOwn = settings.backups !== undefined
  const remedy = isOwn ? 'bin/samlad backup' : 'bin/samlad backup DIR --keys KEYS'
  if (settings.demo) return row('backup', 'done', 'demo')
  const isLate =
    now.getTime() - (backedUpAt ?? installedAt).getTime() > (isOwn ? within.ownBackup : within.backup)
  if (isOwn && backupFails(standing))
    return row(
      'backup',
      isLate ? 'late' : 'atRisk',
      backupFaults.find((one) => one === backupFault) ?? 'other',
      {
        since: backupFailedAt,
        remedy,
      },
    )
  if (backedUpAt === null) {
    // On the first day it lacks since nobody has had the time.
    const since = now.getTime() - installedAt.getTime() < DAY ? undefined : installedAt
    return row('backup', 'missing', 'none', { since, remedy })
  }
  if (isLate) return row('backup', 'late', 'late', { since: backedUpAt, remedy })
  const wasRead = backupVerifiedAt !== null && backupVerifiedAt >= backedUpAt
  return row('backup', 'done', wasRead ? 'read' : 'fine', { since: backedUpAt })
}

const keysOf = ({ keys, standing: { installedAt } }: Facts, now: Date): StateRow => {
  if (keys === undefined) return row('keys', 'missing', 'away', { remedy: 'bin/samlad doctor' })
  const { bodies, troubles, copiedAt, due } = keys
  const remedy = 'bin/samlad doctor'
  if (troubles.length > 0)
    return row('keys', 'missing', 'closed', { count: troubles.length, of: bodies, remedy })
  // What a night does is not late before the first one has passed.
  if (bodies > 0 && now.getTime() - (copiedAt ?? installedAt).getTime() > within.keysCopy)
    return row('keys', 'late', 'late', { since: copiedAt, remedy: 'bin/samlad serve' })
  if (due.length > 0)
    return row('keys', 'atRisk', 'due', { count: due.length, remedy: 'bin/samlad keys rotate BODY' })
  return row('keys', 'done', 'fine', { count: bodies, since: copiedAt })
}

/** Whether what opens the installation lies anywhere but on its machine. */
const keysCopy = ({ keys, settings }: Facts, now: Date): StateRow[] => {
  if (keys === undefined) return []
  const remedy = 'bin/samlad keys export DIR'
  const { own, cases } = keys
  const isNeeded = cases > 0 || !settings.named.includes('SAMLAD_SECRET_KEY')
  if (settings.demo) return [row('keysCopy', 'done', 'demo')]
  switch (lackOf(own, now)) {
    case 'none':
      return isNeeded
        ? [row('keysCopy', 'missing', 'none', { count: cases, remedy })]
        : [row('keysCopy', 'done', 'unneeded')]
    case 'old':
      return [row('keysCopy', 'late', 'old', { since: new Date(own!.madeAt), remedy })]
    case 'newer':
      return [row('keysCopy', 'atRisk', 'newer', { count: own!.newer, since: new Date(own!.madeAt), remedy })]
    default:
      return [row('keysCopy', 'done', 'fine', { since: new Date(own!.madeAt) })]
  }
}

const disk = ({ space }: Facts): StateRow[] => {
  if (space === undefined) return []
  const told = { count: Math.floor(space / 1024), of: space }
  if (space < shortOfSpace.none) return [row('disk', 'missing', 'full', told)]
  return [
    row(
      'disk',
      ...((space < shortOfSpace.little ? ['atRisk', 'little'] : ['done', 'fine']) as ['done', 'fine']),
      told,
    ),
  ]
}

/** How people reach the house: only where it is not reached as localhost alone. */
const reached = ({ settings, misfits }: Facts): StateRow[] => {
  const { baseUrl, trustedProxies, demo } = settings
  const behindProxy = baseUrl?.startsWith('https:') === true
  return [
    misfits.includes('base_url_unlike')
      ? row('address', 'atRisk', 'unlike', { value: baseUrl ?? '', remedy: 'BASE_URL' })
      : baseUrl === undefined
        ? demo && !misfits.includes('base_url_missing')
          ? row('address', 'done', 'demo')
          : row('address', 'missing', 'none', { remedy: 'BASE_URL' })
        : row('address', 'done', 'fine', { value: baseUrl }),
    misfits.includes('proxy_untrusted')
      ? row('proxies', 'missing', 'untrusted', { remedy: 'TRUSTED_PROXIES' })
      : behindProxy && trustedProxies === 0
        ? row('proxies', 'missing', 'none', { remedy: 'TRUSTED_PROXIES' })
        : row('proxies', 'done', 'fine', { count: trustedProxies }),
  ]
}

const named = ({ settings }: Facts, thing: 'publisher' | 'contact'): StateRow => {
  const [setting, value] =
    thing === 'publisher'
      ? (['PUBLISHER_NAME', settings.publisher.name] as const)
      : (['CONTACT_EMAIL', settings.contact.email] as const)
  if (settings.named.includes(setting)) return row(thing, 'done', 'fine', { value })
  return settings.demo
    ? row(thing, 'done', 'demo')
    : row(thing, 'missing', 'none', { value, remedy: setting })
}

const mail = ({ settings: { smtpUrl, mailFrom, demo } }: Facts): StateRow => {
  if (smtpUrl !== undefined) return row('mail', 'done', 'fine', { value: mailFrom })
  return demo ? row('mail', 'done', 'demo') : row('mail', 'missing', 'none', { remedy: 'SMTP_URL' })
}

/** While it is away no file is taken. */
const scannerOf = ({ scanner }: Facts): StateRow[] => {
  if (scanner === undefined) return []
  return [
    scanner ? row('scanner', 'done', 'fine') : row('scanner', 'missing', 'away', { remedy: 'CLAMD_ADDRESS' }),
  ]
}

const agencies = ({ settings: { oidc }, standing: { agencyAt } }: Facts): StateRow => {
  if (oidc === undefined) return row('agencies', 'done', 'off')
  return agencyAt === null
    ? row('agencies', 'atRisk', 'unused', { value: oidc.name, remedy: 'bin/samlad doctor' })
    : row('agencies', 'done', 'fine', { value: oidc.name, since: agencyAt })
}

const versions = ({ standing, machine }: Facts): StateRow => {
  const of = machine.migrations.length
  const told = { value: machine.node, count: standing.migrations, of }
  if (standing.migrations < of)
    return row('versions', 'missing', 'behind', { ...told, remedy: 'bin/samlad migrate' })
  return standing.migrations > of
    ? row('versions', 'atRisk', 'ahead', told)
    : row('versions', 'done', 'fine', told)
}

const WORST: readonly Kind[] = ['late', 'missing', 'atRisk', 'done']
const ageOf = ({ since }: StateRow): number => since?.getTime() ?? Number.POSITIVE_INFINITY

/** How everything stands, worst first; of what is alike, what has been so for longest. */
export const stateOf = (facts: Facts, now: Date): StateRow[] =>
  [
    row('database', 'done', 'fine', { value: facts.standing.server }),
    ...jobs(facts),
    ...trail(facts, now),
    backup(facts, now),
    keysOf(facts, now),
    ...keysCopy(facts, now),
    ...disk(facts),
    ...scannerOf(facts),
    ...reached(facts),
    named(facts, 'publisher'),
    named(facts, 'contact'),
    mail(facts),
    ...outside(facts),
    agencies(facts),
    versions(facts),
  ].toSorted(
    (one, other) =>
      WORST.indexOf(one.kind) - WORST.indexOf(other.kind) || Math.sign(ageOf(one) - ageOf(other) || 0),
  )

const firstSteps = ['publisher', 'contact', 'mail', 'officer', 'coordinator'] as const
type FirstStep = (typeof firstSteps)[number]

/**
 * What a new installation still needs, step by step; nothing where somebody reports and somebody follows the plan: what is missing then
 * stands among the rest.
 */
export const firstRun = (facts: Facts): { step: FirstStep; isDone: boolean }[] => {
  if (facts.hasOfficer && facts.hasCoordinator) return []
  const isDone: Readonly<Record<FirstStep, boolean>> = {
    publisher: named(facts, 'publisher').kind === 'done',
    contact: named(facts, 'contact').kind === 'done',
    mail: mail(facts).kind === 'done',
    officer: facts.hasOfficer,
    coordinator: facts.hasCoordinator,
  }
  return firstSteps.map((step) => ({ step, isDone: isDone[step] }))
}
