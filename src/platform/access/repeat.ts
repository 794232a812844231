import { Refusal } from '../refusal.ts'
import { type AnyAction, databaseFor, type House, type Request, setActor } from './action.ts'
import { findOutcome, keepOutcome } from './once.ts'

/** Larger answers are not kept; whoever tries again is told that it has been done. */
const LARGEST_OUTCOME = 200_000
/** The first sending commits before its outcome is kept: a second that waited for it looks a few times. */
const LOOKS = 20
const PAUSE = 50

const place = (request: Request, action: AnyAction) => ({
  actor: request.actor,
  action: action.name,
  once: request.once!,
})

/** Keeps where a form led, or what a request was answered, for the day. */
export const rememberOutcome = async (
  house: House,
  request: Request,
  action: AnyAction,
  outcome: string,
): Promise<void> => {
  if (request.once === undefined || action.effect !== 'change' || outcome.length > LARGEST_OUTCOME) return
  await databaseFor(house, request.actor)
    .transaction()
    .execute(async (tx) => {
      await setActor(tx, request.actor)
      await keepOutcome(tx, house.settings, place(request, action), outcome)
    })
}

/** What came of the first sending, where this error says that there was one and its outcome is kept. */
export const recallOutcome = async (
  house: House,
  request: Request,
  action: AnyAction,
  error: unknown,
): Promise<string | undefined> => {
  if (request.once === undefined || !(error instanceof Refusal) || error.code !== 'already_done')
    return undefined
  for (let look = 0; look < LOOKS; look += 1) {
    const outcome = await databaseFor(house, request.actor)
      .transaction()
      .execute(async (tx) => {
        await setActor(tx, request.actor)
        return findOutcome(tx, house.settings, place(request, action))
      })
    if (outcome !== undefined) return outcome
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  return undefined
}
