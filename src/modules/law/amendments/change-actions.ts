import { action } from '../../../platform/access/action.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { subjectOf } from './change.ts'
import { getOwnDraft } from './drafts.ts'
import { amendmentPolicy } from './policy.ts'
import { CHANGE_INPUTS, type ChangeKind, oneAmendment, oneChange } from './schema.ts'
import { deleteChange, insertChange } from './store.ts'
import { weighAgain } from './weigh.ts'

/** The page on which a change of one kind is entered. */
export const prepareChange = action(
  amendmentPolicy,
  'law.prepare_change',
  'read',
  oneAmendment,
  async (context, { amendmentId }) => ({ amendment: await getOwnDraft(context, amendmentId) }),
)
export type PreparedChange = Awaited<ReturnType<typeof prepareChange.run>>

const CLEAR: Partial<
  Record<ChangeKind, (value: Readonly<Record<string, unknown>>) => readonly [string, string] | undefined>
> = {
  scale: leastOf,
  offence: leastOf,
  length: ({ days, months }) => {
    if (days === undefined && months === undefined) return ['law.length_missing', 'days']
    // Of both the law would reckon months and days after them.
    return days !== undefined && months !== undefined ? ['law.length_twice', 'months'] : undefined
  },
}

function leastOf({
  least,
  months,
}: Readonly<Record<string, unknown>>): readonly [string, string] | undefined {
  if (least === undefined) return ['law.least_missing', 'least']
  if (least === 'months' && months === undefined) return ['law.months_missing', 'months']
  return least === 'none' && months !== undefined ? ['law.least_contradicted', 'months'] : undefined
}

/** What can be read in two ways, or says nothing, is asked for again at its field. */
const refuseUnclear = (kind: ChangeKind, value: Readonly<Record<string, unknown>>): void => {
  const unclear = CLEAR[kind]?.(value)
  if (unclear !== undefined) throw new Refusal(unclear[0], 422, {}, unclear[1])
}

/**
 * Enters what an amendment changes.
 *
 * @throws Refusal `law.changed_already`, `law.length_missing`, `law.length_twice`, `law.least_missing`, `law.months_missing`,
 * `law.least_contradicted`, `law.not_a_draft`, `law.draft_of_another`
 */
export const enterChangeOf = <Kind extends ChangeKind>(kind: Kind) =>
  action(
    amendmentPolicy,
    'law.enter_change',
    'change',
    oneAmendment.extend(CHANGE_INPUTS[kind].shape),
    async (context, { amendmentId, ...entered }) => {
      await getOwnDraft(context, amendmentId)
      const value = entered as Readonly<Record<string, unknown>>
      refuseUnclear(kind, value)
      const subject = subjectOf(kind, value as never)
      if (!(await insertChange(context.tx, amendmentId, { kind, subject, value }, context.now)))
        throw new Refusal('law.changed_already', 409)
      await weighAgain(context, amendmentId)
      return { amendmentId }
    },
  )

/** Takes a change out of a draft. @throws NotFound, Refusal `law.not_a_draft`, `law.draft_of_another` */
export const takeChangeAway = action(
  amendmentPolicy,
  'law.take_change_away',
  'change',
  oneChange,
  async (context, { amendmentId, changeId }) => {
    await getOwnDraft(context, amendmentId)
    if (!(await deleteChange(context.tx, amendmentId, changeId))) throw new NotFound('change')
    await weighAgain(context, amendmentId)
    return { amendmentId }
  },
)
