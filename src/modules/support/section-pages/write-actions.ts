import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { getFacts } from '../cases/facts-store.ts'
import { writeLookup } from '../cases/lookup-store.ts'
import { casePolicy } from '../cases/policy.ts'
import { addEvent, holdCase } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import { recomputeRetention } from '../kept-until/recompute.ts'
import type { AgeGroup } from '../sections/age.ts'
import { checkValue } from '../sections/check.ts'
import { type FieldValue, findValueAt, listFields, writeField } from '../sections/field-store.ts'
import { faultOfAge } from '../sections/one-age.ts'
import { fieldsOf, isSection, type SectionKey } from '../sections/sections.ts'
import type { FieldShape } from '../sections/shape.ts'

/** Longest value of a field, in characters: 200 kB pasted by mistake is told so, and kept on the page. */
const LONGEST_VALUE = 50_000

const writeInput = z.object({
  caseId: z.guid(),
  section: z.string().refine((key) => isSection(key) && Object.keys(fieldsOf(key)).length > 0),
  /** Values by the keys of their fields; a field that is not sent stays as it is. */
  values: z.record(z.string().max(60), z.string()),
  /** The revision of each field as the writer saw it; 0 where it was empty. */
  revisions: z.record(z.string().max(60), z.coerce.number().int().min(0)),
})

type Present = ReadonlyMap<string, FieldValue>

/** @throws Refusal that names the first field whose value cannot be. */
const requirePossible = (
  shapes: Readonly<Record<string, FieldShape>>,
  values: Readonly<Record<string, string>>,
  today: Day,
): void => {
  for (const [field, value] of Object.entries(values)) {
    if (value.length > LONGEST_VALUE)
      throw new Refusal('case.value_too_long', 422, { characters: LONGEST_VALUE }, field)
    const fault = checkValue(shapes[field]!, value, today)
    if (fault !== undefined) throw new Refusal(fault, 422, {}, field)
  }
}

/** @throws Refusal where number, day of birth and age go against each other. */
const requireOneAge = (
  of: { ageGroup: AgeGroup; today: Day },
  values: Readonly<Record<string, string>>,
  present: Present,
): void => {
  const after = (field: string) => (values[field] ?? present.get(field)?.value ?? '').trim()
  const fault = faultOfAge(of, after('identity_number'), after('birth_date'))
  if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
}

/**
 * Writes what is known in a section of a case, field by field. Whoever had an older value before their eyes and wrote
 * another is refused, with everything entered kept, and sees both: nobody's words are lost (the older value stays in the
 * history too). A field that the writer left as they saw it stays as a colleague has changed it meanwhile.
 *
 * @throws Refusal `case.changed_by_another` with the first such field, and one for each value that cannot be.
 */
export const writeSection = action(
  casePolicy,
  'case.write',
  'change',
  writeInput,
  async ({ tx, actor, now, today, about, permit, vault }, input) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.write')
    const { caseId } = input
    const section = input.section as SectionKey
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section })
    permit(facts)
    requireInUse(facts)
    // Held until the end: of two who write at the same moment, the second finds what the first has written.
    const file = await holdCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const shapes = fieldsOf(section)
    const present: Present = new Map(
      (await listFields(tx, key, caseId, [section])).map((value) => [value.field, value]),
    )
    const values = Object.fromEntries(
      Object.entries(input.values)
        .filter(([field]) => Object.hasOwn(shapes, field))
        .map(([field, value]) => [field, value.replaceAll('\r\n', '\n')]),
    )
    requirePossible(shapes, values, today)
    if (section === 'identity') requireOneAge({ ageGroup: file.ageGroup, today }, values, present)
    const written: string[] = []
    for (const [field, given] of Object.entries(values)) {
      const value = given.trim()
      const before = present.get(field)
      if (value === (before?.value ?? '')) continue
      const seen = input.revisions[field] ?? 0
      if ((before?.revision ?? 0) !== seen) {
        if (value === (await findValueAt(tx, key, caseId, { section, field, revision: seen }))) continue
        throw new Refusal('case.changed_by_another', 409, {}, field)
      }
      await writeField(tx, { key, actor, now }, caseId, { section, field, value })
      const lookup = shapes[field]!.lookup
      if (lookup !== undefined) await writeLookup(tx, vault, file, lookup, value)
      written.push(field)
    }
    about('case', caseId, { section, fields: written })
    if (written.length > 0) await addEvent(tx, { caseId, section, kind: 'written', actor, now })
    // Where the law counts by age, the day of birth decides how long the case is kept.
    if (section === 'identity' && written.length > 0) await recomputeRetention(tx, vault, caseId, now)
    return { caseId, written }
  },
)
