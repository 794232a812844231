import { beforeAll, describe, expect, test } from 'vitest'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { addProgramme, viewCoverage } from '../../src/modules/support/programmes/register-actions.ts'
import { beginStay, viewStays } from '../../src/modules/support/programmes/stay-actions.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 5: programmes of addiction services for women, opt-in screening, a path for combined needs; a coverage report, and
// referral into a programme that fits.

let world: World
let social: TestPerson
let clinic: TestPerson

const pageOf = async (person: TestPerson, address: string): Promise<string> => {
  const answer = await person.get(address)
  expect(answer.status).toBe(200)
  return answer.text()
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Region Exempel', 'region')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  clinic = await world.as('caseworker', 'Region Exempel')
})

describe('as lived', () => {
  test('a clinic registers its programme, and a caseworker finds it by what the person needs, in words', async () => {
    const registered = await clinic.post(paths.newProgramme(), {
      name: 'Påhittade kvinnomottagningen',
      setting: 'addiction',
      'meets[]': ['addiction', 'violence', 'prostitution', 'health'],
      'serves[]': ['women', 'adults'],
      'languages[]': ['sv', 'ro'],
      'counties[]': ['12'],
      capacity: 'open',
    })
    expect(registered.status).toBe(303)
    const listed = await pageOf(social, paths.programmes({ meets: 'violence', county: '12', language: 'ro' }))
    expect(listed).toContain('Påhittade kvinnomottagningen')
    expect(await pageOf(social, paths.programmes({ county: '25' }))).not.toContain(
      'Påhittade kvinnomottagningen',
    )
    const caseId = await givenCase(social, {
      county: '12',
      language: 'ro',
      values: { needs: { needs: 'addiction,safety_from_somebody,debts' } },
    })
    const shown = await pageOf(social, paths.stays({ caseId }))
    expect(shown).toContain('Möter: stöd vid skadligt bruk och beroende och skydd mot någon')
    expect(shown).toContain('På personens språk · I länet')
    expect(shown).toContain('Inget program i registret möter: hjälp med skulder.')
    expect(shown).toContain(`/cases/${caseId}/referrals/new`)
    expect(shown).not.toMatch(/poäng|score|träff(ar|säkerhet)|\d ?%/i)
  })

  test('somebody else’s programme is referred to; the time in it stands in the programme’s own case', async () => {
    const [programme] = (await social.perform(viewStays, { caseId: await caseWithNeeds() })).matches
    await expect(
      social.perform(beginStay, {
        caseId: await caseWithNeeds(),
        programmeId: programme!.programme.id,
        fromDay: '2026-11-24',
      }),
    ).rejects.toMatchObject({ code: 'stay.not_own_programme' })
    const own = await givenCase(clinic)
    const begun = await clinic.perform(beginStay, {
      caseId: own,
      programmeId: programme!.programme.id,
      fromDay: '2026-11-24',
    })
    expect(begun.stayId).toBeDefined()
    expect(await pageOf(clinic, paths.case({ caseId: own }))).toContain(
      'I program: Påhittade kvinnomottagningen',
    )
  })

  test('nobody is asked before they have said yes, and a no is all that is kept', async () => {
    const caseId = await givenCase(clinic)
    const first = await pageOf(clinic, paths.screening({ caseId }))
    expect(first).toContain('Får vi fråga om våld')
    expect(first).not.toContain('Har någon slagit')
    expect(
      (await clinic.post(paths.screening({ caseId }), { setting: 'addiction', mayAsk: 'no' })).status,
    ).toBe(303)
    expect(await pageOf(clinic, paths.screening({ caseId }))).toContain('Inget mer är antecknat')
    const questions = await pageOf(
      clinic,
      paths.screening({ caseId }, { setting: 'addiction', step: 'questions' }),
    )
    expect(questions).toContain('Har någon slagit')
    expect(questions).toContain('Hoppar över')
    const answered = await clinic.post(paths.screening({ caseId }), {
      setting: 'addiction',
      mayAsk: 'yes',
      'answers.hurt': 'yes',
      'answers.exchanged': 'pass',
    })
    expect(answered.status).toBe(303)
    const rows = await world.asSystem((tx) =>
      tx.selectFrom('support.screening').selectAll().where('case_id', '=', caseId).execute(),
    )
    expect(rows.map(({ said_yes, sealed_answers }) => [said_yes, sealed_answers === null])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  test('the coverage report counts all bodies, withholds small numbers, and never takes one kind for another', async () => {
    const { programmeId } = await clinic.perform(addProgramme, {
      name: 'Påhittade hälsoprogrammet',
      setting: 'health',
      meets: ['health'],
      serves: ['adults'],
      capacity: 'open',
    })
    for (let count = 0; count < 5; count += 1)
      await clinic.perform(beginStay, { caseId: await givenCase(clinic), programmeId, fromDay: '2026-11-24' })
    let officer = await world.as('body_officer', 'Exempelmyndigheten')
    const begun = async (setting: string) =>
      (await officer.perform(viewCoverage, {})).series.find((one) => one.setting === setting)!.begun
    expect(await begun('health')).toEqual({ kind: 'zero' })
    world.setTime('2027-01-02T12:00:00Z')
    officer = await world.as('body_officer', 'Exempelmyndigheten')
    expect(await begun('health')).toEqual({ kind: 'measured', value: 5 })
    expect(await begun('addiction')).toEqual({ kind: 'suppressed' })
    expect(await begun('prison')).toEqual({ kind: 'not_collected' })
    const page = await pageOf(officer, paths.programmeCoverage())
    for (const words of ['Visas inte (under fem)', 'Inte insamlat']) expect(page).toContain(words)
    world.setTime('2026-11-24T12:00:00Z')
  })
})

const caseWithNeeds = () => givenCase(social, { values: { needs: { needs: 'addiction' } } })

describe('as ordered', () => {
  test('the development of programmes is ordered, reported back with its figure and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: program i missbruks- och beroendevården',
      task: 'Utveckla program för kvinnor med erfarenhet av våld och prostitution.',
      body: 'Exempelmyndigheten',
      questions: ['Vilka program finns, i vilka län?'],
      answer: 'Påhittat: program i tolv län.',
      output: 'Program är införda.',
      figure: { label: 'Län med program', value: '12', unit: 'län' },
    })
    expect(report.state).toBe('accepted')
    expect(JSON.stringify(report)).toContain('Län med program')
  })
})
