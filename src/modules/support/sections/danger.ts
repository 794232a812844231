import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type Danger, readDanger } from '../../../platform/arrivals/danger.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { dangerWords } from './danger-messages.ts'

/** The person of a case is in danger now: said in a field of it, in a checklist, or in what another body handed over. */
export const personInDanger: ArrivalKind = arrivalKind('support.danger_now', {
  urgency: 'danger',
  place: paths.case,
  placeFor: { case_manager: paths.staff },
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: ['case.write', 'checklist.situation', 'copy.register'],
  settledBy: ['case.write', 'checklist.situation', 'case.close'],
  said: ['danger_now', 'in_danger_now'],
  words: wordsFrom(dangerWords, 'what', 'verb', 'now1', 'now2', 'now3'),
})

/** What a page of a case in danger shows at once: whom to call, and who has been told. */
export const dangerOf = (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  { id, bodyId }: { readonly id: string; readonly bodyId: string },
): Promise<Danger> => readDanger(tx, { kinds: [personInDanger], about: id, bodyId, moment: now })

/** Makes a danger of a case wait for those who can act, or ends its waiting, as somebody says it. */
export const noteDanger = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  { caseId, bodyId }: { readonly caseId: string; readonly bodyId: string },
  isDanger: boolean,
): Promise<void> => {
  if (isDanger)
    await arrive({ tx, now }, personInDanger, { about: caseId, caseId, for: { bodyId }, place: { caseId } })
  else await settle(tx, personInDanger, caseId)
}
