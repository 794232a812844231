import { beforeAll, describe, expect, test } from 'vitest'
import { viewGuideline } from '../../src/modules/children/guidelines/actions.ts'
import { guidelinesOn } from '../../src/modules/children/guidelines/content.ts'
import { guidelineSeries } from '../../src/modules/children/guidelines/series.ts'
import { paths as childPaths } from '../../src/modules/children/paths.ts'
import { viewRepresentatives } from '../../src/modules/children/representatives/actions.ts'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { planPaths } from '../../src/modules/plan/index.ts'
import { beginReport, saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { acceptReport, submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import { inspectSeries } from '../../src/modules/statistics/index.ts'
import { viewCaseClocks } from '../../src/modules/support/clocks/actions.ts'
import { checklistOn } from '../../src/modules/support/content/checklists.ts'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { dayOf } from '../../src/platform/clock/clock.ts'
import { countSeries } from '../../src/platform/series/count.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenPlan } from '../../src/testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 1: whoever meets a child who may be trafficked is prompted with duties and deadlines, and never given a score.

let world: World

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
})

const settings: readonly (readonly [setting: string, role: Role, body: string, type: string])[] = [
  ['social services', 'caseworker', 'Exempelköpings kommun', 'municipality'],
  ['health care', 'caseworker', 'Region Exempel', 'region'],
  ['the police', 'police_prosecutor', 'Påhittade polisen', 'agency'],
  ['migration', 'caseworker', 'Påhittade migrationsmyndigheten', 'agency'],
  ['civil society', 'ngo_officer', 'Föreningen Exempelstödet', 'ngo'],
]

const list = checklistOn('child', '2026-11-24')!

/** No number that could be read as a result: of signs, of yes, in points or in percent. */
const SCORE =
  /\b(poäng|risknivå|riskpoäng|score|summa:|totalt|hög risk|låg risk|\d+ av \d+ (tecken|ja)|\d+ %)/i

const textOf = async (person: TestPerson, address: string): Promise<string> => {
  const answer = await person.get(address)
  expect(answer.status).toBe(200)
  return answer.text()
}

/** Walks the whole list as a person does, part by part, with every answer the same. */
const walk = async (
  person: TestPerson,
  address: { caseId: string; assessmentId: string },
  answer: string,
) => {
  for (const { key: part, indicators } of list.dimensions) {
    const page = await textOf(person, paths.checklist(address, { part }))
    for (const { text } of indicators) expect(page).toContain(text.sv)
    expect(page).not.toMatch(SCORE)
    const sent = await person.post(paths.checklist(address), {
      part,
      revision: '0',
      gone: 'yes',
      ...Object.fromEntries(indicators.map(({ key }) => [`answers.${key}`, answer])),
    })
    expect(sent.status).toBe(303)
  }
}

const caseCount = (): Promise<number> =>
  world.asSystem(async (tx) => (await tx.selectFrom('support.case_file').select('id').execute()).length)

describe('as lived', () => {
  test.each(settings)(
    'somebody in %s walks the list and is told what to do, by whom, when and by what section',
    async (_, role, body, type) => {
      await world.body(body, type)
      const officer = await world.as(role, body)
      const before = await caseCount()
      // Advice first: no case comes of it by itself.
      await textOf(officer, paths.newConsultation())
      expect(await caseCount()).toBe(before)
      const caseId = await givenCase(officer, { ageGroup: 'child', chosenName: '' })
      const begun = await officer.post(paths.checklists({ caseId }), { checklist: 'child' })
      const assessmentId = begun.headers.get('location')!.split('/').at(-1)!
      const address = { caseId, assessmentId }
      await walk(officer, address, 'unknown')
      const judged = await officer.post(paths.judge(address), {
        judgement: 'unsure',
        reasons: 'Påhittat: barnet svarar inte när den vuxna är med.',
      })
      expect(judged.headers.get('location')).toBe(paths.nextSteps(address))
      const steps = await textOf(officer, paths.nextSteps(address))
      expect(steps).toContain('Orosanmälan: genast')
      expect(steps).toContain('Ska göras genast')
      expect(steps).toContain('19 kap. 1 §')
      expect(steps).toContain('Starta fristen')
      expect(steps).not.toMatch(SCORE)
      const said = await officer.post(paths.nextSteps(address), {
        'conditions[]': ['unaccompanied', 'guardian_suspected', 'crime_suspected'],
      })
      expect(said.status).toBe(303)
      const more = await textOf(officer, paths.nextSteps(address))
      for (const step of ['God man för ensamkommande barn', 'Särskild företrädare', 'Polisanmälan'])
        expect(more).toContain(step)
      const paper = await officer.get(paths.checklistFile(address))
      expect(paper.headers.get('content-type')).toBe('application/pdf')
      // The board's own fourteen days are kept by social services; the others are told whose they are.
      const startsBoardTime = more.includes('Starta fristen: förhandsbedömning')
      expect(startsBoardTime).toBe(body === 'Exempelköpings kommun')
    },
  )

  test('a list of yes and a list of no lead to the same duties: neither decides anything', async () => {
    const officer = await world.as('caseworker', 'Exempelköpings kommun')
    const shown: string[] = []
    for (const answer of ['yes', 'no']) {
      const caseId = await givenCase(officer, { ageGroup: 'child' })
      const begun = await officer.post(paths.checklists({ caseId }), { checklist: 'child' })
      const address = { caseId, assessmentId: begun.headers.get('location')!.split('/').at(-1)! }
      await walk(officer, address, answer)
      expect(await textOf(officer, paths.checklists({ caseId }))).not.toMatch(SCORE)
      const steps = await textOf(officer, paths.nextSteps(address))
      shown.push([...steps.matchAll(/<h3[^>]*>([^<]+)<\/h3>/g)].map(([, title]) => title).join(' | '))
    }
    expect(shown[0]).toContain('Orosanmälan')
    expect(shown[1]).toBe(shown[0])
  })

  test('absence of signs proves nothing, and the list says so on the screen and on paper', async () => {
    const officer = await world.as('ngo_officer', 'Föreningen Exempelstödet')
    expect(await textOf(officer, paths.newConsultation())).toContain(
      'Att du inte ser något bevisar ingenting',
    )
    const words = JSON.stringify([list.introduction, list.dimensions, list.judgement, list.duties])
    expect(words).not.toMatch(/inte (är )?utsatt|uteslut|ofarlig|rules out|no victim/i)
  })
})

const sent = async (
  person: TestPerson,
  address: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<string> => {
  const answer = await person.post(address, fields)
  expect(answer.status, address).toBe(303)
  return answer.headers.get('location')!
}

describe('as lived, from the list to those who act for the child', () => {
  const running = async (person: TestPerson, caseId: string) =>
    (await person.perform(viewCaseClocks, { caseId })).clocks
      .filter(({ state }) => state === 'running')
      .map(({ kind }) => kind)

  test('an association reports at once; the board receives it here, assesses protection and opens an investigation', async () => {
    const social = await world.as('caseworker', 'Exempelköpings kommun')
    const officer = await world.as('ngo_officer', 'Föreningen Exempelstödet')
    const caseId = await givenCase(officer, {
      ageGroup: 'child',
      chosenName: 'Påhittad Sami',
      values: { whereabouts: { address: 'HEMLIGA GATAN 1' } },
    })
    const report = await sent(officer, childPaths.newReport({ caseId }), {
      learnedOn: '2026-11-24',
      learnedAt: '11:00',
      toBody: social.actor.bodyId,
      words: 'Påhittat: en okänd vuxen styr barnet.',
      'parts[]': ['identity.chosen_name'],
    })
    const reportId = report.split('/').at(-1)!
    expect(await textOf(officer, report)).toContain('Inte skickad än')
    await sent(officer, childPaths.sendReport({ caseId, reportId }), { way: 'system', revision: '1' })
    // What reaches the board is what was told, and nothing more; the case stays the association's.
    const received = await textOf(social, '/received')
    const copy = /\/received\/[0-9a-f-]{36}/.exec(received)![0]
    const told = await textOf(social, copy)
    expect(told).toContain('Påhittad Sami')
    expect(told).toContain('en okänd vuxen styr barnet')
    expect(told).not.toContain('HEMLIGA GATAN')
    expect((await social.get(paths.case({ caseId }))).status).toBe(404)

    const came = await sent(social, childPaths.receivedConcern(), {
      chosenName: 'Påhittad Sami',
      ageGroup: 'child',
      receivedOn: '2026-11-24',
      receivedAt: '11:30',
      reporter: 'organisation',
      about: 'Påhittat: en okänd vuxen styr barnet.',
      wantsAnswer: 'yes',
    })
    const own = came.split('/')[2]!
    expect(await running(social, own)).toEqual(
      expect.arrayContaining(['protection_assessment', 'preliminary_assessment']),
    )
    const of = { caseId: own, concernId: came.split('?')[0]!.split('/').at(-1)! }
    await sent(social, childPaths.assessProtection(of), {
      protection: 'immediate',
      assessedOn: '2026-11-24',
      assessedAt: '12:30',
      reasons: 'Påhittat: barnet kan hämtas i kväll.',
      revision: '1',
    })
    expect(await running(social, own)).not.toContain('protection_assessment')
    await sent(social, childPaths.decideConcern(of), {
      decision: 'opened',
      decidedOn: '2026-11-24',
      reasons: 'Påhittade skäl.',
      revision: '2',
    })
    expect(await running(social, own)).toEqual(
      expect.arrayContaining(['investigation', 'answer_to_reporter']),
    )
    expect(await textOf(social, childPaths.concern(of))).toContain('20 kap. 3 §')
  })

  test('the guardian that the list prompted is asked for and appointed, and the duty of the list ends', async () => {
    const social = await world.as('caseworker', 'Exempelköpings kommun')
    const caseId = await givenCase(social, { ageGroup: 'child' })
    const begun = await social.post(paths.checklists({ caseId }), { checklist: 'child' })
    const address = { caseId, assessmentId: begun.headers.get('location')!.split('/').at(-1)! }
    await sent(social, paths.nextSteps(address), {
      'conditions[]': ['unaccompanied', 'guardian_suspected', 'crime_suspected'],
    })
    expect((await social.post(paths.startDuties(address), {})).status).toBe(303)
    expect(await running(social, caseId)).toEqual(
      expect.arrayContaining(['guardian_ad_litem', 'special_representative', 'report_of_concern']),
    )
    for (const [kind, appliedBy] of [
      ['guardian_ad_litem', 'social_board'],
      ['special_representative', 'prosecutor'],
    ] as const) {
      await sent(social, childPaths.representatives({ caseId }), { kind, neededOn: '2026-11-24' })
      const { representatives } = await social.perform(viewRepresentatives, { caseId })
      const of = { caseId, representativeId: representatives.find((one) => one.kind === kind)!.id }
      await sent(social, childPaths.representative(of), {
        step: 'apply',
        appliedOn: '2026-11-24',
        appliedBy,
        revision: '1',
      })
      await sent(social, childPaths.representative(of), {
        step: 'appoint',
        appointedOn: '2026-11-24',
        name: 'Påhittad företrädare',
        childToldOn: '2026-11-24',
        revision: '2',
      })
      expect(await running(social, caseId)).not.toContain(kind)
    }
  })
})

describe('as ordered', () => {
  test('who has the guidelines is open, who used them is counted, and no case can be read out of it', async () => {
    const guideline = 'child_signs'
    const { version } = guidelinesOn(guideline, '2026-11-24')
    for (const [, role, body] of settings) {
      const officer = await world.as(role, body)
      await sent(officer, childPaths.takeGuideline({ guideline }), {
        version,
        staffReached: '12',
        revision: '0',
      })
    }
    const officer = await world.as('ngo_officer', 'Föreningen Exempelstödet')
    const page = await textOf(officer, childPaths.guideline({ guideline }))
    for (const [, , body] of settings) expect(page).toContain(body)
    const used: string[] = []
    for (let one = 0; one < 6; one += 1) {
      const caseId = await givenCase(officer, { ageGroup: 'child' })
      await sent(officer, childPaths.caseGuidelines({ caseId }), { guideline })
      used.push(caseId)
    }
    const { versions } = await officer.perform(viewGuideline, { guideline }).then((seen) => ({
      versions: JSON.stringify(seen),
    }))
    for (const caseId of used) expect(versions).not.toContain(caseId)
    const count = (name: string) =>
      world.asSystem((tx) =>
        guidelineSeries.find((one) => one.name === name)!.count(tx, { from: '2026-10-01', to: '2026-12-31' }),
      )
    expect(await count('children.guidelines_held')).toEqual([{ cell: { guideline }, count: settings.length }])
    expect(await count('children.guidelines_used')).toEqual([{ cell: { guideline }, count: 6 }])
  })

  test('the grant for the guidelines and their spread is an assignment that is reported back and accepted', async () => {
    world.setTime('2027-01-15T03:00:00Z')
    const now = world.house.clock.now()
    await world.asSystem((tx) =>
      countSeries(tx, guidelineSeries, { now, today: dayOf(now), inspect: inspectSeries }),
    )
    world.setTime('2032-03-01T09:00:00Z')
    const plan = await givenPlan(world)
    const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
    await world.body('Påhittade barnrättsorganisationen', 'ngo')
    const grantee = await world.as('body_officer', 'Påhittade barnrättsorganisationen')
    const { assignmentId } = await coordinator.perform(giveAssignment, {
      planId: plan.planId,
      title: 'Påhittat bidrag: riktlinjer om barn',
      task: 'Sprid riktlinjerna till dem som möter barn.',
      measures: [plan.measures['1']!],
      assignees: ['Påhittade barnrättsorganisationen'],
      decided: '2031-06-01',
      questions: [{ question: 'Vilka har fått riktlinjerna?' }, { question: 'Vilka har använt dem?' }],
      deadlines: [{ day: '2032-02-01', kind: 'final' }],
    })
    const { snapshot } = await grantee.perform(viewAssignment, { assignmentId })
    const { reportBackId } = await grantee.perform(beginReport, {
      assignmentId,
      deadlineId: snapshot.deadlines[0]!.id,
    })
    const revision = async () => (await grantee.perform(viewReport, { reportBackId })).report.revision
    await grantee.perform(saveReport, {
      reportBackId,
      revision: await revision(),
      answers: Object.fromEntries(snapshot.questions.map(({ id }) => [id, 'Påhittat: 40 verksamheter.'])),
      output: 'Riktlinjerna är spridda.',
      notAssessed: 'Effekten är inte undersökt.',
      figures: [
        {
          label: 'Verksamheter som har riktlinjerna',
          level: 'output',
          kind: 'measured',
          value: '40',
          unit: 'verksamheter',
          source: 'Påhittad sändlista',
        },
      ],
    })
    // What the house has counted of the spread is put in by a person, with where it came from.
    await sent(grantee, planPaths.useMaterial({ reportBackId }), {
      key: 'children.guidelines_used/2026-10-01',
      revision: String(await revision()),
    })
    await grantee.perform(submitReport, { reportBackId, revision: await revision() })
    await coordinator.perform(acceptReport, { reportBackId, revision: await revision() })
    const { report } = await coordinator.perform(viewReport, { reportBackId })
    expect(report.state).toBe('accepted')
    expect(report.figures.map(({ value, source }) => [value, source])).toEqual([
      [40, 'Påhittad sändlista'],
      [6, expect.stringContaining('antecknades att riktlinjerna följs')],
    ])
  })
})
