import { type ActionContext, action } from '../../../platform/access/action.ts'
import { listAbsences } from '../../../platform/on-call/absence.ts'
import { NotPermitted } from '../../../platform/refusal.ts'
import { caseloadSeen } from './given.ts'
import { listBodyCases } from './lead-store.ts'
import { listCases } from './list-store.ts'
import { withNames } from './names.ts'
import type { TodayPart } from './offer.ts'
import { casePolicy } from './policy.ts'
import { bodyListInput, type ListInput, listInput } from './schema.ts'

/** One's cases: those in which a time has run out first, then the one where something last happened. Only the names of the page that is shown are opened. */
const readCases = async (
  { tx, actor, now, about, vault }: Pick<ActionContext, 'tx' | 'actor' | 'now' | 'about' | 'vault'>,
  selection: ListInput,
) => {
  if (actor.kind !== 'person') throw new NotPermitted('case.list')
  const { rows, total } = await listCases(tx, actor, now, selection)
  about('body', actor.bodyId, { shown: rows.length })
  await caseloadSeen(tx, actor.personId)
  return { rows: await withNames(vault, rows), total, selection }
}
export type ListedCases = Awaited<ReturnType<typeof readCases>>

export const viewCases = action(casePolicy, 'case.list', 'read_personal', listInput, readCases)

/** Whether somebody looks at the beginning of all their cases, and has neither turned a page nor selected any. */
const isWhole = ({ page, pageSize: _, ...selected }: ListInput): boolean =>
  page === 1 && Object.values(selected).every((one) => one === undefined)

/** The same for people, with what they have today: above the beginning of the list alone, so that what was looked for stands first. */
export const viewCasesWith = <Data>(today: TodayPart<Data>) =>
  action(casePolicy, 'case.list', 'read_personal', listInput, async (context, selection) => ({
    ...(await readCases(context, selection)),
    today: isWhole(selection) ? await today.read(context as ActionContext) : null,
  }))

/** The cases of one's body for those who lead: numbers, codes and who is responsible, nothing of the persons. */
export const viewBodyCases = action(
  casePolicy,
  'case.lead',
  'read_personal',
  bodyListInput,
  async ({ tx, actor, about }, selection) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.lead')
    const { rows, total } = await listBodyCases(tx, actor.bodyId, selection)
    about('body', actor.bodyId, { shown: rows.length })
    return { rows, total, selection, absences: await listAbsences(tx, actor.bodyId) }
  },
)
