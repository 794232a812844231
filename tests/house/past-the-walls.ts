import pg from 'pg'

/** A question that a request put to the database, and whether it got anything back. */
interface Asked {
  readonly text: string
  readonly values: readonly unknown[]
  readonly isEmpty: boolean
}

let recording: Asked[] | undefined

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === 0 ||
  value === '0' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** No row, or one that counts nothing. */
const holdsNothing = (rows: readonly Record<string, unknown>[]): boolean =>
  rows.length === 0 || (rows.length === 1 && Object.values(rows[0]!).every(isNothing))

/** Watches every client of the database from now on: what is asked while `watched` runs is remembered. */
export const watchQuestions = (): void => {
  const original = pg.Client.prototype.query as (...given: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const answer = original.apply(this, given)
    const [first, second] = given
    const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text
    const values = (second ?? (first as { values?: unknown[] } | undefined)?.values ?? []) as unknown[]
    const into = recording
    if (
      into !== undefined &&
      text !== undefined &&
      /^\s*(select|with)\b/i.test(text) &&
      !/set_config|access\.(vouch|greet)|for (no key )?update|for share|pg_advisory|jobs\.enqueue|now_seen/i.test(
        text,
      ) &&
      answer instanceof Promise
    )
      answer.then(
        ({ rows }: pg.QueryResult<Record<string, unknown>>) =>
          into.push({ text, values, isEmpty: holdsNothing(rows) }),
        () => undefined,
      )
    return answer
  } as typeof pg.Client.prototype.query
}

/** The questions of some work that got nothing back. */
export const emptyAnswersOf = async <T>(work: () => Promise<T>): Promise<{ result: T; empty: Asked[] }> => {
  recording = []
  try {
    const result = await work()
    return { result, empty: recording.filter(({ isEmpty }) => isEmpty) }
  } finally {
    recording = undefined
  }
}

/** Whoever asks, as the walls were told. */
interface Asker {
  readonly person: string
  readonly body: string
  readonly role: string
}

/**
 * Asks the same again past the walls, as the owner of the tables, with everything that the question itself says still in force.
 *
 * @returns whether there is something that the walls kept from whoever asked.
 */
export const isKeptFrom = async (
  owner: pg.Client,
  asker: Asker,
  { text, values }: Asked,
  now: string,
): Promise<boolean> => {
  await owner.query('begin read only')
  try {
    await owner.query(
      `select set_config('samlad.person', $1, true), set_config('samlad.body', $2, true), set_config('samlad.role', $3, true), set_config('samlad.now', $4, true)`,
      [asker.person, asker.body, asker.role, now],
    )
    return !holdsNothing((await owner.query(text, [...values])).rows)
  } catch {
    return false
  } finally {
    await owner.query('rollback')
  }
}
