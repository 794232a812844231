import type { Settings } from '../config/settings.ts'
import type { Log } from '../log/log.ts'
import { post } from '../outgoing/post.ts'
import { type KeptHead, signHead } from './signed-head.ts'
import { enqueue, isDue, readWitness, type WitnessState, writeWitness } from './witness-queue.ts'

/** How often it is looked whether something is due, in milliseconds. */
const LOOK_EACH = 5_000
/** How long a witness that does not answer is left in peace. */
const TRY_AGAIN = 60_000

/** Hands heads to those who keep a copy elsewhere. */
export interface Witnesses {
  /** A block was sealed: its head is handed over when it is due. */
  readonly sealed: (head: KeptHead) => void
  /** Hands over what is due by now. One at a time; called again and again while the house serves. */
  readonly hand: (now: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Hands the heads of sealed blocks to the witnesses that the settings name: at most each minute, at least each hour, number
 * and hash alone with their signature. What a witness does not take waits for it. Nobody who writes waits for any of it.
 *
 * @param folder where the queues are kept, outside the database.
 */
export const openWitnesses = (
  settings: Pick<Settings, 'auditWitnesses' | 'webhookHosts'>,
  { folder, signingKey }: { readonly folder: string; readonly signingKey: string },
  log: Log,
  newest?: KeptHead,
): Witnesses => {
  let head = newest
  const triedAt = new Map<string, number>()

  /** Hands over all that waits, the oldest first, until one is not taken. */
  const deliver = async (url: string, given: WitnessState, now: number): Promise<WitnessState> => {
    let state = given
    for (const one of given.waiting) {
      const answer = await post({
        url,
        body: JSON.stringify(one),
        headers: { 'content-type': 'application/json' },
        allowedHosts: settings.webhookHosts,
      })
      if (!('status' in answer) || answer.status < 200 || answer.status > 299) {
        if (state.silentSince === undefined)
          log.warn(
            { problem: 'status' in answer ? `status_${answer.status}` : answer.problem },
            'a witness of the audit trail does not take its head; it waits',
          )
        return { ...state, silentSince: state.silentSince ?? now }
      }
      const { silentSince: _, ...rest } = state
      state = { ...rest, waiting: rest.waiting.slice(1), taken: one.block, takenAt: now }
    }
    return state
  }

  const handTo = async (url: string, now: number): Promise<void> => {
    let state = readWitness(folder, url)
    if (head !== undefined && isDue(state, head.block, now)) {
      state = enqueue(state, signHead(signingKey, head), now)
      writeWitness(folder, url, state)
    }
    const isLeftInPeace = state.silentSince !== undefined && now - (triedAt.get(url) ?? 0) < TRY_AGAIN
    if (state.waiting.length === 0 || isLeftInPeace) return
    triedAt.set(url, now)
    writeWitness(folder, url, await deliver(url, state, now))
  }

  let running: Promise<unknown> = Promise.resolve()
  const hand = (now: number): Promise<void> => {
    const turn = running.then(() =>
      Promise.all(settings.auditWitnesses.map((url) => handTo(url, now))).then(() => {}),
    )
    running = turn.catch((error: Error) =>
      log.error({ kind: error.name }, 'handing heads of the audit trail over failed'),
    )
    return turn
  }
  let isBusy = false
  const timer =
    settings.auditWitnesses.length === 0
      ? undefined
      : setInterval(() => {
          if (isBusy) return
          isBusy = true
          void hand(Date.now())
            .catch(() => {})
            .finally(() => {
              isBusy = false
            })
        }, LOOK_EACH).unref()
  return {
    sealed: (sealed) => {
      head = sealed
    },
    hand,
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
