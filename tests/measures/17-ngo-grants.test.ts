import { beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { viewApplication } from '../../src/modules/funding/applications/actions.ts'
import { viewGrant, viewOwnGrants } from '../../src/modules/funding/grants/actions.ts'
import { editReport } from '../../src/modules/funding/grants/report-actions.ts'
import { fundingPaths as paths } from '../../src/modules/funding/paths.ts'
import { paths as planPaths } from '../../src/modules/plan/paths.ts'
import { countingActions } from '../../src/modules/series/index.ts'
import { inspectSeries } from '../../src/modules/statistics/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import { givenAgreement, givenCall, givenGrant } from '../../src/testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 17: an organisation applies, is granted money, and reports back what the money bought.

const BOARD = 'Länsstyrelsen i Påhittade län'
const NGO = 'Föreningen Påhittat stöd'

let world: World
let officer: TestPerson
let assessor: TestPerson
let grantId: string
let applicationId: string

/** Signed in anew: months pass between the steps, and no session lasts so long. */
const ngo = () => world.as('ngo_officer', NGO)
const board = () => world.as('body_officer', BOARD)

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-02-10T09:00:00Z')
  await world.body(BOARD, 'county_board')
  await world.body(NGO, 'ngo')
  officer = await board()
  assessor = await world.as('county_coordinator', BOARD)
  const { callId } = await givenCall(officer)
  world.setTime('2026-03-01T09:00:00Z')
  const given = await givenGrant(world, officer, assessor, await ngo(), {
    callId,
    closed: '2026-04-10T09:00:00Z',
    number: 'P 2026:17',
    outcome: 'part',
    granted: '300 000',
    decidedOn: '2026-04-10',
  })
  ;({ grantId, applicationId } = given)
})

/** Values of every field that asks for an amount or a number, by the labels of the application. */
const reported = async (person: TestPerson, spent: Readonly<Record<string, string>>) => {
  const { budget, expected, report } = await person.perform(editReport, { grantId })
  return {
    revision: String(report.revision),
    done: 'Mötesplatsen var öppen tre kvällar i veckan.',
    outcome: 'Fler sökte stöd hos socialtjänsten (påhittat).',
    publish: 'yes',
    publicText: '112 människor fick stöd på den påhittade mötesplatsen.',
    ...Object.fromEntries(budget.map(({ id, label }) => [`spent.${id}`, spent[label] ?? '0'])),
    [`value.${expected[0]!.id}`]: '112',
    [`value.${expected[1]!.id}`]: '0',
  }
}

describe('as ordered', () => {
  test('the decision and its reasons reach the applicant, and the grant stands in the open register', async () => {
    const applicant = await ngo()
    const page = await (await applicant.get(paths.application({ applicationId }))).text()
    for (const words of ['Delvis beviljad', '300\u00a0000\u00a0kr', 'P 2026:17', 'Påhittade skäl.'])
      expect(page).toContain(words)
    const register = await (await world.app.request(paths.grants())).text()
    for (const words of [NGO, BOARD, 'Påhittad mötesplats']) expect(register).toContain(words)
    expect(register).not.toContain('Påhittad Kontakt')
  })

  test('an agreement says what is paid when, to the öre, and nothing is paid before it is accepted', async () => {
    const giver = await board()
    const agreement = {
      conditions: 'Påhittade villkor.',
      startsOn: '2026-05-01',
      endsOn: '2026-12-31',
      reportOn: '2027-02-01',
      'instalments.0.amount': '100 000',
      'instalments.0.dueOn': '2026-05-15',
    }
    const short = await giver.post(paths.agreement({ grantId }), agreement)
    expect(short.status).toBe(422)
    expect(await short.text()).toContain('De ska bli exakt 300\u00a0000\u00a0kr')
    const reversed = await giver.post(paths.agreement({ grantId }), { ...agreement, endsOn: '2026-04-01' })
    expect(await reversed.text()).toContain('Perioden slutar innan den börjar')
    await givenAgreement(giver, await ngo(), grantId, '150 000')
    const again = await giver.post(paths.agreement({ grantId }), agreement)
    expect(again.status).toBe(409)
    const { inside } = await giver.perform(viewGrant, { grantId })
    const first = inside!.instalments[0]!
    const pay = paths.payInstalment({ instalmentId: first.id })
    expect((await giver.post(pay, { grantId, paidOn: '2026-05-15' })).status).toBe(422)
    world.setTime('2026-05-15T09:00:00Z')
    expect((await (await board()).post(pay, { grantId, paidOn: '2026-05-15' })).status).toBe(303)
    expect((await (await board()).post(pay, { grantId, paidOn: '2026-05-15' })).status).toBe(409)
    world.setTime('2026-10-02T09:00:00Z')
    const second = paths.payInstalment({ instalmentId: inside!.instalments[1]!.id })
    expect((await (await board()).post(second, { grantId, paidOn: '2026-10-01' })).status).toBe(303)
  })
})

describe('as lived', () => {
  test('the organisation reports results and every line of its budget; what was not used is claimed back', async () => {
    world.setTime('2027-01-20T09:00:00Z')
    const receiver = await ngo()
    expect((await receiver.perform(viewOwnGrants, {})).received).toHaveLength(1)
    const draft = await reported(receiver, {})
    const { done: _, ...incomplete } = draft
    await receiver.post(paths.grantReport({ grantId }), incomplete)
    const refused = await receiver.post(paths.submitGrantReport({ grantId }), {})
    expect(refused.status).toBe(422)
    // 320 000 of costs, of which the organisation itself paid 60 000: 40 000 of the grant was not used.
    const whole = await reported(receiver, {
      Samtalsledare: '240 000',
      Lokal: '80 000',
      'Ideellt arbete': '60 000',
    })
    await receiver.post(paths.grantReport({ grantId }), whole)
    // A draft of the receiver is nobody else's.
    expect((await officer.perform(viewGrant, { grantId })).inside!.report).toBeUndefined()
    expect((await receiver.post(paths.submitGrantReport({ grantId }), {})).status).toBe(303)
    const giver = await board()
    expect(
      (await giver.post(paths.returnGrantReport({ grantId }), { reason: 'Vad blev hyran?' })).status,
    ).toBe(303)
    const answer = await reported(receiver, {
      Samtalsledare: '240 000',
      Lokal: '80 000',
      'Ideellt arbete': '60 000',
    })
    await receiver.post(paths.grantReport({ grantId }), answer)
    await receiver.post(paths.submitGrantReport({ grantId }), {})
    expect((await giver.post(paths.acceptGrantReport({ grantId }), {})).status).toBe(303)
    const { grant, inside } = await receiver.perform(viewGrant, { grantId })
    expect(inside!.repayment).toMatchObject({ amountOre: 4_000_000, dueOn: '2027-02-19' })
    expect(grant.state).toBe('claimed')
    await giver.post(paths.noteRepayment({ grantId }), { repaidOn: '2027-01-20' })
    expect((await receiver.perform(viewGrant, { grantId })).grant.state).toBe('closed')
  })

  test('results are public when both have released them, and what was counted as nothing is a zero', async () => {
    const before = await (await world.app.request(paths.grant({ grantId }))).text()
    expect(before).toContain('Inga resultat är publicerade ännu')
    const giver = await board()
    expect((await giver.post(paths.releaseResults({ grantId }), {})).status).toBe(303)
    const page = await (await world.app.request(paths.grant({ grantId }))).text()
    for (const words of ['112 människor fick stöd', '112 personer', '0 personer'])
      expect(page).toContain(words)
    for (const words of ['Samtalsledare', 'Påhittade villkor', 'Påhittad Kontakt'])
      expect(page).not.toContain(words)
    const { inside } = await (await world.as('body_officer', 'Främmande myndighet')).perform(viewGrant, {
      grantId,
    })
    expect(inside).toBeUndefined()
  })

  test('what the money bought is counted for the plan', async () => {
    world.setTime('2028-01-09T03:00:00Z')
    const { countAll } = countingActions(
      rooms.flatMap(({ series }) => [...(series ?? [])]),
      inspectSeries,
    )
    await perform(world.house, { actor: { kind: 'system', name: 'test' } }, countAll, {})
    const granted = await (await world.app.request(planPaths.series({ series: 'funding.granted' }))).text()
    expect(granted).toContain('300\u00a0000')
    const results = await world.app.request(planPaths.series({ series: 'funding.results_reported' }))
    expect(await results.text()).toContain('1')
    expect(
      (await (await ngo()).perform(viewApplication, { applicationId })).application.decision?.outcome,
    ).toBe('part')
  })
})
