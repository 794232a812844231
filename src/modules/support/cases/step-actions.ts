import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { birthDayOf } from '../../../platform/text/identity-number.ts'
import { recomputeRetention } from '../kept-until/recompute.ts'
import { contradictsAge } from '../sections/age.ts'
import { listFields } from '../sections/field-store.ts'
import { getFacts } from './facts-store.ts'
import { casePolicy } from './policy.ts'
import { ageInput, caseIdInput, stepInput } from './schema.ts'
import { writeAge, writeStep } from './step-store.ts'
import { addEvent, getCase, holdCase } from './store.ts'
import { requireInUse } from './use.ts'

/** Says at which of the six steps of the referral mechanism a case is; they may be walked in any order. */
export const changeStep = action(
  casePolicy,
  'case.change_step',
  'change',
  stepInput,
  async ({ tx, actor, now, about, permit }, { caseId, step }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.change_step')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { step })
    permit(facts)
    requireInUse(facts)
    const file = await holdCase(tx, caseId)
    if (file.step === step) return { caseId }
    await writeStep(tx, caseId, step)
    await addEvent(tx, { caseId, section: 'timeline', kind: `step_${step}`, actor, now })
    return { caseId }
  },
)

/** The page on which an age is assessed. */
export const prepareAge = action(
  casePolicy,
  'case.age',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, about, permit }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const { number, ageGroup } = await getCase(tx, caseId)
    return { caseId, number, ageGroup }
  },
)

/**
 * Writes an assessed age, with its reasons as a decision among the notes. Until then whoever may be a child is treated as
 * one (domain rule 11).
 *
 * @throws Refusal `case.age_contradicts_birth` where the day of birth that stands in the case says otherwise.
 */
export const assessAge = action(
  casePolicy,
  'case.assess_age',
  'change',
  ageInput,
  async ({ tx, actor, now, today, about, permit, vault }, { caseId, ageGroup, reasons }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.assess_age')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { ageGroup })
    permit(facts)
    requireInUse(facts)
    const file = await holdCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const identity = await listFields(tx, key, caseId, ['identity'])
    const known = (field: string) => identity.find((one) => one.field === field)?.value ?? ''
    const number = known('identity_number')
    const born = known('birth_date') || (number === '' ? '' : birthDayOf(number))
    if (born !== '' && contradictsAge(ageGroup, born, today))
      throw new Refusal('case.age_contradicts_birth', 422, {}, 'ageGroup')
    const noteId = randomUUID()
    const sealed = key.seal(`support.note:${noteId}`, reasons)
    await writeAge(tx, actor, { caseId, ageGroup, noteId, sealed, today, now })
    await addEvent(tx, { caseId, section: 'notes', kind: 'age_assessed', subjectId: noteId, actor, now })
    await recomputeRetention(tx, vault, caseId, now)
    return { caseId }
  },
)
