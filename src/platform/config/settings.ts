import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../refusal.ts'

const minutes = z.coerce.number().int().min(1).max(1440)

/** Settings from the environment; each has a value that works, or belongs to a part that is off without it. docs/settings.md is made of it. */
const environmentSchema = z.object({
  DATABASE_URL: z
    .string()
    .optional()
    .describe(
      'Address of the application’s role on a PostgreSQL of one’s own; without it the embedded engine is used',
    ),
  DATABASE_READ_URL: z
    .string()
    .optional()
    .describe(
      'Address of the application’s role on one replica, with `DATABASE_URL`: pages that everybody reads are made there while it is not behind',
    ),
  DATABASE_OWNER_URL: z
    .string()
    .optional()
    .describe('Address of the role that owns the tables, for `migrate`, `backup` and `restore` alone'),
  DATABASE_WORKER_URL: z
    .string()
    .optional()
    .describe(
      'Address of the job worker’s role, with `DATABASE_URL`: what the house does by itself is done in that login alone',
    ),
  KEYS_DATABASE_URL: z
    .string()
    .optional()
    .describe(
      'Address of the key store’s role and database, with `DATABASE_URL`: another database, which its backups leave out',
    ),
  SAMLAD_SECRET_KEY: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Key of what must not be readable in the database alone; the data folder makes its own where this is not given',
    ),
  SAMLAD_BODY_KEYS: z
    .string()
    .optional()
    .describe(
      'Secrets of the bodies that take their key-encryption keys from the environment: see [keys](how-to/keys.md)',
    ),
  KEYS_FOLDER: z
    .string()
    .optional()
    .describe('Folder of the bodies’ key files and of the key history; the data folder without it'),
  BASE_URL: z
    .url()
    .optional()
    .describe(
      'The address that people use, such as `https://samlad.example`; decides links in mails and secure cookies',
    ),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe(
      'The address of this machine at which it answers; `0.0.0.0` where the proxy is on another machine or in another container',
    ),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('The port; `--port` goes before it, 0 takes any that is free'),
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe(
      'How many processes answer on this machine; `--workers` goes before it: see [scale](how-to/scale.md)',
    ),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('How many proxies of one’s own stand before Samlad and add to `X-Forwarded-For`'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe(
      'How much is written to standard error; from `info` on a line for each request: see [operate](how-to/operate.md)',
    ),
  CLAMD_ADDRESS: z
    .string()
    .optional()
    .describe(
      'Where ClamAV’s daemon scans files before they are stored: `/run/clamav/clamd.ctl`, or `127.0.0.1:3310`; nothing is scanned without it',
    ),
  METRICS_ADDRESS: z
    .string()
    .optional()
    .describe(
      'Where `GET /metrics` is answered for Prometheus, such as `127.0.0.1:9464`; nowhere without it',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url()
    .optional()
    .describe(
      'Where an OpenTelemetry collector takes traces (OTLP over HTTP), such as `http://127.0.0.1:4318`; nothing is sent without it',
    ),
  API_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(100_000)
    .default(600)
    .describe(
      'How many requests a minute one person, or one network where nobody says who they are, may send to `/v1` in each process; 0 for no limit',
    ),
  BACKUP_FOLDER: z
    .string()
    .optional()
    .describe(
      'Where the house puts a backup of itself at `BACKUP_TIMES`, on another disk than its data; with `BACKUP_RECIPIENTS`: see [backup](how-to/backup.md)',
    ),
  BACKUP_RECIPIENTS: z
    .string()
    .default('')
    .describe(
      'Public keys (`age1…`), separated by commas, to which backups are encrypted; their private halves lie on another machine',
    ),
  BACKUP_TIMES: z
    .string()
    .regex(
      /^ *([01]\d|2[0-3]):[0-5]\d( *, *([01]\d|2[0-3]):[0-5]\d)* *$/,
      'times of day such as 01:15, or 01:15,13:15',
    )
    .default('01:15')
    .describe('At which times of day (UTC) the house backs itself up, separated by commas'),
  BACKUP_KEEP: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(14)
    .describe('How many of the house’s own backups are kept in `BACKUP_FOLDER`; the newest always is'),
  BACKUP_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(35)
    .describe('How many days old they become at most, but for the newest'),
  BACKUP_KEYS_FOLDER: z
    .string()
    .optional()
    .describe(
      'Where what opens a backup is exported to with each, apart from it and for 35 days at most; see to it yourself (`keys export`) without it',
    ),
  SMTP_URL: z
    .string()
    .optional()
    .describe('Where mail goes out, such as `smtp://mail.example:25`; without it no mail is sent'),
  MAIL_FROM: z.string().default('samlad@localhost').describe('The address that mail comes from'),
  WEBHOOK_HOSTS: z
    .string()
    .default('')
    .describe(
      'Names of hosts, separated by commas, that webhooks may reach in a network of one’s own and without TLS',
    ),
  AUDIT_WITNESSES: z
    .string()
    .default('')
    .describe('Addresses, separated by commas, to which the signed heads of the audit trail are posted'),
  AUDIT_SIGNING_KEY_FILE: z
    .string()
    .optional()
    .describe('File of the key that signs heads; made in the folder of keys without it'),
  AUDIT_ARCHIVE: z
    .string()
    .optional()
    .describe(
      'Folder of the operator’s into which whole months of the audit trail are moved, on a disk that is backed up: see [trail](how-to/trail.md); the database keeps all of it without one',
    ),
  AUDIT_ARCHIVE_AFTER: z.coerce
    .number()
    .int()
    .min(1)
    .max(119)
    .default(24)
    .describe('How many whole months of the trail stay in the database, where auditors search'),
  PUBLISHER_NAME: z
    .string()
    .default('Den samordnande myndigheten')
    .describe(
      'Who publishes the plan and its data, as the data catalogue and the accessibility statement say it',
    ),
  PUBLISHER_TYPE: z
    .enum([
      'NationalAuthority',
      'RegionalAuthority',
      'LocalAuthority',
      'NonProfitOrganisation',
      'Academia-ScientificOrganisation',
    ])
    .default('NationalAuthority')
    .describe('Of what kind the publisher is (ADMS publisher type)'),
  CONTACT_NAME: z
    .string()
    .default('Öppna data')
    .describe('Whom to ask about the data and the API: a function, never a person'),
  CONTACT_EMAIL: z.string().optional().describe('The address of that function; `MAIL_FROM` without it'),
  SESSION_IDLE_MINUTES: minutes
    .default(15)
    .describe('How long a session lasts without a sign of its person, in minutes'),
  SESSION_ABSOLUTE_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .max(24)
    .default(8)
    .describe('How long a session lasts whatever happens, in hours'),
  OFFLINE_HOURS: z.coerce
    .number()
    .int()
    .min(1)
    .max(12)
    .default(8)
    .describe(
      'How long what is kept on a device without a connection can be opened, at most; the session’s own limit holds too',
    ),
  OIDC_ISSUER: z
    .url()
    .optional()
    .describe(
      'OpenID Connect of the agencies: the issuer; with `OIDC_CLIENT_ID` and `OIDC_PRIVATE_KEY_FILE`, or not at all',
    ),
  OIDC_CLIENT_ID: z.string().optional().describe('The name by which the issuer knows this installation'),
  OIDC_PRIVATE_KEY_FILE: z.string().optional().describe('File of the private key (JWK) that signs for it'),
  OIDC_NAME: z
    .string()
    .default('SITHS, Freja eller myndighetens inloggning')
    .describe('What the sign-in page calls the agencies’ sign-in'),
  OIDC_ACR: z
    .string()
    .default('http://id.elegnamnden.se/loa/1.0/loa3')
    .describe('Level of assurance that the issuer must vouch for; level 3 of the Swedish framework'),
  OIDC_ORGANISATIONS: z
    .string()
    .optional()
    .describe(
      'Organisation numbers, separated by commas, whose staff may come in this way; any, where it is not given',
    ),
})

/** The settings as a JSON Schema: names, defaults, limits and meanings. */
export const settingsSchema = z.toJSONSchema(environmentSchema, { io: 'input' }) as {
  readonly properties: Readonly<Record<string, SettingSchema>>
}

/** One setting, as its schema tells it. */
export interface SettingSchema {
  readonly description: string
  readonly default?: string | number
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
}

/**
 * The environment with what systemd gives as credentials: files in a folder that this process alone reads, called as the settings are. So
 * no secret stands in a unit or in the list of processes. What the environment itself says goes first.
 */
const withCredentials = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const folder = environment['CREDENTIALS_DIRECTORY']
  if (folder === undefined) return environment
  if (!existsSync(folder))
    throw new OperatorError(
      `the credentials of systemd are to lie in ${folder}, and no such folder is there: whatever they say is not known, so nothing is begun`,
    )
  const given = readdirSync(folder)
    .filter((name) => name in environmentSchema.shape)
    .map((name) => [name, readFileSync(join(folder, name), 'utf8').trimEnd()])
  return { ...Object.fromEntries(given), ...environment }
}

/** @throws OperatorError where it is not `host:port`. */
const readHostAndPort = (setting: string, given: string | undefined): MetricsAddress | undefined => {
  if (given === undefined) return undefined
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(given) ?? []
  if (host === undefined || Number(port) > 65_535)
    throw new OperatorError(`the setting ${setting} is wrong: ${given} is not such as 127.0.0.1:9464`)
  return { host: host.replace(/^\[(.+)\]$/, '$1'), port: Number(port) }
}

/** Where metrics are read: a host and a port of the machine, apart from where people come in. */
export interface MetricsAddress {
  readonly host: string
  readonly port: number
}

export interface AgencySettings {
  readonly issuer: string
  readonly clientId: string
  readonly privateKeyFile: string
  readonly name: string
  readonly assurance: string
  readonly organisations: readonly string[] | undefined
}

/** Settings that have a value that works, which an installation in use should say itself all the same. */
const toBeNamed = ['PUBLISHER_NAME', 'CONTACT_EMAIL', 'SAMLAD_SECRET_KEY'] as const
type ToBeNamed = (typeof toBeNamed)[number]

/** Where the house puts its own backups, to whom they are encrypted, and how many and how old ones are kept. */
export interface BackupSettings {
  readonly folder: string
  /** Times of day in UTC, `HH:MM`. */
  readonly times: readonly string[]
  readonly keep: number
  readonly days: number
  /** Where what opens them is exported to each time; nothing where the operator sees to that. */
  readonly keysFolder: string | undefined
}

export interface Settings {
  readonly databaseUrl: string | undefined
  /** A replica that public pages may be read from. */
  readonly databaseReadUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly databaseWorkerUrl: string | undefined
  readonly keysDatabaseUrl: string | undefined
  readonly keysFolder: string | undefined
  readonly bodyKeys: string | undefined
  readonly baseUrl: string | undefined
  readonly host: string
  /** The port of this machine at which the house answers. */
  readonly port: number
  /** How many processes of this machine answer. */
  readonly workers: number
  /** Empty until the data folder has been opened, where the environment names none. */
  readonly secretKey: string
  readonly trustedProxies: number
  readonly logLevel: string
  readonly metricsAddress: MetricsAddress | undefined
  /** Where files are scanned before they are stored; nowhere without it. */
  readonly scanner: MetricsAddress | { readonly path: string } | undefined
  /** Where traces are sent; nowhere without it. */
  readonly tracesEndpoint: string | undefined
  /** Requests a minute that one person or network may send to the API of this process; 0 for no limit. */
  readonly apiLimit: number
  /** The house's own backups; nothing where it makes none. */
  readonly backups: BackupSettings | undefined
  /** Public keys to which every backup is encrypted. */
  readonly backupRecipients: readonly string[]
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly webhookHosts: readonly string[]
  readonly auditWitnesses: readonly string[]
  readonly auditSigningKeyFile: string | undefined
  /** Where whole months of the trail go, and how many stay. */
  readonly auditArchive: { readonly folder: string; readonly months: number } | undefined
  readonly publisher: { readonly name: string; readonly type: string }
  readonly contact: { readonly name: string; readonly email: string }
  readonly sessions: { readonly idleMinutes: number; readonly absoluteHours: number }
  readonly offlineHours: number
  readonly oidc: AgencySettings | undefined
  /** Those of `toBeNamed` that the environment gives. */
  readonly named: readonly ToBeNamed[]
  /** Fictional people and a plausible history, never mixed with real data. */
  readonly demo: boolean
}

/** The origin of addresses that leave the house: that of the settings, never what a request says of itself. */
export const originOf = ({ baseUrl, port }: Pick<Settings, 'baseUrl' | 'port'>): string =>
  baseUrl === undefined ? `http://localhost:${port}` : new URL(baseUrl).origin

/** What an address of a database names beside the server. */
const FILES_OF_ADDRESS = ['sslrootcert', 'sslcert', 'sslkey'] as const

/**
 * Where one address of a PostgreSQL of one's own is given, the others are meant too: without them an engine of our own would be begun beside
 * it, empty, and answer.
 *
 * @throws OperatorError naming what is missing, or the file of an address that cannot be read.
 */
const requireWholeAddresses = (all: z.infer<typeof environmentSchema>): void => {
  for (const name of ['DATABASE_WORKER_URL', 'KEYS_DATABASE_URL'] as const)
    if (all[name] !== undefined && all.DATABASE_URL === undefined && all.DATABASE_OWNER_URL === undefined)
      throw new OperatorError(
        `${name} is set and DATABASE_URL is not: set that too for a PostgreSQL of your own, or neither for the engine that comes with it`,
      )
  for (const name of [
    'DATABASE_URL',
    'DATABASE_READ_URL',
    'DATABASE_OWNER_URL',
    'DATABASE_WORKER_URL',
    'KEYS_DATABASE_URL',
  ] as const) {
    const asked = new URLSearchParams(all[name]?.replace(/^[^?]*\??/, ''))
    for (const part of FILES_OF_ADDRESS) {
      const file = asked.get(part)
      if (file !== null && !isReadable(file))
        throw new OperatorError(`the setting ${name} is wrong: ${part} names ${file}, which cannot be read`)
    }
  }
}

const isReadable = (file: string): boolean => {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** What stands between commas. */
const listed = (given: string): string[] =>
  given
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** @throws OperatorError where one is no address. */
const readWitnessAddresses = (given: string): string[] =>
  listed(given).map((address) => {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      throw new OperatorError(`the setting AUDIT_WITNESSES is wrong: ${address} is not an address`)
    return new URL(address).href
  })

/** The address that people use: every address in the house is below it, so it is a host alone. @throws OperatorError */
const readBaseUrl = (given: string | undefined): string | undefined => {
  if (given === undefined) return undefined
  const { protocol, origin, pathname, search, hash, username } = new URL(given)
  if (!/^https?:$/.test(protocol) || pathname !== '/' || search + hash + username !== '')
    throw new OperatorError(
      `the setting BASE_URL is wrong: ${given} is not such as https://samlad.example, with nothing after the host`,
    )
  return origin
}

/** @throws OperatorError where mail could not go out as it says, though nobody were told so before the first of it. */
const requireMail = ({ SMTP_URL: server, MAIL_FROM: from }: z.output<typeof environmentSchema>): void => {
  if (server !== undefined && !/^smtps?:\/\/./.test(server))
    throw new OperatorError('the setting SMTP_URL is wrong: it is not such as smtp://mail.example:25')
  if (!/[^@\s]@[^@\s]/.test(from))
    throw new OperatorError(
      `the setting MAIL_FROM is wrong: ${from} is not such as samlad@samlad.example, or Samlad <samlad@samlad.example>`,
    )
}

/** Reads the settings. @throws OperatorError naming the variable that is wrong. */
export const readSettings = (given: NodeJS.ProcessEnv, demo = false): Settings => {
  const environment = withCredentials(given)
  const parsed = environmentSchema.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  )
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0])
    throw new OperatorError(
      `the setting ${name} is wrong: ${issue?.message}. ${settingsSchema.properties[name]?.description ?? ''}`.trim(),
    )
  }
  const all = parsed.data
  requireWholeAddresses(all)
  requireMail(all)
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_PRIVATE_KEY_FILE: privateKeyFile } = all
  if ((issuer || clientId || privateKeyFile) && !(issuer && clientId && privateKeyFile))
    throw new OperatorError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_PRIVATE_KEY_FILE belong together; set all three or none',
    )
  if (all.BACKUP_FOLDER !== undefined && listed(all.BACKUP_RECIPIENTS).length === 0)
    throw new OperatorError(
      'BACKUP_FOLDER needs BACKUP_RECIPIENTS, public keys to encrypt to: make a pair with bin/samlad backup identity FILE',
    )
  return {
    databaseUrl: all.DATABASE_URL,
    databaseReadUrl: all.DATABASE_READ_URL,
    databaseOwnerUrl: all.DATABASE_OWNER_URL,
    databaseWorkerUrl: all.DATABASE_WORKER_URL,
    keysDatabaseUrl: all.KEYS_DATABASE_URL,
    keysFolder: all.KEYS_FOLDER,
    bodyKeys: all.SAMLAD_BODY_KEYS,
    baseUrl: readBaseUrl(all.BASE_URL),
    host: all.HOST,
    port: all.PORT,
    workers: all.WORKERS,
    secretKey: all.SAMLAD_SECRET_KEY ?? '',
    trustedProxies: all.TRUSTED_PROXIES,
    logLevel: all.LOG_LEVEL,
    metricsAddress: readHostAndPort('METRICS_ADDRESS', all.METRICS_ADDRESS),
    scanner: all.CLAMD_ADDRESS?.startsWith('/')
      ? { path: all.CLAMD_ADDRESS }
      : readHostAndPort('CLAMD_ADDRESS', all.CLAMD_ADDRESS),
    tracesEndpoint: all.OTEL_EXPORTER_OTLP_ENDPOINT,
    apiLimit: all.API_LIMIT,
    backups:
      all.BACKUP_FOLDER === undefined
        ? undefined
        : {
            folder: all.BACKUP_FOLDER,
            times: listed(all.BACKUP_TIMES),
            keep: all.BACKUP_KEEP,
            days: all.BACKUP_DAYS,
            keysFolder: all.BACKUP_KEYS_FOLDER,
          },
    backupRecipients: listed(all.BACKUP_RECIPIENTS),
    smtpUrl: all.SMTP_URL,
    mailFrom: all.MAIL_FROM,
    webhookHosts: listed(all.WEBHOOK_HOSTS.toLowerCase()),
    auditWitnesses: readWitnessAddresses(all.AUDIT_WITNESSES),
    auditSigningKeyFile: all.AUDIT_SIGNING_KEY_FILE,
    auditArchive:
      all.AUDIT_ARCHIVE === undefined
        ? undefined
        : { folder: all.AUDIT_ARCHIVE, months: all.AUDIT_ARCHIVE_AFTER },
    publisher: { name: all.PUBLISHER_NAME, type: all.PUBLISHER_TYPE },
    contact: { name: all.CONTACT_NAME, email: all.CONTACT_EMAIL ?? all.MAIL_FROM },
    sessions: { idleMinutes: all.SESSION_IDLE_MINUTES, absoluteHours: all.SESSION_ABSOLUTE_HOURS },
    offlineHours: all.OFFLINE_HOURS,
    oidc:
      issuer && clientId && privateKeyFile
        ? {
            issuer,
            clientId,
            privateKeyFile,
            name: all.OIDC_NAME,
            assurance: all.OIDC_ACR,
            organisations: all.OIDC_ORGANISATIONS?.split(',').map((number) => number.replace(/\D/g, '')),
          }
        : undefined,
    named: toBeNamed.filter((name) => environment[name]),
    demo,
  }
}
