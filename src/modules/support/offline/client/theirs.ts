import { knowing } from '../../../../web/offline/queue.ts'
import { read } from '../../../../web/offline/server.ts'
import { changeThread, listThreads, type Thread } from '../../../../web/offline/threads.ts'
import { formsOf, type Theirs, withForms } from './forms.ts'
import { revisionName } from './steps.ts'

const CONFLICTS = ['checklist.changed_by_another', 'checklist.already_judged']

const isContested = ({ queue }: Thread): boolean =>
  queue.steps.some(({ refusal }) => refusal !== undefined && CONFLICTS.includes(refusal.code))

interface Assessment extends Theirs {
  readonly parts: Readonly<Record<string, { readonly revision: number }>>
}

/** Fetches what colleagues have written meanwhile, where the server refused what was written here because of it. */
export const lookAtTheirs = async (): Promise<void> => {
  for (const { thread } of (await listThreads()).open) {
    if (!isContested(thread)) continue
    const { caseId, assessmentId } = thread.queue.known
    const found = (await read(`/v1/cases/${caseId}/checklists/${assessmentId}`)) as Assessment | undefined
    if (found === undefined) continue
    const { answers, judgement, reasons, parts } = found
    const revisions = Object.fromEntries(
      Object.entries(parts).map(([part, { revision }]) => [revisionName(part), revision]),
    )
    await changeThread(thread.id, (now) => ({
      ...withForms(now, { ...formsOf(now), theirs: { answers, judgement, reasons } }),
      queue: knowing(now.queue, revisions),
    }))
  }
}
