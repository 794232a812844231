import type { ActionContext } from '../../../platform/access/action.ts'
import { type Fault, Refusal } from '../../../platform/refusal.ts'
import { addEvent, beginWriting, type CaseFacts } from '../../support/index.ts'
import { afterStep, type Step } from './rules.ts'
import type { ConcernState } from './schema.ts'
import { type Concern, getConcern } from './store.ts'

export interface Changed {
  readonly caseId: string
  readonly concernId: string
  readonly revision: number
}

/** Begins a change of a report of concern, as it was read. @throws NotFound, Refusal `concern.changed_by_another`. */
export const begin = async (context: ActionContext<CaseFacts>, { caseId, concernId, revision }: Changed) => {
  const begun = await beginWriting(context, caseId, 'family', { concern: concernId })
  const concern = await getConcern(context.tx, begun.key, caseId, concernId)
  if (concern.revision !== revision) throw new Refusal('concern.changed_by_another', 409)
  return { ...begun, concern }
}

/** Where a step leads. @throws Refusal `concern.not_now_*` where it cannot be taken now. */
export const requireStep = ({ state }: Concern, step: Step): ConcernState => {
  const after = afterStep(state, step)
  if (after === undefined) throw new Refusal(`concern.not_now_${state}`, 409)
  return after
}

/** @throws Refusal at the field, where there is a fault. */
export const refuseFault = (fault: Fault | undefined): void => {
  if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
}

/** Says in the timeline what has been done of a report of concern. */
export const tell = (
  { tx, now }: ActionContext<CaseFacts>,
  { actor }: Pick<Awaited<ReturnType<typeof begin>>, 'actor'>,
  { caseId, concernId }: Changed,
  kind: string,
): Promise<void> => addEvent(tx, { caseId, section: 'family', kind, subjectId: concernId, actor, now })
