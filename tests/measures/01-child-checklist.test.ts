import { beforeAll, describe, expect, test } from 'vitest'
import { viewAssignment } from '../../src/modules/plan/assignments/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { beginReport, saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { acceptReport, submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import { checklistOn } from '../../src/modules/support/content/checklists.ts'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import type { Role } from '../../src/platform/access/roles.ts'
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

describe('as ordered', () => {
  test('the grant for the guidelines and their spread is an assignment that is reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const plan = await givenPlan(world)
    const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
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
    await grantee.perform(submitReport, { reportBackId, revision: await revision() })
    await coordinator.perform(acceptReport, { reportBackId, revision: await revision() })
    expect((await coordinator.perform(viewReport, { reportBackId })).report.state).toBe('accepted')
  })
})
