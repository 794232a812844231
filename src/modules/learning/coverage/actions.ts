import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { endedPeriods } from '../../../platform/series/periods.ts'
import { settings } from '../codes.ts'
import { coveragePolicy } from './policy.ts'
import { staffing } from './records.ts'
import {
  authorities,
  helplineReach,
  joinReach,
  keyOf,
  municipalReach,
  roundReach,
  withoutShelters,
} from './rules.ts'
import { findReport, insertReport, listStaff, listTrained, namesOf } from './store.ts'

const nothing = z.object({})

/** Who has been reached and who has not, of all settings or of one. */
export const viewReach = action(
  coveragePolicy,
  'coverage.view',
  'read',
  z.object({ setting: z.enum(settings).optional() }),
  async ({ tx, may }, { setting }) => {
    const report = await findReport(tx)
    return {
      asOf: report?.asOf,
      setting,
      all: report?.places ?? [],
      places: (report?.places ?? []).filter((place) => setting === undefined || place.setting === setting),
      states: may(coveragePolicy, 'coverage.state_staff'),
    }
  },
)
export type ViewedReach = Awaited<ReturnType<typeof viewReach.run>>

/** The common training of four authorities: of each what it plans beside what has come of it. */
export const viewParity = action(coveragePolicy, 'coverage.parity', 'read', nothing, async ({ tx }) => {
  const report = await findReport(tx)
  return {
    asOf: report?.asOf,
    authorities: authorities.map((setting) => ({
      setting,
      places: (report?.places ?? []).filter((place) => place.setting === setting),
    })),
  }
})
export type ViewedParity = Awaited<ReturnType<typeof viewParity.run>>

/** Which municipalities have been reached, by how many they are, and which helplines, as organisations. */
export const viewBodies = action(coveragePolicy, 'coverage.bodies', 'read', nothing, async ({ tx }) => {
  const report = await findReport(tx)
  const names = await namesOf(tx, report?.helplines.map(({ bodyId }) => bodyId) ?? [])
  return {
    asOf: report?.asOf,
    municipalities: report?.municipalities,
    helplines: (report?.helplines ?? []).flatMap(({ bodyId, ...reach }) => {
      const name = names.get(bodyId)
      return name === undefined ? [] : [{ name, ...reach }]
    }),
  }
})
export type ViewedBodies = Awaited<ReturnType<typeof viewBodies.run>>

/** What a body has stated and reached, exactly: for itself alone. */
export const viewOwnReach = action(
  coveragePolicy,
  'coverage.own',
  'read',
  nothing,
  async ({ tx, today, actor }) => {
    const { bodyId } = personIn(actor, 'coverage.own')
    const stated = (await listStaff(tx, today)).filter((cell) => cell.bodyId === bodyId)
    const at = new Map(stated.map((one) => [keyOf(one), one]))
    return {
      places: joinReach(await listTrained(tx, today), stated).map((place) => ({
        ...place,
        stated: at.get(keyOf(place)),
      })),
    }
  },
)
export type ViewedOwnReach = Awaited<ReturnType<typeof viewOwnReach.run>>

/** States how many work with something at one's body. @throws Refusal `day_to_come`, `coverage.level_of_school`. */
export const stateStaff = action(
  coveragePolicy,
  'coverage.state_staff',
  'change',
  z.object(inputOf(staffing.fields)),
  async ({ tx, actor, now, about }, stated) => {
    const person = personIn(actor, 'coverage.state_staff')
    if (stated.level !== null && stated.setting !== 'school')
      throw new Refusal('coverage.level_of_school', 422, {}, 'level')
    const id = await staffing.keep(tx, { of: { bodyId: person.bodyId }, actor: person, now }, stated)
    about('staffing', id)
    return { id }
  },
)

/** Works out what may be told of the last quarter that has ended, once. */
export const workOutReach = action(
  coveragePolicy,
  'coverage.work_out',
  'change',
  nothing,
  async ({ tx, today, now, about }) => {
    const asOf = endedPeriods('quarter', today).at(-1)!.to
    about('reach_report', asOf)
    const before = await findReport(tx)
    if (before !== undefined && before.asOf >= asOf) return { asOf, isNew: false }
    const trained = await listTrained(tx, asOf)
    const all = withoutShelters(joinReach(trained, await listStaff(tx, asOf)))
    await insertReport(
      tx,
      {
        asOf,
        places: roundReach(all, before?.places),
        helplines: helplineReach(trained, before?.helplines),
        municipalities: municipalReach(trained),
      },
      now,
    )
    return { asOf, isNew: true }
  },
)

export const reachTask = 'learning.reach'
