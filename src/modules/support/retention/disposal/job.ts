import { type House, perform } from '../../../../platform/access/action.ts'
import type { Schedule, Task } from '../../../../platform/jobs/queue.ts'
import type { KeyKind } from '../../../../platform/vault/key-kind.ts'
import type { SubjectPart } from '../../rights/subject-part.ts'
import {
  beginDisposalWith,
  carryOutDisposal,
  findEnded,
  findUnfinished,
  finishDisposal,
  refreshRetention,
} from './actions.ts'
import { clearPackages } from './package-actions.ts'

export const disposeTask = 'support.dispose'

/** Two in the morning in UTC, after the copy of the keys; once a machine that was off is on again, where it was missed. */
export const disposeSchedule: Schedule = { task: disposeTask, crontab: '0 2 * * *', catchUp: 86_400_000 }

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Runs over everything, batch after batch; each gives where to go on. */
const throughAll = async (batch: (after: string) => Promise<string | null>): Promise<void> => {
  for (let after: string | null = FIRST; after !== null; ) after = await batch(after)
}

/** How long a case is kept follows from what it says, and a package for the archive holds what every room keeps of it. */
const OPENED: readonly KeyKind[] = ['case', 'copy', 'referral', 'request', 'layer']

/**
 * The nightly disposal. It goes on from where an earlier night was killed, works out what has to be worked out anew, and
 * then takes the cases whose time has ended, one after the other, each in transactions of its own. One that fails keeps
 * none of the others waiting; the job then fails at its end, and is tried again.
 */
export const disposeNightly =
  (house: House, parts: readonly SubjectPart[]): Task =>
  async () => {
    const actor = { kind: 'system', name: disposeTask, opens: OPENED } as const
    const beginDisposal = beginDisposalWith(parts)
    const failures: unknown[] = []
    const dispose = async (caseId: string) => {
      const { due } = await perform(house, { actor }, beginDisposal, { caseId })
      if (due) await perform(house, { actor }, carryOutDisposal, { caseId })
    }
    const goOn = async (caseId: string) => {
      const { finished } = await perform(house, { actor }, finishDisposal, { caseId })
      if (!finished) await dispose(caseId)
    }
    const each = async (ids: readonly string[], work: (caseId: string) => Promise<void>) => {
      for (const caseId of ids) await work(caseId).catch((error: unknown) => failures.push(error))
    }
    await each(await perform(house, { actor }, findUnfinished, {}), goOn)
    await throughAll(async (after) => (await perform(house, { actor }, refreshRetention, { after })).next)
    await throughAll(async (after) => {
      const { ids, next } = await perform(house, { actor }, findEnded, { after })
      await each(ids, dispose)
      return next
    })
    await perform(house, { actor }, clearPackages, {})
    if (failures.length > 0) throw failures[0]
  }
