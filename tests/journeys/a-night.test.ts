import { beforeAll, expect, test, vi } from 'vitest'
import { arrivalKinds } from '../../src/app.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { makeRequest } from '../../src/modules/housing/requests/request-actions.ts'
import { saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { returnReport, submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import { writeSection } from '../../src/modules/support/section-pages/write-actions.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenHouse, poolOf, wishForNow } from '../../src/testing/housing-pool.ts'
import { givenAssignment, givenPlan } from '../../src/testing/plans.ts'
import { sendExample } from '../../src/testing/referrals.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// A night in which a referral, a request for a place and its offer, a copy, a question to a lawyer, a returned report-back and a danger each
// come to the first page of the one who is to deal with it, and leave it when it is dealt with. Nobody calls anybody.
let scene: SharingScene
let served: ServedWorld

vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  scene = await openSharing({ sessions: { idleMinutes: 600, absoluteHours: 24 } })
  scene.world.setTime('2026-11-24T20:00:00Z')
  served = await serveWorld(scene.world)
}, 60_000)

const wordsOf = (kind: string) => {
  const found = arrivalKinds.find(({ name }) => name === kind)
  if (found === undefined) throw new Error(`no kind ${kind}`)
  return found.words('sv')
}

const as = async (
  person: TestPerson,
  width: keyof typeof widths,
  go: (page: SamladPage) => Promise<void>,
): Promise<void> => {
  const { page, close } = await served.openAs(person, { javaScript: false, width: widths[width] })
  await go(page)
  await close()
}

/** Somebody finds it on their first page with its next step, takes that step, and it is gone. */
const dealsWith = (
  person: TestPerson,
  kind: string,
  step: (page: SamladPage) => Promise<unknown> = async () => undefined,
  width: keyof typeof widths = 'phone',
) =>
  as(person, width, async (page) => {
    const { what, verb } = wordsOf(kind)
    await page.open('/')
    const before = await page.words()
    expect(before).toContain(what)
    expect(before).toMatch(/\d+ sak(er)? väntar på dig/)
    await page.follow(new RegExp(`^${verb}: ${what}`))
    await step(page)
    await page.open('/')
    expect(await page.words()).not.toContain(what)
  })

test('a referral waits at its recipient, its answer at the sender, and what became of it at the end', async () => {
  const { social, ngo } = scene
  await sendExample({ sender: social, recipient: ngo })
  await dealsWith(ngo, 'disclosure.referral', (page) => page.press(/^Ja/))
  await dealsWith(social, 'disclosure.referral_answered', undefined, 'desk')
})

test('a copy waits for the police until somebody has opened it', async () => {
  const { social, officer } = scene
  await social.perform(decideDisclosure, scene.toPolice(await scene.aCase()))
  await dealsWith(officer, 'disclosure.copy_received', async (page) =>
    expect(await page.words()).toContain('ett påhittat hot'),
  )
})

test('a question waits for the lawyer, and the answer for whoever asked', async () => {
  const { social } = scene
  const lawyer = await scene.municipal('lawyer')
  await social.perform(
    decideDisclosure,
    scene.toPolice(await scene.aCase(), {
      ...{ provision: 'crime_prevention', necessity: 'Påhittad avvägning.', question: 'Får vi berätta?' },
      situation: { balancing: 'outweighs', wish: 'against', otherVictim: 'child' },
    }),
  )
  await dealsWith(
    lawyer,
    'disclosure.lawyer_asked',
    async (page) => {
      await page.tick('Det får inte lämnas')
      await page.fill(/^Skäl/, 'Påhittat: skadan väger tyngre.')
      await page.press(/^Svara/)
    },
    'desk',
  )
  await dealsWith(social, 'disclosure.lawyer_answered')
})

test('a place is asked for at the shelters, and what they offer waits for whoever asked', async () => {
  const { world, social } = scene
  const pool = poolOf(world)
  const houses = [
    await givenHouse(world, 'Påhittade huset Al', '2580'),
    await givenHouse(world, 'Påhittade huset Björk', '1280'),
    await givenHouse(world, 'Påhittade huset Ek', '1480'),
  ]
  await social.perform(makeRequest, { caseId: await givenCase(social), ...wishForNow })
  await pool.match()
  for (const { staff } of houses)
    await dealsWith(staff, 'housing.asked_tonight', (page) => page.press(/^Erbjud/))
  world.setTime('2026-11-24T20:30:00Z')
  await pool.release()
  await as(social, 'phone', async (page) => {
    const { what } = wordsOf('housing.offers_tonight')
    await page.open('/')
    expect(await page.words()).toContain(what)
  })
})

test('a report-back that was returned waits for its body until it is sent in again', async () => {
  const { world } = scene
  const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  const officer = await world.as('body_officer', 'Påhittade verket')
  const { reportBackId } = await givenAssignment(world, {
    plan: await givenPlan(world),
    ...{ measures: ['1'], body: officer.actor.bodyId, day: '2032-02-01', reported: 'draft' },
  })
  const revision = async () =>
    (await officer.perform(viewReport, { reportBackId: reportBackId! })).report.revision
  await officer.perform(saveReport, {
    ...{ reportBackId: reportBackId!, revision: await revision(), answers: {}, figures: [] },
    ...{ output: 'Fyra påhittade kurser.', notAssessed: 'Effekten är inte undersökt.' },
  })
  await officer.perform(submitReport, { reportBackId: reportBackId!, revision: await revision() })
  await coordinator.perform(returnReport, {
    ...{
      reportBackId: reportBackId!,
      revision: await revision(),
      reason: 'Påhittat: beskriv vad som hände.',
    },
  })
  const { what, verb } = wordsOf('plan.report_returned')
  await as(officer, 'desk', async (page) => {
    await page.open('/')
    expect(await page.words()).toContain(what)
    await page.follow(new RegExp(`^${verb}: ${what}`))
    expect(await page.words()).toContain('beskriv vad som hände')
  })
  await officer.perform(submitReport, { reportBackId: reportBackId!, revision: await revision() })
  await as(officer, 'phone', async (page) => {
    await page.open('/')
    expect(await page.words()).not.toContain(what)
  })
})

test('a danger stands above everything else, and leaves every page when it is over', async () => {
  const { social } = scene
  const manager = await scene.municipal('case_manager')
  const caseId = await givenCase(social, { values: { safety: { danger_now: 'yes' } } })
  const { what } = wordsOf('support.danger_now')
  await as(manager, 'phone', async (page) => {
    await page.open('/')
    const said = await page.words()
    expect(said.indexOf(what)).toBeGreaterThan(0)
    await page.press(/^Jag tar det/)
    await social.perform(writeSection, {
      ...{ caseId, section: 'safety', values: { danger_now: 'no' }, revisions: { danger_now: 1 } },
    })
    await page.open('/')
    expect(await page.words()).not.toContain(what)
  })
})
