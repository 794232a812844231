import { parse } from 'hono/utils/cookie'
import { sql } from 'kysely'
import type { House } from '../access/action.ts'
import { keepReadings, makeForEverybody } from '../access/for-everybody.ts'
import { type Day, dayOf } from '../clock/clock.ts'
import { whyNotTaken } from '../database/away.ts'
import { chooseLocale } from '../i18n/locale.ts'
import { type KeptAnswer, keepAnswer } from './kept-answer.ts'
import { type Shelf, shelf } from './shelf.ts'

/** What decides how a page looks to whoever has not signed in. */
interface Asked {
  /** Path and query. */
  readonly address: string
  readonly cookie: string | undefined
  readonly language: string | undefined
  readonly authorization: string | undefined
}

/** How long what was found out may be relied on. */
export interface KeepingLimits {
  /** Milliseconds for which a process takes the data to be unchanged without asking; none where it is left out. */
  readonly unaskedFor: number
  /** Seconds for which browsers and caches on the way need not ask. */
  readonly elsewhereFor: number
}

const MEGABYTE = 1_000_000
// A page is made anew after this time whatever is known of the data: time itself changes some (a call that closes at a
// moment), and it is a net below the triggers that tell of changes.
const LONGEST = 10_000
const LONGEST_ADDRESS = 600

// A cookie of ours beside the visit's own, and what a device is known by at the next sign-in, says who somebody is, or which link they hold: they take the long way.
const personal = /samlad_(?!visit=|device=)/

const readers = new Map<string, string>()

/** The language and the colours of a reader, as they are chosen for a page. Few combinations cover nearly everybody. */
const readerOf = (cookie = '', language = ''): string => {
  const asked = `${language}\n${cookie}`
  const known = readers.get(asked)
  if (known !== undefined) return known
  const { theme, language: chosen } = cookie === '' ? {} : (parse(cookie) as Record<string, string>)
  const reader = `${chooseLocale(chosen, language)} ${theme === 'light' || theme === 'dark' ? theme : 'auto'}`
  if (readers.size < 500 && asked.length < 300) readers.set(asked, reader)
  return reader
}

/** Answers that are the same for everybody, kept while nothing of what they are made of has changed. */
export interface KeptAnswers {
  /** Under which name an answer is kept; nothing where this request must not be answered from what is kept. */
  nameFor(asked: Asked): string | undefined
  /** The kept answer, where it is known to hold at this moment without asking anybody. */
  atOnce(name: string): KeptAnswer | undefined
  /**
   * The kept answer, made now where there is none. Many who ask at once wait for one. Gives the response itself where
   * it turns out that it cannot be kept, and nothing to those who waited for such a one: they ask for themselves.
   */
  answer(name: string, make: () => Promise<Made>): Promise<KeptAnswer | Response | undefined>
  /** Something may just have been changed by this process: the next reader asks the database. */
  doubt(): void
  readonly cacheControl: string
  /** What the shelves hold, in bytes; for tests. */
  readonly size: number
}

/** A finished response, and whether it holds something that was made for one browser. */
interface Made {
  readonly response: Response
  readonly personal: boolean
}

interface Kept {
  readonly answer: KeptAnswer
  readonly until: number
}

const mayBeKept = ({ response, personal }: Made): boolean =>
  !personal &&
  response.status === 200 &&
  response.headers.getSetCookie().length === 0 &&
  !/no-store|private/.test(response.headers.get('cache-control') ?? '')

/** @param limits without them every request asks the database whether the data are the same, and nobody else keeps anything. */
export const keepAnswers = (
  { database, clock }: Pick<House, 'database' | 'clock'>,
  limits: KeepingLimits = { unaskedFor: 0, elsewhereFor: 0 },
): KeptAnswers => {
  // Addresses with a query are without number: they must not push out the pages that everybody reads.
  const shelves: Readonly<Record<'plain' | 'asked', Shelf<Kept>>> = {
    plain: shelf({ most: 48 * MEGABYTE, largest: 3 * MEGABYTE }),
    asked: shelf({ most: 8 * MEGABYTE, largest: 2 * MEGABYTE }),
  }
  const readings = keepReadings()
  const shelfOf = (name: string) => (name.includes('?') ? shelves.asked : shelves.plain)
  let version: string | undefined
  let day: Day | undefined
  let minute: number | undefined
  let known = Number.NEGATIVE_INFINITY
  let asking: Promise<string> | undefined
  /** How often something was put in doubt: an answer to a question from before that says nothing. */
  let doubts = 0
  const making = new Map<string, Promise<KeptAnswer | Response | undefined>>()

  const empty = (): void => {
    shelves.plain.empty()
    shelves.asked.empty()
    readings.empty()
  }
  const ask = async (): Promise<string> => {
    const began = performance.now()
    const before = doubts
    const found = await sql<{ version: string }>`select changes.version() as version`.execute(database)
    const newest = found.rows[0]?.version ?? ''
    if (newest !== version) empty()
    version = newest
    if (before === doubts) known = began
    return newest
  }
  /** One question at a time, whoever waits for its answer. */
  const askOnce = (): Promise<string> => {
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
  const sameDay = (): void => {
    // Days begin on a whole minute; to ask the calendar at every request would take longer than the rest of it.
    const now = clock.now()
    const turn = Math.floor(now.getTime() / 60_000)
    if (turn === minute) return
    minute = turn
    const today = dayOf(now)
    if (today !== day) empty()
    day = today
  }
  const holds = (): boolean => performance.now() - known < limits.unaskedFor
  const current = async (): Promise<string> => {
    sameDay()
    // What was asked before this request came may have been answered before a change that it must show.
    if (!holds() && asking !== undefined) await asking.catch(() => undefined)
    return holds() && version !== undefined ? version : askOnce()
  }

  return {
    nameFor: ({ address, cookie, language, authorization }) => {
      if (authorization !== undefined || address.length > LONGEST_ADDRESS) return undefined
      if (cookie !== undefined && personal.test(cookie)) return undefined
      return `${readerOf(cookie, language)} ${address}`
    },
    atOnce: (name) => {
      if (!holds()) return undefined
      const now = performance.now()
      // Halfway there the next question goes out, and nobody has to wait for it.
      if (now - known > limits.unaskedFor / 2) askOnce().catch(() => undefined)
      sameDay()
      const kept = shelfOf(name).take(name)
      return kept !== undefined && kept.until > now ? kept.answer : undefined
    },
    answer: async (name, make) => {
      const last = shelfOf(name).take(name)
      const held = await current().catch((error: unknown) => {
        // Nothing can be changed while the database is away or its disk full: what was shown a moment ago may go on being shown.
        const why = whyNotTaken(error)
        if (last !== undefined && (why === 'away' || why === 'full')) return undefined
        throw error
      })
      if (held === undefined) return last?.answer
      const kept = shelfOf(name).take(name)
      if (kept !== undefined && kept.until > performance.now()) return kept.answer
      const turn = `${held} ${day} ${name}`
      const others = making.get(turn)
      if (others !== undefined) {
        const theirs = await others.catch(() => undefined)
        return theirs instanceof Response ? undefined : theirs
      }
      const heldDay = day
      const work = (async () => {
        const made = await makeForEverybody({ version: held, readings }, make)
        if (!mayBeKept(made)) return made.response
        const answer = await keepAnswer(made.response)
        sameDay()
        if (held === version && heldDay === day)
          shelfOf(name).put(name, { answer, until: performance.now() + LONGEST }, answer.size)
        return answer
      })()
      making.set(turn, work)
      try {
        return await work
      } finally {
        making.delete(turn)
      }
    },
    doubt: () => {
      doubts += 1
      known = Number.NEGATIVE_INFINITY
    },
    cacheControl: `public, max-age=${limits.elsewhereFor}, must-revalidate`,
    get size() {
      return shelves.plain.size + shelves.asked.size
    },
  }
}
