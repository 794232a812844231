import type { z } from 'zod'
import type { PersonActor } from '../../platform/access/actor.ts'
import type { Stage } from '../../platform/access/stage.ts'
import type { Day } from '../../platform/clock/clock.ts'
import { KEY_KINDS } from '../../platform/vault/key-kind.ts'
import type { MadeUpBody } from '../directory/index.ts'
import { CASE_PEOPLE, type Cast, DEMO_COORDINATION, DEMO_SHELTER, madeUpPerson } from '../disclosure/index.ts'

const LIGHTHOUSE = 'Påhittade huset Fyren'
const PROSECUTOR = 'Påhittade åklagarkammaren'
const MEDICINE = 'Påhittade rättsmedicin'
const MIGRATION = 'Påhittade migrationskontoret'
export const ORGANISER = 'Påhittade återvändandeorganisationen'
const RAPPORTEUR = 'Påhittade rapportören'
export const DEMO_UNIT = 'Påhittade räknemyndigheten'

/** Made-up bodies beside those that the cases know. */
export const SAFETY_BODIES: readonly MadeUpBody[] = [
  { name: LIGHTHOUSE, type: 'shelter' },
  { name: PROSECUTOR, type: 'agency', kind: 'prosecutor' },
  { name: MEDICINE, type: 'agency', kind: 'forensic_medicine' },
  { name: MIGRATION, type: 'agency', kind: 'migration' },
  { name: ORGANISER, type: 'international_organisation' },
  { name: RAPPORTEUR, type: 'agency' },
  { name: DEMO_UNIT, type: 'agency' },
]

/** Made-up people who are not there before, by their part in the stories. */
export const SAFETY_PEOPLE = {
  shelterColleague: madeUpPerson('Åkerblom', DEMO_SHELTER, 'shelter_staff'),
  shelterNight: madeUpPerson('Åstrand', DEMO_SHELTER, 'shelter_staff'),
  otherShelter: madeUpPerson('Ågren', LIGHTHOUSE, 'shelter_staff'),
  otherShelterNight: madeUpPerson('Åhlberg', LIGHTHOUSE, 'shelter_staff'),
  coordinatorColleague: madeUpPerson('Ålander', DEMO_COORDINATION, 'regional_coordinator'),
  prosecutor: madeUpPerson('Åslund', PROSECUTOR, 'police_prosecutor'),
  medicine: madeUpPerson('Älmeby', MEDICINE, 'caseworker'),
  migration: madeUpPerson('Ängberg', MIGRATION, 'caseworker'),
  organiser: madeUpPerson('Öberg', ORGANISER, 'ngo_officer'),
  rapporteur: madeUpPerson('Östlund', RAPPORTEUR, 'rapporteur'),
  rapporteurColleague: madeUpPerson('Östberg', RAPPORTEUR, 'rapporteur'),
  secondManager: madeUpPerson('Rosenlund', CASE_PEOPLE.manager.body, 'case_manager'),
  secondLawyer: madeUpPerson('Öman', MIGRATION, 'lawyer'),
  keeper: madeUpPerson('Öholm', DEMO_UNIT, 'administrator'),
  linker: madeUpPerson('Österman', DEMO_UNIT, 'body_officer'),
} as const

/** People who are there already: those of the cases, and officers of two made-up authorities of the plan. */
export const KNOWN_PEOPLE = {
  ...CASE_PEOPLE,
  asker: { email: 'cederlund@exempel.invalid', role: 'body_officer' },
  student: { email: 'dahlgren@exempel.invalid', role: 'body_officer' },
  ministry: { email: 'bergqvist@exempel.invalid', role: 'ministry_officer' },
  county: { email: 'ekstrom@exempel.invalid', role: 'county_coordinator' },
  skane: { email: 'lindgren@exempel.invalid', role: 'county_coordinator' },
  national: { email: 'andersson@exempel.invalid', role: 'national_coordinator' },
} as const

type Part = keyof typeof SAFETY_PEOPLE | Exclude<keyof typeof KNOWN_PEOPLE, keyof typeof CASE_PEOPLE>

/** What these stories are played with. */
export interface SafetyScene {
  readonly act: Stage['act']
  readonly cast: Cast & Readonly<Record<Part, PersonActor>>
  /** A day, counted from today: -1 was yesterday. */
  day(from: number): Day
}

/** What an action takes. */
export type InputOf<A extends { readonly input: z.ZodType }> = z.input<A['input']>

/** The jobs that run by themselves in a real house, and the made-up people, who act within one transaction of its. */
export const system = { kind: 'system', name: 'demonstration', opens: KEY_KINDS } as const
