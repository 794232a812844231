import { beforeAll, describe, expect, test } from 'vitest'
import { countYears, giveAnswer } from '../../src/modules/children/evaluation/actions.ts'
import { jointSeries } from '../../src/modules/children/evaluation/series.ts'
import { guidelineSeries } from '../../src/modules/children/guidelines/series.ts'
import { endJoint } from '../../src/modules/children/joint/frame-actions.ts'
import { viewShared } from '../../src/modules/children/joint/layer-actions.ts'
import { paths } from '../../src/modules/children/paths.ts'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { beginReport, saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { acceptReport, submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type JointScene, openJointWorld } from '../../src/testing/joint-scene.ts'
import { givenPlan } from '../../src/testing/plans.ts'
import type { TestPerson } from '../../src/testing/world.ts'

// Measure 21: joint child investigation under one roof. As lived: the whole path, each authority signed in and in its own
// layer. As ordered: the assignment, tracked to the report-back that is accepted.

let scene: JointScene
beforeAll(async () => {
  scene = await openJointWorld()
})

const textOf = async (person: TestPerson, address: string): Promise<string> => {
  const answer = await person.get(address)
  expect(answer.status, address).toBe(200)
  return answer.text()
}
const sent = async (person: TestPerson, address: string, fields: Record<string, string | string[]>) => {
  const answer = await person.post(address, fields)
  expect(answer.status, `${address}\n${answer.status === 422 ? await answer.clone().text() : ''}`).toBe(303)
  return answer.headers.get('location')!
}

describe('as lived', () => {
  test('a child is investigated under one roof: five authorities, one calendar, no common file', async () => {
    const {
      social_services: social,
      police,
      prosecutor,
      forensic_medicine: medicine,
      child_health: health,
    } = scene.people
    const bodies = (['police', 'prosecutor', 'forensic_medicine', 'child_health'] as const).map(scene.bodyOf)
    const caseId = await givenCase(social, { ageGroup: 'child', chosenName: 'Påhittade Lin', language: 'ro' })
    const at = await sent(social, paths.requestJoint({ caseId }), {
      houseId: scene.houseId,
      'bodies[]': bodies,
      urgency: 'at_once',
      requestedOn: '2026-11-20',
      text: 'Påhittat: barnet har berättat om en vuxen som tar emot pengar.',
    })
    const investigationId = at.split('/').at(-1)!
    expect(await textOf(social, supportPaths.case({ caseId }))).toContain('Gemensamma utredningar')

    // Each answers for itself; nobody is told more by being asked.
    for (const person of [police, prosecutor, medicine, health]) {
      expect(await textOf(person, paths.joints())).toContain('Väntar på svar')
      expect(await textOf(person, paths.joint({ investigationId }))).not.toMatch(/Lin\b|tar emot pengar/)
      await sent(person, paths.answerJoint({ investigationId }), {
        answer: 'join',
        calendarGround: 'own_task',
      })
    }

    // What they need to know, each on its ground.
    const layer = await textOf(social, paths.layer({ investigationId }))
    const entryId = /layer\/([0-9a-f-]{36})"/.exec(layer)![1]!
    const share = async (to: string[], ground: string) =>
      sent(social, paths.shareEntry({ investigationId, entryId }), {
        'to[]': to,
        ground,
        reasons: 'Påhittat: behövs för att planera förhöret och stödet.',
        revision: '1',
      })
    await share([scene.bodyOf('police'), scene.bodyOf('prosecutor')], 'offence_against_child')
    await share([scene.bodyOf('child_health')], 'care_of_child')
    expect(await textOf(police, paths.shared({ investigationId }))).toContain('tar emot pengar')
    expect(await textOf(medicine, paths.shared({ investigationId }))).not.toContain('tar emot pengar')

    // The consultation meeting, with attendance and who does what by when.
    const step = async (person: TestPerson, kind: string, body: string, day: string) =>
      (
        await sent(person, paths.planStep({ investigationId }), {
          kind,
          responsibleBody: body,
          plannedOn: day,
          plannedAt: '10:00',
        })
      )
        .split('/')
        .at(-1)!
    const meeting = await step(social, 'consultation', scene.bodyOf('social_services'), '2026-11-23')
    await sent(social, paths.attendance({ investigationId, stepId: meeting }), {
      'came[]': [scene.bodyOf('social_services'), scene.bodyOf('police'), scene.bodyOf('child_health')],
    })
    await sent(social, paths.agree({ investigationId, stepId: meeting }), {
      kind: 'plan_interview',
      responsibleBody: scene.bodyOf('police'),
      dueOn: '2026-11-25',
    })
    const done = async (person: TestPerson, stepId: string, body: string, revision: string) =>
      sent(person, paths.jointStep({ investigationId, stepId }), {
        state: 'done',
        doneOn: '2026-11-24',
        plannedOn: '2026-11-24',
        responsibleBody: body,
        revision,
      })
    await sent(social, paths.jointStep({ investigationId, stepId: meeting }), {
      state: 'done',
      doneOn: '2026-11-23',
      plannedOn: '2026-11-23',
      responsibleBody: scene.bodyOf('social_services'),
      'missing[]': ['missing_authority'],
      revision: '1',
    })

    // The interview, the examination and the support, each whose it is.
    const interview = await step(police, 'interview', scene.bodyOf('police'), '2026-11-24')
    const medical = await step(medicine, 'medical', scene.bodyOf('forensic_medicine'), '2026-11-24')
    const support = await step(health, 'crisis_support', scene.bodyOf('child_health'), '2026-11-24')
    const child = await textOf(social, paths.forChild({ investigationId }, { age: 'under_7' }))
    expect(child).toContain('Du får säga ”jag vet inte”.')
    expect(child).toContain('klockan 10:00')
    const paper = await social.get(paths.forChildFile({ investigationId }, { age: '13_to_17' }))
    expect(paper.headers.get('content-disposition')).toBe('attachment; filename="1.pdf"')
    await done(police, interview, scene.bodyOf('police'), '1')
    await done(medicine, medical, scene.bodyOf('forensic_medicine'), '1')
    await done(health, support, scene.bodyOf('child_health'), '1')

    // The child's own voice stands with the social services; the interview with the police. Nobody reads both.
    await sent(social, paths.layer({ investigationId }), {
      kind: 'child_voice',
      text: 'Påhittat: jag vill bo kvar hos mormor.',
    })
    await sent(police, paths.layer({ investigationId }), {
      kind: 'interview',
      text: 'Påhittat förhör, inspelat.',
    })
    expect(await textOf(social, paths.forChild({ investigationId }))).toContain('hos mormor')
    for (const person of [prosecutor, medicine, health, social])
      for (const address of [paths.joint, paths.layer, paths.shared])
        expect(await textOf(person, address({ investigationId }))).not.toContain('Påhittat förhör')
    expect(await textOf(police, paths.layer({ investigationId }))).not.toContain('hos mormor')

    const decision = await step(prosecutor, 'decision', scene.bodyOf('prosecutor'), '2026-11-24')
    await done(prosecutor, decision, scene.bodyOf('prosecutor'), '1')
    await social.perform(endJoint, {
      investigationId,
      reason: 'completed',
      endedOn: '2026-11-24',
      revision: 1,
    })
    await expect(police.perform(viewShared, { investigationId })).rejects.toMatchObject({ status: 404 })
    await sent(health, paths.houseAnswers({ houseId: scene.houseId }), {
      who: '7_to_12',
      'answers.felt_safe': 'yes',
      'answers.was_heard': 'partly',
    })
  })

  test('common guidelines are taken, followed and answered, and a number of investigations is told only where it is no few', async () => {
    const { police, social_services: social } = scene.people
    const guideline = 'joint_investigation' as const
    await sent(police, paths.takeGuideline({ guideline }), {
      version: '2026-1',
      staffReached: '40',
      revision: '0',
    })
    expect(await textOf(social, paths.guideline({ guideline }))).toContain('Påhittade polisen')
    await sent(social, paths.answerGuideline({ guideline }), {
      version: '2026-1',
      section: 'meeting',
      verdict: 'unclear',
      text: 'Påhittat: vem kallar till mötet?',
    })
    const caseId = await givenCase(social, { ageGroup: 'child' })
    await sent(social, paths.caseGuidelines({ caseId }), { guideline: 'child_signs' })
    const period = { from: '2026-10-01', to: '2026-12-31' } as const
    const count = async (name: string) => {
      const series = [...guidelineSeries, ...jointSeries].find((one) => one.name === name)!
      return scene.world.asSystem((tx) => series.count(tx, period))
    }
    expect(await count('children.guidelines_held')).toEqual([{ cell: { guideline }, count: 1 }])
    expect(await count('children.guidelines_used')).toEqual(
      expect.arrayContaining([
        { cell: { guideline: 'child_signs' }, count: 1 },
        { cell: { guideline }, count: 1 },
      ]),
    )
    expect(await count('children.joint_investigations')).toEqual([{ cell: {}, count: 1 }])
    expect(await count('children.days_to_first_meeting')).toEqual([{ cell: {}, count: 1, value: 3 }])
    expect(await count('children.days_to_interview')).toEqual([{ cell: {}, count: 1, value: 4 }])
    expect(await count('children.days_to_decision')).toEqual([{ cell: {}, count: 1, value: 4 }])
    expect(await count('children.joint_missing')).toEqual([
      { cell: { step: 'consultation', missing: 'missing_authority' }, count: 1 },
    ])
  })

  test('over the years houses are compared, health care’s part included, and one single investigation is withheld', async () => {
    await scene.people.child_health.perform(giveAnswer, {
      houseId: scene.houseId,
      who: 'carer',
      answers: { got_help: 'yes' },
    })
    scene.world.setTime('2027-02-01T05:00:00Z')
    await perform(scene.world.house, { actor: { kind: 'system', name: 'test' } }, countYears, {})
    const evaluator = await scene.world.as('evaluator', 'Påhittade utvärderarna')
    for (const figure of [
      'investigations',
      'first_meeting',
      'medical',
      'crisis_support',
      'health_joined',
    ] as const) {
      const page = await textOf(evaluator, paths.evaluation({ figure }))
      expect(page).toContain('Påhittade barnahuset')
      expect(page).toContain('Visas inte')
    }
  })
})

describe('as ordered', () => {
  test('the assignment to the joint investigations is tracked to a report-back that is accepted', async () => {
    const { world } = scene
    world.setTime('2032-03-01T09:00:00Z')
    const plan = await givenPlan(world)
    const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
    const agency = await world.as('body_officer', 'Påhittade rättsmyndigheten')
    const { assignmentId } = await coordinator.perform(giveAssignment, {
      planId: plan.planId,
      title: 'Påhittat uppdrag: gemensamma riktlinjer för utredning av barn',
      task: 'Ta fram gemensamma riktlinjer med de andra myndigheterna och utvärdera över tid.',
      measures: [plan.measures['21'] ?? plan.measures['1']!],
      assignees: ['Påhittade rättsmyndigheten'],
      decided: '2031-06-01',
      questions: [
        { question: 'Hur lång tid går det till första mötet?' },
        { question: 'Vad har saknats?' },
        { question: 'Vilken del har hälso- och sjukvården haft?' },
      ],
      deadlines: [{ day: '2032-02-01', kind: 'final' }],
    })
    const { snapshot } = await agency.perform(viewAssignment, { assignmentId })
    expect(snapshot.measures).toHaveLength(1)
    const { reportBackId } = await agency.perform(beginReport, {
      assignmentId,
      deadlineId: snapshot.deadlines[0]!.id,
    })
    const revision = async () => (await agency.perform(viewReport, { reportBackId })).report.revision
    await agency.perform(saveReport, {
      reportBackId,
      revision: await revision(),
      answers: Object.fromEntries(snapshot.questions.map(({ id }) => [id, 'Påhittat: se serierna.'])),
      output: 'Riktlinjerna är framtagna och spridda.',
      notAssessed: 'Effekten för barnen är inte undersökt.',
      figures: [
        {
          label: 'Gemensamma utredningar',
          level: 'output',
          kind: 'measured',
          value: '120',
          unit: 'utredningar',
          source: 'Serien children.joint_investigations',
        },
      ],
    })
    await agency.perform(submitReport, { reportBackId, revision: await revision() })
    await coordinator.perform(acceptReport, { reportBackId, revision: await revision() })
    expect((await coordinator.perform(viewReport, { reportBackId })).report.state).toBe('accepted')
  })
})
