import { beforeAll, describe, expect, test } from 'vitest'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { registerCopy, viewCopy } from '../../src/modules/disclosure/sharing/received-actions.ts'
import { paths as housingPaths } from '../../src/modules/housing/paths.ts'
import { viewCaseClocks } from '../../src/modules/support/clocks/actions.ts'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { addProgramme, viewCoverage } from '../../src/modules/support/programmes/register-actions.ts'
import {
  beginStay,
  endStay,
  recordFollowUp,
  viewDueFollowUps,
  viewFollowUp,
  viewStay,
  writeDischarge,
} from '../../src/modules/support/programmes/stay-actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenConsent } from '../../src/testing/disclosures.ts'
import { givenHouse } from '../../src/testing/housing-pool.ts'
import { givenGrant, givenStart } from '../../src/testing/placements.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 6: institutions identify, give a programme inside, plan the discharge with social services; a consented hand-over,
// and relapse-prevention follow-up at 3, 6 and 12 months.

let world: World
let institution: TestPerson
let social: TestPerson
let programmeId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade institutionen', 'agency', 'prison')
  institution = await world.as('caseworker', 'Påhittade institutionen')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  const made = await institution.perform(addProgramme, {
    name: 'Påhittade inneprogrammet',
    setting: 'institution',
    meets: ['prostitution', 'violence'],
    serves: ['women', 'young_people'],
    capacity: 'waiting',
  })
  programmeId = made.programmeId
})

const pageOf = async (person: TestPerson, address: string): Promise<string> => {
  const answer = await person.get(address)
  expect(answer.status).toBe(200)
  return answer.text()
}

const aStay = async (fromDay = '2026-08-03') => {
  const caseId = await givenCase(institution)
  const { stayId } = await institution.perform(beginStay, { caseId, programmeId, fromDay })
  return { caseId, stayId }
}

describe('as lived', () => {
  test('the discharge is planned and handed over to social services with the person’s consent', async () => {
    const stay = await aStay()
    await institution.perform(writeDischarge, {
      ...stay,
      revision: 1,
      headings: { own_wishes: 'Jag vill bo nära min syster', home: 'Påhittat stödboende' },
    })
    const page = await pageOf(institution, paths.stay(stay))
    expect(page).toContain('Jag vill bo nära min syster')
    expect(page).toContain(`/cases/${stay.caseId}/disclosures/new?purpose=support`)
    const consentId = await givenConsent(institution, {
      caseId: stay.caseId,
      toBody: social.actor.bodyId,
      purpose: 'support',
      items: [{ section: 'plan', field: '' }],
      givenOn: '2026-11-24',
      expiresOn: '2026-12-31',
    })
    const { copyId } = await institution.perform(decideDisclosure, {
      caseId: stay.caseId,
      toBody: social.actor.bodyId,
      toKind: 'social_services',
      form: 'copy',
      purpose: 'support',
      provision: 'consent',
      consentId,
      items: [{ section: 'plan', field: '' }],
      endsOn: '2026-12-24',
    })
    const { content } = await social.perform(viewCopy, { copyId: copyId! })
    expect(content.texts.map(({ kind, text }) => `${kind}: ${text}`)).toContain(
      'discharge: Boende: Påhittat stödboende',
    )
    // Without a consent or a copy the case itself is not there for social services.
    expect((await social.get(paths.stay(stay))).status).toBe(404)
  })

  test('whoever cannot go home safely is placed by social services, and the institution never learns where', async () => {
    const stay = await aStay()
    await institution.perform(writeDischarge, {
      ...stay,
      revision: 1,
      headings: { home: 'Påhittat: inte hem, någon väntar där' },
    })
    const consentId = await givenConsent(institution, {
      caseId: stay.caseId,
      toBody: social.actor.bodyId,
      purpose: 'support',
      items: [{ section: 'plan', field: '' }],
      givenOn: '2026-11-24',
      expiresOn: '2026-12-31',
    })
    const { copyId } = await institution.perform(decideDisclosure, {
      caseId: stay.caseId,
      toBody: social.actor.bodyId,
      toKind: 'social_services',
      form: 'copy',
      purpose: 'support',
      provision: 'consent',
      consentId,
      items: [{ section: 'plan', field: '' }],
      endsOn: '2026-12-24',
    })
    const own = await social.perform(registerCopy, { copyId: copyId!, ageGroup: 'adult' })
    const { staff, shelter } = await givenHouse(world, 'Påhittade huset', '2580')
    const placement = await givenGrant(world, social, { caseId: own.caseId, shelter, staff })
    await givenStart(world, staff, placement.placementId)
    expect(await pageOf(social, housingPaths.where(placement))).toContain('Luleå')
    for (const address of [
      paths.case(own),
      housingPaths.placement(placement),
      housingPaths.where(placement),
      housingPaths.resident(placement),
      housingPaths.places(),
    ]) {
      const answer = await institution.get(address)
      expect(answer.status, address).not.toBe(200)
      expect(await answer.text()).not.toMatch(/Luleå|Påhittade (huset|gatan)/)
    }
    // The follow-up asks whether there is a home, never which.
    await institution.perform(endStay, { ...stay, revision: 2, toDay: '2026-11-06', reason: 'completed' })
    const { followUps } = await institution.perform(viewStay, stay)
    const { questions } = await institution.perform(viewFollowUp, {
      caseId: stay.caseId,
      followUpId: followUps[0]!.id,
    })
    expect(questions.map(({ key }) => key)).toContain('housed')
    expect(JSON.stringify(questions)).not.toMatch(/address|adress|vilket boende|vilken kommun/i)
  })

  test('follow-ups come at 3, 6 and 12 months with their clocks, and end them when they are made', async () => {
    const stay = await aStay()
    await institution.perform(endStay, { ...stay, revision: 1, toDay: '2026-11-06', reason: 'completed' })
    const { followUps } = await institution.perform(viewStay, stay)
    expect(followUps.map(({ months, dueOn }) => [months, dueOn])).toEqual([
      [3, '2027-02-08'],
      [6, '2027-05-07'],
      [12, '2027-11-08'],
    ])
    const kinds = async () =>
      (await institution.perform(viewCaseClocks, { caseId: stay.caseId })).clocks
        .filter(({ state }) => state === 'running')
        .map(({ kind }) => kind)
    expect(await kinds()).toEqual(['follow_up_3_months', 'follow_up_6_months', 'follow_up_12_months'])
    world.setTime('2027-02-10T12:00:00Z')
    const { rows } = await institution.perform(viewDueFollowUps, {})
    expect(rows.filter(({ caseId }) => caseId === stay.caseId).map(({ dueOn }) => dueOn)).toEqual([
      '2027-02-08',
      '2027-05-07',
      '2027-11-08',
    ])
    const address = { caseId: stay.caseId, followUpId: followUps[0]!.id }
    const { questions } = await institution.perform(viewFollowUp, address)
    expect(questions.map(({ key }) => key)).toContain('relapsed')
    await institution.perform(recordFollowUp, {
      ...address,
      result: 'answered',
      doneOn: '2027-02-10',
      answers: { housed: 'yes', relapsed: 'no', occupied: 'pass' },
    })
    expect(await kinds()).toEqual(['follow_up_6_months', 'follow_up_12_months'])
    const row = await world.asSystem((tx) =>
      tx
        .selectFrom('support.follow_up')
        .selectAll()
        .where('id', '=', followUps[0]!.id)
        .executeTakeFirstOrThrow(),
    )
    expect([row.housed, row.occupied, row.relapsed]).toEqual([true, null, false])
    expect(String(row.sealed_answers)).not.toContain('housed')
    world.setTime('2026-11-24T12:00:00Z')
  })

  test('what became of people is counted over months, and small numbers and their remainders are withheld', async () => {
    world.setTime('2026-11-24T12:00:00Z')
    for (let count = 0; count < 12; count += 1) {
      const stay = await aStay()
      await institution.perform(endStay, { ...stay, revision: 1, toDay: '2026-11-06', reason: 'completed' })
      const { followUps } = await institution.perform(viewStay, stay)
      world.setTime('2027-02-08T12:00:00Z')
      await institution.perform(recordFollowUp, {
        caseId: stay.caseId,
        followUpId: followUps[0]!.id,
        result: 'answered',
        doneOn: '2027-02-08',
        answers: { housed: count < 6 ? 'yes' : 'no', occupied: count < 10 ? 'yes' : 'no' },
      })
      world.setTime('2026-11-24T12:00:00Z')
    }
    world.setTime('2027-04-02T12:00:00Z')
    const { series } = await social.perform(viewCoverage, {})
    const [three, six] = series.find(({ setting }) => setting === 'institution')!.followUps
    expect(three!.housed.part.kind).toBe('measured')
    // Ten of twelve have an occupation: the two who have not could be worked out.
    expect(three!.occupied.part.kind).toBe('suppressed')
    expect(six!.reached).toEqual({ kind: 'not_collected' })
    world.setTime('2026-11-24T12:00:00Z')
  })
})

describe('where the work begins', () => {
  test('the first page says whose discharge nobody has planned, and whom to ask how it goes', async () => {
    const stay = await aStay()
    const link = `href="${paths.discharge(stay)}"`
    expect(await pageOf(institution, paths.cases())).toContain(link)
    expect(await pageOf(social, paths.cases())).not.toContain(link)
    await institution.perform(writeDischarge, {
      ...stay,
      revision: 1,
      headings: { home: 'Påhittat stödboende' },
    })
    const planned = await pageOf(institution, paths.cases())
    expect(planned).not.toContain(link)
    expect(planned).toContain(`href="${paths.stay(stay)}"`)
    const { followUps } = await institution
      .perform(endStay, {
        ...{ ...stay, toDay: '2026-08-28', reason: 'completed', revision: 2 },
      })
      .then(() => institution.perform(viewStay, stay))
    const first = followUps.find(({ months }) => months === 3)!
    expect(await pageOf(institution, paths.cases())).toContain(
      `href="${paths.followUp({ caseId: stay.caseId, followUpId: first.id })}"`,
    )
  })
})

describe('as ordered', () => {
  test('the programmes inside are ordered, reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: program på institution',
      task: 'Utveckla program och utskrivningsplanering.',
      body: 'Påhittade institutionen',
      questions: ['Hur många utskrivningar har planerats med socialtjänsten?'],
      answer: 'Påhittat: de flesta.',
      output: 'Programmet är infört.',
      figure: { label: 'Planerade utskrivningar', value: '31', unit: 'utskrivningar' },
    })
    expect(report.state).toBe('accepted')
  })
})
