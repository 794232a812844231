import type { Duplex } from 'node:stream'
import type pg from 'pg'
import { OperatorError } from '../refusal.ts'
import { SteadyClient } from './steady-client.ts'
import { greet, isToBeProven, Proofs, type Voucher } from './vouching.ts'

/** Texts that a pool knows by a name at most; the one that is longest unused gives way. */
const MOST_NAMED = 2000
/** Statements that a connection keeps prepared, each with its plan; one that keeps more is let go of, and another begins anew. */
const MOST_PREPARED = 500
/** Texts that are remembered at most while it is not known whether they come back. */
const MOST_WAITING = 1000

/**
 * Names for the statements of a pool that come back: the server then plans each of them once in a connection, which
 * takes longer than to run them, and not at every request.
 *
 * A statement gets its name when it is sent for the second time, so that those whose text is made for the occasion
 * (lists of varying length) take no room.
 */
export class StatementNames {
  /** By when they were used last. */
  readonly #names = new Map<string, string>()
  readonly #waiting = new Set<string>()
  readonly #unfit = new Set<string>()
  #given = 0

  /** The name of a statement, or nothing where it is to be sent without one. */
  of(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined) {
      this.#names.delete(text)
      this.#names.set(text, known)
      return known
    }
    if (this.#unfit.has(text)) return undefined
    if (this.#waiting.delete(text)) {
      const name = `samlad_${this.#given}`
      this.#given += 1
      if (this.#names.size >= MOST_NAMED) this.#names.delete(this.#names.keys().next().value!)
      this.#names.set(text, name)
      return name
    }
    if (this.#waiting.size >= MOST_WAITING) this.#waiting.clear()
    this.#waiting.add(text)
    return undefined
  }

  /** Takes the name from a statement for good: its result has another shape since a table was changed. */
  withdraw(text: string): void {
    if (this.#names.delete(text)) this.#unfit.add(text)
  }
}

const prepared = new WeakMap<pg.ClientBase, Set<string>>()

/** Whether a connection keeps so many plans that another had better take its place. */
export const isFull = (client: pg.ClientBase): boolean => (prepared.get(client)?.size ?? 0) > MOST_PREPARED

const hasChangedShape = (error: unknown): boolean =>
  (error as { code?: string }).code === '0A000' && /cached plan/i.test(String(error))

const hasGoneSilent = (error: unknown): boolean =>
  error instanceof Error && /^Query read timeout/.test(error.message)

/** Statements that are asked before the process turns to something else are written in one go. */
const gathered = new WeakSet<Duplex>()
const gather = (client: pg.Client): void => {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection
  if (gathered.has(stream)) return
  gathered.add(stream)
  stream.cork()
  process.nextTick(() => {
    gathered.delete(stream)
    stream.uncork()
  })
}

const WITHOUT_KEY =
  'set SAMLAD_SECRET_KEY to the secret of this installation: without it the database believes nobody who asks'

type Query = (this: pg.Client, first: unknown, values?: unknown, done?: unknown) => unknown
const query = SteadyClient.prototype.query as unknown as Query

/**
 * A steady client that prepares the statements of its pool that come back.
 *
 * @param lost is called when its connection is lost or cannot be made.
 * @param voucher proves who asks; without it nobody asks through these clients but the system and the owner.
 */
export const preparingClient = (
  names: StatementNames,
  lost: () => void = () => {},
  voucher?: Voucher,
): typeof pg.Client => {
  const proofs = new WeakMap<pg.Client, Proofs>()
  const proofsOf = (client: pg.Client): Proofs => {
    if (voucher === undefined) throw new OperatorError(WITHOUT_KEY)
    const known = proofs.get(client) ?? new Proofs(voucher, () => greet(client))
    proofs.set(client, known)
    return known
  }
  class PreparingClient extends SteadyClient {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      this.on('error', lost)
    }
  }
  const connect = SteadyClient.prototype.connect as unknown as (
    this: pg.Client,
    done?: (error?: Error) => void,
  ) => Promise<void> | undefined
  PreparingClient.prototype.connect = function (this: pg.Client, done?: (error?: Error) => void) {
    if (done === undefined) return connect.call(this)
    return connect.call(this, (error) => {
      if (error) lost()
      done(error)
    })
  } as typeof pg.Client.prototype.connect
  PreparingClient.prototype.query = function (
    this: pg.Client,
    text: unknown,
    values: unknown,
    done: unknown,
  ) {
    if (isToBeProven(values)) {
      const proven = proofsOf(this).complete(values)
      return proven instanceof Promise
        ? proven.then((given) => this.query(text as string, given))
        : this.query(text as string, proven)
    }
    const name =
      typeof text === 'string' &&
      Array.isArray(values) &&
      /^\s*(select|with|insert|update|delete)\b/i.test(text)
        ? names.of(text)
        : undefined
    gather(this)
    if (name !== undefined) {
      const held = prepared.get(this)
      if (held === undefined) prepared.set(this, new Set([name]))
      else held.add(name)
    }
    const answer =
      name === undefined
        ? query.call(this, text, values, done)
        : query.call(this, { name, text, values }, done)
    if (answer instanceof Promise)
      answer.catch((error: unknown) => {
        if (name !== undefined && hasChangedShape(error)) names.withdraw(text as string)
        // Whatever the server still does with it: this connection is asked nothing more.
        if (hasGoneSilent(error)) this.end().catch(() => {})
      })
    return answer
  } as unknown as typeof pg.Client.prototype.query
  return PreparingClient
}
