import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Role } from '../../../platform/access/roles.ts'
import type { Stage } from '../../../platform/access/stage.ts'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { withoutMarks } from '../../../platform/text/marks.ts'
import type { MadeUpBody } from '../../directory/index.ts'

const MUNICIPALITY = 'Exempelköpings kommun'
const POLICE = 'Polisregion Övning'
const HEALTH = 'Övningsregionens mottagning'
export const COORDINATION = 'Regionkoordination Övningslän'
const ASSOCIATION = 'Föreningen Exempelstöd'
export const SHELTER = 'Påhittade skyddsboendet'

/** Made-up bodies that work with people. */
export const CASE_BODIES: readonly MadeUpBody[] = [
  { name: MUNICIPALITY, type: 'municipality' },
  { name: POLICE, type: 'agency', kind: 'police' },
  { name: HEALTH, type: 'region' },
  { name: COORDINATION, type: 'municipal_function', kind: 'regional_coordinator' },
  { name: ASSOCIATION, type: 'ngo' },
  { name: SHELTER, type: 'ngo' },
]

export interface CasePerson {
  readonly name: string
  readonly email: string
  readonly body: string
  readonly role: Role
}

/** Somebody made up, with an address that leads nowhere. */
export const person = (name: string, body: string, role: Role): CasePerson => ({
  name: `Påhittad ${name}`,
  email: `${withoutMarks(name.toLowerCase())}@exempel.invalid`,
  body,
  role,
})

/** Made-up people who work with people, by their part in the stories. */
export const CASE_PEOPLE = {
  caseworker: person('Persson', MUNICIPALITY, 'caseworker'),
  colleague: person('Qvist', MUNICIPALITY, 'caseworker'),
  manager: person('Rydberg', MUNICIPALITY, 'case_manager'),
  coordinator: person('Sandin', COORDINATION, 'regional_coordinator'),
  police: person('Törnkvist', POLICE, 'police_prosecutor'),
  lawyer: person('Ullman', MUNICIPALITY, 'lawyer'),
  shelter: person('Vinter', SHELTER, 'shelter_staff'),
  health: person('Wallin', HEALTH, 'caseworker'),
  association: person('Zetterberg', ASSOCIATION, 'ngo_officer'),
  institution: person('Ytterberg', 'Statens institutionsstyrelse', 'caseworker'),
  prison: person('Hedlund', 'Kriminalvården', 'caseworker'),
} as const

type Part = keyof typeof CASE_PEOPLE
export type Cast = Readonly<Record<Part, PersonActor>>

/** What the stories are played with: made-up people, made-up bodies, and the days before today. */
export interface Scene {
  readonly act: Stage['act']
  readonly cast: Cast
  /** A day, counted from today: -1 was yesterday. */
  day(from: number): Day
}

export const openScene = (stage: Stage, cast: Cast, today: Day): Scene => ({
  act: stage.act,
  cast,
  day: (from) => addDays(today, from),
})

/** Marks a text as made up, so that it says so wherever it is quoted. */
export const madeUp = (text: string): string => `${text} (Påhittat för övning.)`
