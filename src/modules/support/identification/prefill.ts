import type { FoundCase } from '../cases/store.ts'
import type { FieldValue } from '../sections/field-store.ts'
import type { Situation } from './filling.ts'

const SWEDISH = /^(svensk|svenska|sverige|swedish|sweden|se)\b/i

/** What the case itself says of the situation: shown as such, and the officer's to change. */
export const situationOf = (
  file: Pick<FoundCase, 'ageGroup' | 'language'>,
  fields: readonly Pick<FieldValue, 'section' | 'field' | 'value'>[],
): Situation => {
  const known = (section: string, field: string): string =>
    fields.find((one) => one.section === section && one.field === field)?.value.trim() ?? ''
  const citizenship = known('identity', 'citizenship')
  const residence = known('legal', 'residence')
  const foreign =
    citizenship === '' ? !['', 'citizen', 'unknown'].includes(residence) : !SWEDISH.test(citizenship)
  const said: readonly (readonly [Situation[number], boolean])[] = [
    ['in_danger_now', known('safety', 'danger_now') === 'yes'],
    ['age_uncertain', file.ageGroup === 'uncertain'],
    ['interpreter_needed', file.language !== null && file.language !== 'sv'],
    ['foreign', foreign],
    ['guardian_suspected', known('family', 'guardian_suspected') === 'yes'],
    ['has_children', known('family', 'children') !== ''],
    ['crime_suspected', known('legal', 'offence') !== '' || known('legal', 'police_report') === 'made'],
  ]
  return said.filter(([, holds]) => holds).map(([condition]) => condition)
}
