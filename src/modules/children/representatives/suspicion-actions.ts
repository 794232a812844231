import { action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { beginWriting, listFields, writeField, writeGuardianSuspected } from '../../support/index.ts'
import { representativePolicy } from './policy.ts'
import { GUARDIAN_SUSPECTED } from './replay.ts'
import { liftInput, suspectInput } from './schema.ts'
import { insertSuspected, listSuspected, markLifted } from './store.ts'

/**
 * Notes that a guardian is suspected, or does not look after the child's right. From then on nothing is told to a guardian
 * and no guardian consents for the child, everywhere in the house (domain rule 10). It is remembered where no restore takes it back.
 *
 * @throws NotFound, Refusal `day_to_come`, `representative.adult_has_no_guardian`.
 */
export const noteSuspected = action(
  representativePolicy,
  'suspected_guardian.note',
  'change',
  suspectInput,
  async (context, { caseId, ...noted }) => {
    const { tx, now, today, vault } = context
    const { actor, file, key, happened } = await beginWriting(context, caseId, 'family', { suspected: true })
    if (file.ageGroup === 'adult') throw new Refusal('representative.adult_has_no_guardian', 409)
    requireDayPassed(noted.since, today, 'since')
    const suspicionId = await insertSuspected(tx, key, { actor, now }, { caseId, ...noted })
    const standing = (await listSuspected(tx, key, caseId)).filter(({ liftedOn }) => liftedOn === null)
    await writeGuardianSuspected(tx, caseId, standing.map(({ since }) => since).sort()[0] ?? noted.since)
    await writeSuspicion({ tx, actor, now }, key, caseId, 'yes')
    await vault.remember({
      kind: GUARDIAN_SUSPECTED,
      subjectId: suspicionId,
      at: now,
      details: { caseId, since: noted.since },
    })
    await happened('guardian_suspected', suspicionId)
    return { caseId }
  },
)

/** The field of the family says the same, for whoever reads the case. */
const writeSuspicion = async (
  { tx, actor, now }: { readonly tx: DatabaseTransaction; readonly actor: PersonActor; readonly now: Date },
  key: CaseKey,
  caseId: string,
  value: 'yes' | 'no',
): Promise<void> => {
  const field = 'guardian_suspected'
  const fields = await listFields(tx, key, caseId, ['family'])
  if (fields.some((one) => one.field === field && one.value === value)) return
  await writeField(tx, { key, actor, now }, caseId, { section: 'family', field, value })
}

/**
 * Lifts a suspicion, with the reasons. Once no guardian is suspected, guardians decide again.
 *
 * @throws NotFound, Refusal `day_to_come`, `representative.days_backwards`, `representative.lifted_already`.
 */
export const liftSuspected = action(
  representativePolicy,
  'suspected_guardian.lift',
  'change',
  liftInput,
  async (context, { caseId, suspicionId, liftedOn, reasons }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'family', { suspected: suspicionId })
    const found = (await listSuspected(tx, key, caseId)).find(({ id }) => id === suspicionId)
    if (found === undefined) throw new NotFound('suspected_guardian')
    requireDayPassed(liftedOn, today, 'liftedOn')
    if (liftedOn < found.since) throw new Refusal('representative.days_backwards', 422, {}, 'liftedOn')
    await markLifted(tx, key, actor, { id: suspicionId, caseId, liftedOn, reasons })
    const [left] = (await listSuspected(tx, key, caseId))
      .filter(({ liftedOn: lifted }) => lifted === null)
      .map(({ since }) => since)
      .sort()
    await writeGuardianSuspected(tx, caseId, left ?? null)
    if (left === undefined) await writeSuspicion({ tx, actor, now }, key, caseId, 'no')
    await happened('guardian_cleared', suspicionId)
    return { caseId }
  },
)
