import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '../../log/log.ts'

/** Pauses between two tries to start an engine that does not, in milliseconds: doubled each time up to the longest. */
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 5_000

/** The connection through which a process holds an engine. */
interface Held {
  /** @throws Error of a connection that is away, where it is lost and there is none again yet. */
  client(): pg.Client
  /** Watches no longer. Gives the connection that is left; nothing where it is lost. */
  end(): Promise<pg.Client | undefined>
}

/**
 * Watches the connection that holds an engine. Where it ends, so has the engine, or somebody has ended the session; both are
 * mended by `again`, until it succeeds.
 *
 * @param again starts the engine where it does not run, and holds it; left out by whoever does not serve: the engine is
 * then not theirs to start.
 */
export const supervise = (first: pg.Client, again?: () => Promise<pg.Client>, log?: Log): Held => {
  let held: pg.Client | undefined = first
  let isEnding = false
  let mending: Promise<void> = Promise.resolve()

  const mend = async (start: () => Promise<pg.Client>): Promise<void> => {
    log?.warn({}, 'the database engine has ended and is started again')
    let told = ''
    for (let wait = FIRST_PAUSE; !isEnding; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      try {
        held = await start()
        watch(held)
        return
      } catch (error) {
        const reason = (error as Error).message
        if (reason !== told) log?.error({ reason }, 'the database engine does not start and is tried again')
        told = reason
      }
      await pause(wait)
    }
  }
  const watch = (client: pg.Client): void => {
    client.once('end', () => {
      held = undefined
      if (again !== undefined && !isEnding) mending = mend(again)
    })
  }
  watch(first)
  return {
    client: () => {
      if (held !== undefined) return held
      throw Object.assign(new Error('the database engine has ended'), { code: '57P01' })
    },
    end: async () => {
      isEnding = true
      await mending
      return held
    },
  }
}
