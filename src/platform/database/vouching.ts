import { type QueryExecutorProvider, sql } from 'kysely'
import type pg from 'pg'
import type { Settings } from '../config/settings.ts'
import { OperatorError } from '../refusal.ts'
import { blocksOf, keyedHash } from '../vault/vault.ts'
import { onOwnConnection } from './steady-client.ts'

/** Who asks, as the second wall is told. What is left out stays as it was told in this transaction, or is nobody. */
export interface Claims {
  /** Identifiers; empty for none. */
  readonly person?: string
  readonly body?: string
  readonly link?: string
  /** The report-back that a link opens. */
  readonly report?: string
  readonly role?: string
  /** When, by the house's own clock, or `DATABASE_TIME`. */
  readonly now?: Date
}

/** Leaves the time to the clock of the database. */
export const DATABASE_TIME = new Date(0)

/** Proves what a process says to the database: HMAC-SHA256 with a key that the application's role reads nowhere. */
export type Voucher = (said: string) => Buffer

/** The voucher of the processes of an installation; none where it has no secret of its own here. */
export const voucherOf = (settings: Pick<Settings, 'secretKey'>): Voucher | undefined =>
  settings.secretKey === '' ? undefined : (said) => keyedHash(settings, 'who_asks', said)

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Stands in a statement for the turn and the proof, which only the client that sends it can make. */
const TO_BE_PROVEN = Symbol('to be proven')

const identifier = (value: string | undefined): string | null => (value === '' ? NOBODY : (value ?? null))

const claimed = ({ person, body, role, link, report, now }: Claims) =>
  [
    identifier(person),
    identifier(body),
    role ?? null,
    identifier(link),
    identifier(report),
    now?.getTime() ?? null,
  ] as const

/** The claims as they are proven: `access.vouch` puts the same together. */
const saidOf = (
  session: string,
  turn: number,
  [person, body, role, link, report, now]: ReturnType<typeof claimed>,
): string => [session, turn, ...[person, body, link, report, now, role].map((one) => one ?? '-')].join(' ')

const VOUCH = 'select access.vouch($1, $2, $3, $4, $5, $6, $7, $8)'

/** Tells row-level security who asks, and proves it, until the transaction ends or more is told. */
export const vouchFor = async (tx: QueryExecutorProvider, claims: Claims): Promise<void> => {
  const [person, body, role, link, report, now] = claimed(claims)
  await sql`select access.vouch(${TO_BE_PROVEN}, ${TO_BE_PROVEN}, ${person}, ${body}, ${role}, ${link}, ${report}, ${now})`.execute(
    tx,
  )
}

/** The values of `access.vouch` but for turn and proof. */
export const toBeProven = (claims: Claims): unknown[] => [TO_BE_PROVEN, TO_BE_PROVEN, ...claimed(claims)]

/** Whether the values of a statement are those of `vouchFor`. */
export const isToBeProven = (values: unknown): values is unknown[] =>
  Array.isArray(values) && values[0] === TO_BE_PROVEN

/** What a connection proves: each proof names its session and a turn of its own, so that it serves here and once. */
export class Proofs {
  readonly #voucher: Voucher
  readonly #greet: () => Promise<string>
  #session: string | undefined
  #turn = 0

  constructor(voucher: Voucher, greet: () => Promise<string>) {
    this.#voucher = voucher
    this.#greet = greet
  }

  /** The values with turn and proof; at once where the session is known, so that nothing that is asked later overtakes them. */
  complete(values: readonly unknown[]): unknown[] | Promise<unknown[]> {
    const session = this.#session
    if (session !== undefined) return this.#proven(session, values)
    return this.#greet().then((greeted) => {
      this.#session ??= greeted
      return this.#proven(this.#session, values)
    })
  }

  #proven(session: string, [, , ...claims]: readonly unknown[]): unknown[] {
    this.#turn += 1
    const said = saidOf(session, this.#turn, claims as unknown as ReturnType<typeof claimed>)
    return [this.#turn, this.#voucher(said), ...claims]
  }
}

/** Asks the database for the number of this session. */
export const greet = async (client: Pick<pg.ClientBase, 'query'>): Promise<string> =>
  (await client.query<{ session: string }>('select access.greet() as session')).rows[0]!.session

/** As `vouchFor`, on a client of `pg`. @param proofs those of this client. */
export const vouchOn = async (
  client: Pick<pg.ClientBase, 'query'>,
  proofs: Proofs,
  claims: Claims,
): Promise<void> => {
  await client.query(VOUCH, await proofs.complete(toBeProven(claims)))
}

/**
 * Tells the database by which key it knows the processes of this installation.
 *
 * @throws OperatorError without a secret key.
 */
export const keepVouchingKey = async (
  ownerAddress: string,
  settings: Pick<Settings, 'secretKey'>,
): Promise<void> => {
  const { inside, outside } = blocksOf(settings, 'who_asks')
  await onOwnConnection(ownerAddress, 'samlad migrate', (client) =>
    client.query(
      `insert into access.vouching_key (inside, outside) values ($1, $2)
         on conflict (single) do update set inside = excluded.inside, outside = excluded.outside
         where (vouching_key.inside, vouching_key.outside) is distinct from (excluded.inside, excluded.outside)`,
      [inside, outside],
    ),
  )
}

/** What to do where the database does not take a proof: by the state with which it refuses. */
const REFUSALS: Readonly<Record<string, string>> = {
  SL401:
    'the database does not believe this process: it was migrated with another SAMLAD_SECRET_KEY; run bin/samlad migrate with this one',
  // There is no such function yet.
  '42883': 'the database is older than this program; run: bin/samlad migrate',
}

/**
 * Refuses a database that does not know the key of this process, or no key yet.
 *
 * @throws OperatorError with what to do.
 */
export const requireVouched = async (tx: QueryExecutorProvider): Promise<void> => {
  await vouchFor(tx, { role: 'nobody' }).catch((error: unknown) => {
    const told = REFUSALS[(error as { code?: string }).code ?? '']
    throw told === undefined ? error : new OperatorError(told, { cause: error })
  })
}
