import { expect } from 'vitest'
import { supportPaths } from '../../src/modules/support/index.ts'
import { sealAll } from '../../src/platform/audit/seal.ts'
import { verifyTrail } from '../../src/platform/audit/verify.ts'
import { addDays, dayOf } from '../../src/platform/clock/clock.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson } from '../../src/testing/world.ts'
import { keepShown } from './shown.ts'

// Two fictional stories are told through all six steps of the referral mechanism: identification, acute protection, initial
// support, long-term support, criminal proceedings, return or settlement.

const cast = {
  social: ['caseworker', 'Exempelköpings kommun', 'municipality'],
  association: ['ngo_officer', 'Påhittade stödföreningen', 'ngo'],
  police: ['police_prosecutor', 'Påhittade polisen', 'agency', 'police'],
  prosecutor: ['police_prosecutor', 'Påhittade åklagarkammaren', 'agency', 'prosecutor'],
  medicine: ['caseworker', 'Påhittade rättsmedicin', 'agency', 'forensic_medicine'],
  health: ['caseworker', 'Region Exempel', 'region'],
  coordinator: [
    ...(['regional_coordinator', 'Påhittade regionkoordinationen'] as const),
    ...(['municipal_function', 'regional_coordinator'] as const),
  ],
  colleague: ['regional_coordinator', 'Påhittade regionkoordinationen', 'municipal_function'],
  organiser: ['ngo_officer', 'Påhittade återvändandeorganisationen', 'international_organisation'],
} as const

/** A phone of 360 pixels on which nothing runs. */
export const phone = { javaScript: false, width: widths.phone } as const
export const desk = { width: widths.desk } as const

/** The last part of the address that a page stands at. */
export const lastOf = (page: SamladPage): string => page.address().split('?')[0]!.split('/').at(-1)!

/** Says at which step somebody now is. */
export const moveTo = async (page: SamladPage, caseId: string, step: string): Promise<void> => {
  await page.open(supportPaths.case({ caseId }))
  await page.unfold('Var i stödkedjan')
  await page.tick(step)
  await page.press('Ändra steg')
  expect(await page.part('[aria-current="step"]').textContent()).toContain(step)
}

/** A world with one person at each body, on a Tuesday; every page that their browsers are sent is kept. */
export const openSixSteps = async () => {
  // The stories go on for months: the sessions last through them.
  const world = await openWorld({
    settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } },
  })
  world.setTime('2026-11-24T12:05:00Z')
  const { as, shown } = keepShown(await serveWorld(world))
  const came: [string, TestPerson][] = []
  for (const [part, [role, body, type, kind]] of Object.entries(cast)) {
    await world.body(body, type, kind)
    came.push([part, await world.as(role, body)])
  }
  const today = () => dayOf(world.house.clock.now())
  return {
    world,
    people: Object.fromEntries(came) as Readonly<Record<keyof typeof cast, TestPerson>>,
    as,
    shown,
    today,
    dayFromNow: (days: number) => addDays(today(), days),
    stepOf: (caseId: string) =>
      world.asSystem(
        async (tx) =>
          (
            await tx
              .selectFrom('support.case_file')
              .select('step')
              .where('id', '=', caseId)
              .executeTakeFirstOrThrow()
          ).step,
      ),
    /** Seals the trail, and checks all of it. */
    verify: async () => {
      await sealAll(world.house, undefined)
      return verifyTrail(world.house)
    },
  }
}
