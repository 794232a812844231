import pg from 'pg'

/** Statements that a pool keeps prepared at most; each connection holds a plan for those that it has used. */
const MOST_PREPARED = 300
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
  readonly #names = new Map<string, string>()
  readonly #waiting = new Set<string>()
  readonly #unfit = new Set<string>()

  /** The name of a statement, or nothing where it is to be sent without one. */
  of(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined) return known
    if (this.#names.size >= MOST_PREPARED || this.#unfit.has(text)) return undefined
    if (this.#waiting.delete(text)) {
      const name = `samlad_${this.#names.size + this.#unfit.size}`
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

const hasChangedShape = (error: unknown): boolean =>
  (error as { code?: string }).code === '0A000' && /cached plan/i.test(String(error))

type Query = (first: unknown, values?: unknown, done?: unknown) => unknown

/** A client of `pg` that prepares the statements of its pool that come back. */
export const preparingClient = (names: StatementNames): typeof pg.Client => {
  class PreparingClient extends pg.Client {}
  const query = pg.Client.prototype.query as unknown as Query
  PreparingClient.prototype.query = function (
    this: pg.Client,
    text: unknown,
    values: unknown,
    done: unknown,
  ) {
    const name =
      typeof text === 'string' &&
      Array.isArray(values) &&
      /^\s*(select|with|insert|update|delete)\b/i.test(text)
        ? names.of(text)
        : undefined
    if (name === undefined) return query.call(this, text, values, done)
    const answer = query.call(this, { name, text, values }, done)
    if (answer instanceof Promise)
      answer.catch((error: unknown) => {
        if (hasChangedShape(error)) names.withdraw(text as string)
      })
    return answer
  } as unknown as typeof pg.Client.prototype.query
  return PreparingClient
}
