import { hinted } from '../../../platform/fields/field.ts'
import { choice, count, line, year } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { conductKeepers } from './policy.ts'

/** Fewest of whom a number is kept: of fewer it says who has not attested. */
const FEWEST = 10
/** Fewest at a unit of which it may be said that a procedure was used: of fewer it says of whom. */
const FEWEST_FOR_PROCEDURE = 500

const attestation = {
  unit: line(200),
  year: year(2_000),
  staff: hinted(count(500_000), 'staffHint'),
  attested: count(500_000, 0),
  procedureExists: choice(['yes', 'no']),
  procedureUsed: hinted(choice(['not_told', 'yes', 'no']), 'procedureUsedHint'),
}

/** How many of each unit have attested in a year that they know the guidelines: the body's own numbers, never a name. */
export const attestations = register('conduct.attestation', 'attestation', attestation, {
  readers: conductKeepers,
  keepers: conductKeepers,
  narrowed: { searched: ['unit'], filters: [] },
  order: 'year',
  descending: true,
  ofBody: true,
  history: true,
  check: ({ year, staff, attested, procedureUsed }, today) => {
    const refuse = (code: string, field: string) => {
      throw new Refusal(`attestation.${code}`, 422, {}, field)
    }
    if (year > Number(today.slice(0, 4))) refuse('year_to_come', 'year')
    if (staff < FEWEST) refuse('too_few', 'staff')
    if (attested > staff) refuse('more_than_staff', 'attested')
    if (staff < FEWEST_FOR_PROCEDURE && procedureUsed !== 'not_told') refuse('procedure', 'procedureUsed')
  },
})
