import { beforeAll, expect, test } from 'vitest'
import { answerInvitation, endJoint, viewJoint } from '../../src/modules/children/joint/frame-actions.ts'
import { addHouse, addHouseBody } from '../../src/modules/children/joint/house-actions.ts'
import { writeEntry } from '../../src/modules/children/joint/layer-actions.ts'
import { agree, changeStep, noteAttendance, planStep } from '../../src/modules/children/joint/step-actions.ts'
import { paths as childPaths } from '../../src/modules/children/paths.ts'
import { needRepresentative, takeStep } from '../../src/modules/children/representatives/actions.ts'
import { paths as disclosurePaths } from '../../src/modules/disclosure/paths.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import type { TestPerson } from '../../src/testing/world.ts'
import { desk, lastOf, moveTo, openSixSteps, phone } from './six-steps-scene.ts'

// One fictional child through all six steps, with five authorities signed in.

let scene: Awaited<ReturnType<typeof openSixSteps>>

beforeAll(async () => {
  scene = await openSixSteps()
}, 60_000)

let child = ''

test('a child, steps 1 and 2: a concern comes, protection is assessed at once, and a duty has its clock', async () => {
  child = await scene.as(scene.people.social, phone, async (page) => {
    await page.open(childPaths.receivedConcern())
    await page.fill(/^Vad barnet kallas/, 'Påhittad Sami')
    await page.tick('Barn')
    await page.fill('Klockan', '08:15')
    await page.fill('Vad anmälan gäller', 'Påhittat: en vuxen hämtar barnet på kvällarna.')
    await page.choose('Vem anmäler?', 'Skola eller förskola')
    await page.tick('Anmälaren vill veta om en utredning inleds')
    await page.press('Registrera anmälan')
    const caseId = page.address().split('/')[2]!
    await page.tick('Omedelbart skyddsbehov')
    await page.fill('Skäl', 'Påhittat: barnet kan hämtas igen i kväll.')
    await page.fill('Klockan', '10:00')
    await page.press('Spara skyddsbedömningen')
    await page.tick('En utredning inleds')
    await page.fill('Skäl', 'Påhittat: det finns skäl att utreda.')
    await page.press('Spara beslutet')
    expect(await page.words()).toContain('Utredning pågår')
    await page.open(supportPaths.checklists({ caseId }))
    await page.press(/^Börja: .*barn/)
    await page.follow('Till bedömningen')
    await page.tick(/^Förmodat utsatt/)
    await page.fill(/^Hur bedömer du barnets situation/, 'Påhittat: en okänd vuxen styr barnet.')
    await page.press('Spara bedömningen')
    await moveTo(page, caseId, 'Akut skydd')
    return caseId
  })
}, 90_000)

test('step 3: somebody speaks for the child, and a guardian who is suspected decides nothing', async () => {
  const { social, health } = scene.people
  for (const [kind, name, appliedBy] of [
    ['guardian_ad_litem', 'Påhittade gode mannen', 'social_board'],
    ['special_representative', 'Påhittade företrädaren', 'prosecutor'],
  ] as const) {
    const needed = await social.perform(needRepresentative, { caseId: child, kind, neededOn: scene.today() })
    await social.perform(takeStep, {
      ...{ ...needed, revision: 1, step: 'apply', appliedOn: scene.today(), appliedBy },
    })
    await social.perform(takeStep, {
      ...{
        ...needed,
        revision: 2,
        step: 'appoint',
        appointedOn: scene.today(),
        name,
        childToldOn: scene.today(),
      },
    })
  }
  await scene.as(social, phone, async (page) => {
    await page.open(childPaths.representatives({ caseId: child }))
    expect(await page.words()).toMatch(/Påhittade gode mannen.*Påhittade företrädaren/s)
    await page.unfold('Anteckna en vårdnadshavare')
    await page.choose('Vem är det för barnet?', 'Pappa')
    await page.tick('Kan misstänkas för brott mot barnet')
    await page.fill('Vad det bygger på', 'Påhittat: barnet har berättat.')
    await page.press('Stäng vårdnadshavarens tillgång')
    await moveTo(page, child, 'Inledande stöd')
    await page.open(disclosurePaths.newReferral({ caseId: child }))
    await page.choose(/^Vad behövs/, 'Samtalsstöd, psykisk hälsa, trauma')
    await page.tick('Planerat')
    await page.press('Visa vem som kan hjälpa')
    await page.tick(/^Region Exempel/)
    await page.tick('Det en sådan mottagare brukar behöva')
    await page.tick('Personen säger ja nu')
    await page.choose('Personens språk', 'vietnamesiska')
    await page.tick('Tolk på telefon')
    await page.tick('Muntligt')
    await page.choose('Vem sa ja?', 'Vårdnadshavare, för barnet')
    await page.pressRefused('Skicka remissen')
    expect(await page.words()).toContain('Vårdnadshavaren är misstänkt och kan inte samtycka för barnet')
    await page.choose('Vem sa ja?', 'Särskild företrädare')
    await page.press('Skicka remissen')
  })
  await scene.as(health, desk, async (page) => {
    await page.open(disclosurePaths.referrals())
    await page.follow('Samtalsstöd, psykisk hälsa, trauma')
    await page.press('Ja, vi tar emot')
    await page.open(supportPaths.case({ caseId: child }), { status: 404 })
  })
}, 90_000)

test('steps 4 and 5: under one roof, each authority in its own layer, one calendar and no common file', async () => {
  const { social, police, prosecutor, medicine, health } = scene.people
  const { houseId } = await social.perform(addHouse, {
    name: 'Påhittade barnahuset',
    part: 'social_services',
  })
  const others = { police, prosecutor, forensic_medicine: medicine, child_health: health } as const
  for (const [part, { actor }] of Object.entries(others))
    await social.perform(addHouseBody, {
      ...{ houseId, bodyId: actor.bodyId },
      part: part as keyof typeof others,
    })
  const investigationId = await scene.as(social, phone, async (page) => {
    await page.open(supportPaths.plan({ caseId: child }))
    await page.fill(/^Vad vill du/, 'Påhittat: gå i skolan')
    await page.press('Börja planen')
    await moveTo(page, child, 'Långsiktigt stöd')
    await page.open(childPaths.requestJoint({ caseId: child }))
    for (const { actor } of Object.values(others)) await page.part(`[value="${actor.bodyId}"]`).check()
    await page.tick(/Samråd genast/)
    await page.fill(/Vad det gäller/, 'Påhittat: barnet har berättat om bilen.')
    await page.press('Begär en gemensam utredning')
    return lastOf(page)
  })
  for (const person of [prosecutor, medicine, health])
    await person.perform(answerInvitation, { investigationId, answer: 'join', calendarGround: 'own_task' })
  await scene.as(police, phone, async (page) => {
    await page.open(childPaths.joint({ investigationId }))
    expect(await page.words()).not.toMatch(/Sami|bilen/)
    await page.tick('Är med')
    await page.tick(/Nödvändigt för er egen uppgift/)
    await page.press('Svara')
  })
  await scene.as(social, desk, async (page) => {
    await page.open(childPaths.layer({ investigationId }))
    await page.follow('Begäran: vad det gäller')
    await page.tick(/Påhittade polisen/)
    await page.tick(/Misstänkt brott mot barnet/)
    await page.fill(/Varför behövs det/, 'Påhittat: för att planera förhöret.')
    await page.press('Dela')
    await moveTo(page, child, 'Rättsprocess')
  })
  const step = async (by: TestPerson, kind: 'consultation' | 'interview' | 'crisis_support' | 'decision') => {
    const planned = { responsibleBody: by.actor.bodyId, plannedOn: scene.today(), plannedAt: '10:00' }
    const { stepId } = await by.perform(planStep, { investigationId, kind, ...planned })
    return { stepId, planned }
  }
  const isDone = (by: TestPerson, { stepId, planned }: Awaited<ReturnType<typeof step>>) =>
    by.perform(changeStep, {
      ...{ investigationId, stepId, ...planned, state: 'done', doneOn: scene.today(), revision: 1 },
    })
  const meeting = await step(social, 'consultation')
  const of = { investigationId, stepId: meeting.stepId }
  await social.perform(noteAttendance, {
    ...of,
    came: [social, police, health].map((one) => one.actor.bodyId),
  })
  await social.perform(agree, {
    ...{ ...of, kind: 'plan_interview', responsibleBody: police.actor.bodyId, dueOn: scene.dayFromNow(2) },
  })
  await isDone(social, meeting)
  await isDone(police, await step(police, 'interview'))
  await isDone(health, await step(health, 'crisis_support'))
  await police.perform(writeEntry, { investigationId, kind: 'interview', text: 'Påhittat förhör, inspelat.' })
  await social.perform(writeEntry, { investigationId, kind: 'child_voice', text: 'Påhittat: hos mormor.' })
  await isDone(prosecutor, await step(prosecutor, 'decision'))
  const layers = async (person: TestPerson, look: typeof phone | typeof desk): Promise<string> =>
    scene.as(person, look, async (page) => {
      let words = ''
      for (const address of [childPaths.joint, childPaths.layer, childPaths.shared])
        words += await (await page.open(address({ investigationId }))).words()
      return words
    })
  const ofPolice = await layers(police, phone)
  expect(ofPolice).toMatch(/Påhittat förhör.*barnet har berättat om bilen/s)
  expect(ofPolice).not.toContain('hos mormor')
  expect(await layers(social, phone)).toContain('hos mormor')
  for (const person of [social, prosecutor, health])
    expect(await layers(person, desk)).not.toContain('Påhittat förhör')
  const { frame } = await social.perform(viewJoint, { investigationId })
  await social.perform(endJoint, {
    ...{ investigationId, reason: 'completed', endedOn: scene.today(), revision: frame.revision },
  })
}, 180_000)

test('step 6: the investigation ends with support, and the child settles here', async () => {
  await scene.as(scene.people.social, phone, async (page) => {
    await page.open(childPaths.child({ caseId: child }))
    await page.follow(/^Anmälan /)
    await page.choose('Vad blev resultatet?', 'Insatser beviljade')
    await page.fill('Skäl', 'Påhittat: stödfamilj och en egen kontaktperson.')
    await page.press('Avsluta utredningen')
    expect(await page.words()).toContain('Utredningen är avslutad')
    await moveTo(page, child, 'Återvändande eller etablering')
  })
}, 60_000)

test('the child is at the last step, and the trail of it all is as it was sealed', async () => {
  expect(await scene.stepOf(child)).toBe('return_or_settlement')
  const { findings, sealedRecords, unsealedRecords } = await scene.verify()
  expect(findings).toEqual([])
  expect(sealedRecords).toBeGreaterThan(100)
  expect(unsealedRecords).toBe(0)
})
