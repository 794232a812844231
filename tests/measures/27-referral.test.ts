import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { sendReferral } from '../../src/modules/disclosure/referrals/send-actions.ts'
import {
  acceptReferral,
  beginReferral,
  reportOutcome,
} from '../../src/modules/disclosure/referrals/step-actions.ts'
import { viewReferral } from '../../src/modules/disclosure/referrals/view-actions.ts'
import { withdrawConsent } from '../../src/modules/disclosure/withdrawal/actions.ts'
import { paths as housingPaths } from '../../src/modules/housing/paths.ts'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { moneyAvailable, planPaths, postMoney } from '../../src/modules/plan/index.ts'
import { beginReport, saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { acceptReport, submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import { beginClaim } from '../../src/modules/redress/claims/begin-actions.ts'
import { redressPaths } from '../../src/modules/redress/index.ts'
import { paths as returnPaths } from '../../src/modules/return/paths.ts'
import { beginReturn } from '../../src/modules/return/plans/plan-actions.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { setActor } from '../../src/platform/access/action.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenHouse } from '../../src/testing/housing-pool.ts'
import { givenGrant, givenStart } from '../../src/testing/placements.ts'
import { givenPlan } from '../../src/testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 27, the part of it that is referral: a person gets one coordinated offer, new ways to a livelihood included.

let world: World
let social: TestPerson
let association: TestPerson
let health: TestPerson
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  await world.body('Region Exempel', 'region')
  await world.body('Påhittade regionkoordinationen', 'municipal_function')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  association = await world.as('ngo_officer', 'Påhittade stödföreningen')
  health = await world.as('caseworker', 'Region Exempel')
  coordinator = await world.as('regional_coordinator', 'Påhittade regionkoordinationen')
})

const yes = {
  ground: 'new_consent',
  language: 'ro',
  interpreter: 'telephone',
  manner: 'oral',
  urgency: 'ordinary',
  itemsChoice: 'usual',
} as const

const textOf = async (person: TestPerson, address: string): Promise<string> => {
  const answer = await person.get(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}

/** A case with what nobody but its own people may see, and referrals for health and for work in one offer. */
const oneOffer = async (): Promise<{ caseId: string; work: string; care: string }> => {
  const caseId = await givenCase(social, {
    chosenName: 'Påhittad Ilinca',
    language: 'ro',
    values: {
      needs: { wants: 'ÖNSKAN' },
      health: { acute: 'ÅKOMMA' },
      work: { wishes: 'KOCKYRKET' },
      safety: { threats: 'HOTET' },
    },
  })
  const care = await social.perform(sendReferral, {
    caseId,
    toBody: health.actor.bodyId,
    need: 'mental_health',
    coordinatorBody: coordinator.actor.bodyId,
    ...yes,
  })
  const work = await social.perform(sendReferral, {
    caseId,
    toBody: association.actor.bodyId,
    need: 'work',
    ...yes,
  })
  return { caseId, work: work.referralId, care: care.referralId }
}

describe('as lived', () => {
  test('the coordinator sees every referral of a person on one line of time, a way to a livelihood among them', async () => {
    const { caseId, work } = await oneOffer()
    await association.perform(viewReferral, { referralId: work })
    await association.perform(acceptReferral, { referralId: work })
    await association.perform(beginReferral, { referralId: work })
    expect(await textOf(coordinator, paths.coordinatedReferrals())).toContain(paths.offer({ caseId }))
    const offer = await textOf(coordinator, paths.offer({ caseId }))
    for (const shown of ['Region Exempel', 'Påhittade stödföreningen', 'Arbete', 'Pågår', 'Skickad'])
      expect(offer).toContain(shown)
  })

  test('who does what by when is all that the coordinator sees: nothing of the case', async () => {
    const { caseId, work, care } = await oneOffer()
    const seen = [
      await textOf(coordinator, paths.offer({ caseId })),
      await textOf(coordinator, paths.referral({ referralId: work })),
      await textOf(coordinator, paths.referral({ referralId: care })),
    ].join('\n')
    expect(seen).not.toMatch(/ÖNSKAN|ÅKOMMA|KOCKYRKET|HOTET|Ilinca/)
    expect((await coordinator.get(supportPaths.case({ caseId }))).status).toBe(404)
    expect((await coordinator.get(paths.caseReferrals({ caseId }))).status).toBe(404)
  })

  test('each recipient sees what was given to it, and not the other’s', async () => {
    const { work, care } = await oneOffer()
    const atWork = await textOf(association, paths.referral({ referralId: work }))
    expect(atWork).toContain('KOCKYRKET')
    expect(atWork).not.toMatch(/ÅKOMMA|HOTET/)
    const inCare = await textOf(health, paths.referral({ referralId: care }))
    expect(inCare).toContain('ÅKOMMA')
    expect(inCare).not.toMatch(/KOCKYRKET|HOTET/)
    expect((await health.get(paths.referral({ referralId: work }))).status).toBe(404)
    expect((await association.get(paths.offer({ caseId: work }))).status).toBe(404)
  })

  test('new ways to a livelihood are followed to what came of them: work, education and a home in one offer', async () => {
    const { caseId, work } = await oneOffer()
    const others = await Promise.all(
      (['education', 'life_in_sweden'] as const).map((need) =>
        social.perform(sendReferral, { caseId, toBody: association.actor.bodyId, need, ...yes }),
      ),
    )
    for (const [referralId, outcome] of [
      [work, 'support_given'],
      [others[0]!.referralId, 'support_goes_on'],
      [others[1]!.referralId, 'referred_on'],
    ] as const) {
      await association.perform(viewReferral, { referralId })
      await association.perform(acceptReferral, { referralId })
      await association.perform(beginReferral, { referralId })
      await association.perform(reportOutcome, { referralId, outcome, words: 'HURDETGICK' })
    }
    const offer = await textOf(coordinator, paths.offer({ caseId }))
    for (const shown of ['Arbete och egen försörjning', 'Utbildning och svenska', 'Etablera sig i Sverige'])
      expect(offer).toContain(shown)
    // Health care alone has not said what came of it.
    const missing = offer.slice(offer.indexOf('id="missing"'))
    expect(missing).toContain('Region Exempel')
    expect(missing).not.toContain('Arbete och egen försörjning')
    // What came of it is told by its code; what was written about it stays between the two.
    const seen = await textOf(coordinator, paths.referral({ referralId: work }))
    expect(seen).toContain('Stödet gavs')
    for (const page of [offer, seen]) expect(page).not.toContain('HURDETGICK')
    expect(await textOf(social, paths.referral({ referralId: work }))).toContain('HURDETGICK')
  })

  test('a place in a shelter, a claim and a return stand beside the offer, and the coordinator sees none of them', async () => {
    const { caseId } = await oneOffer()
    const { staff, shelter } = await givenHouse(world, 'Påhittade huset', '2580')
    const placement = await givenGrant(world, social, { caseId, shelter, staff })
    await givenStart(world, staff, placement.placementId)
    const claim = await social.perform(beginClaim, {
      caseId,
      proceedings: 'not_reported',
      crimeOn: '2025-01-10',
    })
    const back = await social.perform(beginReturn, {
      caseId,
      ground: 'trafficked',
      language: 'ro',
      informedOn: '2026-11-24',
      informedHow: 'in_person',
      interpreter: 'in_person',
    })
    const addresses = [
      housingPaths.placement(placement),
      housingPaths.where(placement),
      redressPaths.claim(claim),
      returnPaths.plan(back),
    ]
    for (const address of addresses) {
      await textOf(social, address)
      for (const person of [coordinator, association, health])
        expect((await person.get(address)).status, address).toBe(404)
    }
    const offer = await textOf(coordinator, paths.offer({ caseId }))
    for (const address of addresses) expect(offer).not.toContain(address)
    const content = offer.slice(offer.indexOf('<main'))
    expect(content).toContain('Region Exempel')
    expect(content).not.toMatch(/Luleå|Påhittade (huset|gatan)|Återvändande|brottsskade/)
  })

  test('the offer is one for as long as the person says yes: with the yes the coordinator’s line goes too', async () => {
    const { caseId } = await oneOffer()
    const consents = await world.asSystem((tx) =>
      tx
        .selectFrom('disclosure.consent as c')
        .innerJoin('disclosure.consent_item as i', 'i.consent_id', 'c.id')
        .select('c.id')
        .distinct()
        .where('c.case_id', '=', caseId)
        .where('i.to_body', '=', coordinator.actor.bodyId)
        .execute(),
    )
    expect(consents).toHaveLength(1)
    await social.perform(withdrawConsent, { caseId, consentId: consents[0]!.id })
    expect((await coordinator.get(paths.offer({ caseId }))).status).toBe(404)
    expect(await textOf(coordinator, paths.coordinatedReferrals())).not.toContain(paths.offer({ caseId }))
    expect(await textOf(social, paths.offer({ caseId }))).toContain('Påhittade stödföreningen')
  })
})

describe('as ordered', () => {
  test('the county board’s assignment to coordinate nationally is followed to an accepted report-back', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const plan = await givenPlan(world)
    const national = await world.as('national_coordinator', 'Påhittade samordningen')
    const board = await world.as('county_coordinator', 'Länsstyrelsen i Övningslän')
    const { assignmentId } = await national.perform(giveAssignment, {
      planId: plan.planId,
      title: 'Påhittat uppdrag: nationell samordning',
      task: 'Samordna så att en person får ett samlat erbjudande.',
      measures: [plan.measures['2']!],
      assignees: ['Länsstyrelsen i Övningslän'],
      decided: '2031-06-01',
      questions: [{ question: 'Hur många har fått ett samordnat erbjudande?' }],
      deadlines: [{ day: '2032-02-01', kind: 'final' }],
    })
    const { snapshot } = await board.perform(viewAssignment, { assignmentId })
    const { reportBackId } = await board.perform(beginReport, {
      assignmentId,
      deadlineId: snapshot.deadlines[0]!.id,
    })
    const revision = async () => (await board.perform(viewReport, { reportBackId })).report.revision
    await board.perform(saveReport, {
      reportBackId,
      revision: await revision(),
      answers: Object.fromEntries(snapshot.questions.map(({ id }) => [id, 'Påhittat: tolv personer.'])),
      output: 'Tolv personer har fått ett samordnat erbjudande.',
      notAssessed: 'Vägarna till försörjning är inte följda än.',
      figures: [
        {
          label: 'Personer med samordnat erbjudande',
          level: 'output',
          kind: 'measured',
          value: '12',
          unit: 'personer',
          source: 'Påhittad sammanställning',
        },
      ],
    })
    await board.perform(submitReport, { reportBackId, revision: await revision() })
    await national.perform(acceptReport, { reportBackId, revision: await revision() })
    expect((await national.perform(viewReport, { reportBackId })).report.state).toBe('accepted')
  })
})

describe('money traced to the krona', () => {
  test('what the county board is given and distributes is followed to each organisation, and what is left is told', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const plan = await givenPlan(world, 'Påhittad skr. 2031/32:27')
    const national = await world.as('national_coordinator', 'Påhittade samordningen')
    const board = await world.as('county_coordinator', 'Länsstyrelsen i Övningslän')
    const { assignmentId } = await national.perform(giveAssignment, {
      planId: plan.planId,
      title: 'Påhittat uppdrag: fördela medel',
      task: 'Samordna och fördela medel till organisationer.',
      measures: [plan.measures['2']!],
      assignees: ['Länsstyrelsen i Övningslän'],
      decided: '2031-06-01',
      deadlines: [{ day: '2032-12-01', kind: 'final' }],
      money: [{ kronor: '2 000 000', fromYear: 2032 }],
    })
    // Whoever grants does not pay.
    const payer = await world.as('county_coordinator', 'Länsstyrelsen i Övningslän')
    const step = (
      kind: 'grant' | 'disposal' | 'spending' | 'return',
      recipient: string,
      amountOre: number,
      by = kind === 'disposal' ? payer : board,
    ) =>
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, by.actor, world.house.clock.now())
        return postMoney(
          tx,
          { actor: by.actor, now: world.house.clock.now() },
          {
            ...{ kind, amountOre, assignmentId, stewardId: board.actor.bodyId },
            reference: `test:${kind}:${recipient}`,
            day: '2032-02-01',
            grant: { item: `Bidrag till ${recipient}`, bodyId: null, recipient },
            words: `Bidrag till ${recipient}`,
            source: 'Påhittat bidragsbeslut',
          },
        )
      })
    await step('grant', 'Påhittade stödföreningen', 120_000_001)
    await step('grant', 'Andra påhittade föreningen', 50_000_000)
    await step('disposal', 'Påhittade stödföreningen', 120_000_001)
    await step('spending', 'Påhittade stödföreningen', 110_000_001)
    await step('return', 'Påhittade stödföreningen', 10_000_000)
    const left = await world.asSystem((tx) =>
      moneyAvailable(tx, { assignmentId, bodyId: board.actor.bodyId }),
    )
    expect(left).toEqual({
      decidedOre: 200_000_000,
      availableOre: 29_999_999,
      grantedOre: 170_000_001,
      disposedOre: 120_000_001,
      spentOre: 110_000_001,
      returnedOre: 10_000_000,
    })
    const page = await (await world.app.request(planPaths.planMoney({ planId: plan.planId }))).text()
    for (const shown of [
      'Påhittade stödföreningen',
      'Andra påhittade föreningen',
      '1\u00a0200\u00a0000,01\u00a0kr',
    ])
      expect(page).toContain(shown)
  })
})
