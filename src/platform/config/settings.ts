import { z } from 'zod'
import { OperatorError } from '../refusal.ts'

const minutes = z.coerce.number().int().min(1).max(1440)

/** Settings from the environment; each has a value that works, or belongs to a part that is off without it. */
const environmentSchema = z.object({
  /** Address of the application's role on a PostgreSQL of one's own; the embedded engine is used without it. */
  DATABASE_URL: z.string().optional(),
  /** Address of the role that owns the tables, for `migrate` alone. */
  DATABASE_OWNER_URL: z.string().optional(),
  /** Address of the job worker's role, with DATABASE_URL: what the house does by itself is done in that login alone. */
  DATABASE_WORKER_URL: z.string().optional(),
  /** Address of the key store's role and database, with DATABASE_URL: another database, which its backups leave out. */
  KEYS_DATABASE_URL: z.string().optional(),
  /** Secrets of the bodies that take their key-encryption keys from the environment; see docs/how-to/keys.md. */
  SAMLAD_BODY_KEYS: z.string().optional(),
  /** Folder of the bodies' key files and of the key history; the data folder without it. */
  KEYS_FOLDER: z.string().optional(),
  /** The address that people use, such as https://samlad.example; decides links in mails and secure cookies. */
  BASE_URL: z.url().optional(),
  /** Key of what must not be readable in the database alone; the data folder has its own where this is not given. */
  SAMLAD_SECRET_KEY: z.string().min(32).optional(),
  /** How many proxies of one's own stand before Samlad and add to X-Forwarded-For; none by default. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  /** Where mail goes out, such as smtp://mail.example:25; without it no mail is sent. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('samlad@localhost'),
  /** Names of hosts, separated by commas, that webhooks may reach in a network of one's own and without TLS; none by default. */
  WEBHOOK_HOSTS: z.string().default(''),
  /** Addresses, separated by commas, to which the signed heads of the audit trail are posted; none by default. */
  AUDIT_WITNESSES: z.string().default(''),
  /** File of the key that signs heads; made in the folder of keys without it. */
  AUDIT_SIGNING_KEY_FILE: z.string().optional(),
  /** Who publishes the plan and its data, and of what kind (ADMS publisher type), as the data catalogue and the accessibility statement say it. */
  PUBLISHER_NAME: z.string().default('Den samordnande myndigheten'),
  PUBLISHER_TYPE: z
    .enum([
      'NationalAuthority',
      'RegionalAuthority',
      'LocalAuthority',
      'NonProfitOrganisation',
      'Academia-ScientificOrganisation',
    ])
    .default('NationalAuthority'),
  /** Whom to ask about the data and the API: a function with an address of its own, never a person. */
  CONTACT_NAME: z.string().default('Öppna data'),
  CONTACT_EMAIL: z.string().optional(),
  /** The address of this machine at which the house answers: of the machine itself alone, or 0.0.0.0 behind a proxy elsewhere. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SESSION_IDLE_MINUTES: minutes.default(15),
  SESSION_ABSOLUTE_HOURS: z.coerce.number().int().min(1).max(24).default(8),
  /** How long what is kept on a device without a connection can be opened, at most; the session's own limit holds too. */
  OFFLINE_HOURS: z.coerce.number().int().min(1).max(12).default(8),
  /** OpenID Connect of the agencies: issuer, client and the file of the private key (JWK) that signs for it. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_PRIVATE_KEY_FILE: z.string().optional(),
  /** What the sign-in page calls the agencies' sign-in. */
  OIDC_NAME: z.string().default('SITHS, Freja eller myndighetens inloggning'),
  /** Level of assurance that the issuer must vouch for; level 3 of the Swedish framework by default. */
  OIDC_ACR: z.string().default('http://id.elegnamnden.se/loa/1.0/loa3'),
  /** Organisation numbers, separated by commas, whose staff may come in this way; any, where it is not given. */
  OIDC_ORGANISATIONS: z.string().optional(),
})

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

export interface Settings {
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly databaseWorkerUrl: string | undefined
  readonly keysDatabaseUrl: string | undefined
  readonly keysFolder: string | undefined
  readonly bodyKeys: string | undefined
  readonly baseUrl: string | undefined
  readonly host: string
  /** The port of this machine at which the house answers. */
  readonly port: number
  /** Empty until the data folder has been opened, where the environment names none. */
  readonly secretKey: string
  readonly trustedProxies: number
  readonly logLevel: string
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly webhookHosts: readonly string[]
  readonly auditWitnesses: readonly string[]
  readonly auditSigningKeyFile: string | undefined
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

/** @throws OperatorError where one is no address. */
const readWitnessAddresses = (given: string): string[] =>
  given
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .map((address) => {
      if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
        throw new OperatorError(`the setting AUDIT_WITNESSES is wrong: ${address} is not an address`)
      return new URL(address).href
    })

/** Reads the settings. @throws OperatorError naming the variable that is wrong. */
export const readSettings = (environment: NodeJS.ProcessEnv, demo = false): Settings => {
  const given = environmentSchema.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  )
  if (!given.success) {
    const issue = given.error.issues[0]
    throw new OperatorError(`the setting ${issue?.path.join('.')} is wrong: ${issue?.message}`)
  }
  const all = given.data
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_PRIVATE_KEY_FILE: privateKeyFile } = all
  if ((issuer || clientId || privateKeyFile) && !(issuer && clientId && privateKeyFile))
    throw new OperatorError(
      'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_PRIVATE_KEY_FILE belong together; set all three or none',
    )
  return {
    databaseUrl: all.DATABASE_URL,
    databaseOwnerUrl: all.DATABASE_OWNER_URL,
    databaseWorkerUrl: all.DATABASE_WORKER_URL,
    keysDatabaseUrl: all.KEYS_DATABASE_URL,
    keysFolder: all.KEYS_FOLDER,
    bodyKeys: all.SAMLAD_BODY_KEYS,
    baseUrl: all.BASE_URL,
    host: all.HOST,
    port: all.PORT,
    secretKey: all.SAMLAD_SECRET_KEY ?? '',
    trustedProxies: all.TRUSTED_PROXIES,
    logLevel: all.LOG_LEVEL,
    smtpUrl: all.SMTP_URL,
    mailFrom: all.MAIL_FROM,
    webhookHosts: all.WEBHOOK_HOSTS.split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
    auditWitnesses: readWitnessAddresses(all.AUDIT_WITNESSES),
    auditSigningKeyFile: all.AUDIT_SIGNING_KEY_FILE,
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
