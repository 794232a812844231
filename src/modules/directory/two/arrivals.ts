import { randomUUID } from 'node:crypto'
import type { ActionContext } from '../../../platform/access/action.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { directoryPaths as paths } from '../paths.ts'
import { kindChangeWords } from './messages.ts'
import { type AskedChange, CHANGE_DAYS } from './rules.ts'
import { addKindChange, listWhomSetWaitsFor } from './store.ts'

/** Those who say or confirm what a body is. */
const CONFIRMING = ['administrator', 'national_coordinator', 'auditor'] as const satisfies readonly Role[]

/** One has said what a body is as a recipient; another confirms it. */
const toConfirm: ArrivalKind = arrivalKind('directory.kind_to_confirm', {
  urgency: 'ordinary',
  place: paths.kindChange,
  for: CONFIRMING,
  inPerson: true,
  raisedBy: [
    'directory.say_kind',
    'directory.remove_kind',
    'directory.add',
    'directory.change',
    'directory.import',
    'directory.mark_checked',
  ],
  settledBy: ['directory.confirm_kind', 'directory.refuse_kind'],
  words: wordsFrom(kindChangeWords, 'arrival', 'arrivalVerb'),
})

export const kindArrivals: readonly ArrivalKind[] = [toConfirm]

/**
 * Says what bodies are, together, and makes it wait for those who can confirm it. In a house into which nobody else has come who could,
 * it holds at once.
 *
 * @returns whether it waits for another
 */
export const askTogether = async (
  context: Pick<ActionContext, 'tx' | 'now'>,
  changes: readonly AskedChange[],
): Promise<{ readonly waits: boolean }> => {
  const { tx, now } = context
  const setId = randomUUID()
  const until = new Date(now.getTime() + CHANGE_DAYS * 86_400_000)
  let waits = false
  for (const change of changes) if (!(await addKindChange(tx, setId, change, until))) waits = true
  if (!waits) return { waits }
  for (const { bodyId, people } of await listWhomSetWaitsFor(tx, setId))
    await arrive(context, toConfirm, { about: setId, for: { bodyId, people }, until, place: { setId } })
  return { waits }
}

export const settleSet = (tx: DatabaseTransaction, setId: string): Promise<number> =>
  settle(tx, toConfirm, setId)
