import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { assignCase } from '../cases/staff-actions.ts'
import { viewCaseClocks } from '../clocks/actions.ts'
import * as content from '../content/checklists.ts'
import { checklistOn } from '../content/checklists.ts'
import { paths } from '../paths.ts'
import { beginChecklist, judgeChecklist, savePart, viewChecklist, viewChecklists } from './actions.ts'
import { saySituation, startDuties, viewSteps } from './step-actions.ts'

let world: World
let worker: TestPerson
let colleague: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  colleague = await world.as('caseworker', 'Exempelköpings kommun')
})
beforeEach(() => world.setTime('2026-11-24T12:00:00Z'))
afterEach(() => {
  vi.restoreAllMocks()
})

const list = checklistOn('child', '2026-11-24')!
const [first, second] = list.dimensions
const sign = first!.indicators[0]!

const begun = async (ageGroup: 'adult' | 'child' | 'uncertain' = 'child') => {
  const caseId = await givenCase(worker, { ageGroup })
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
  return worker.perform(beginChecklist, { caseId, checklist: 'child' })
}

test('whoever may be a child is met with the list for children first', async () => {
  for (const [ageGroup, key] of [
    ['adult', 'adult'],
    ['child', 'child'],
    ['uncertain', 'child'],
  ] as const) {
    const caseId = await givenCase(worker, { ageGroup })
    expect((await worker.perform(viewChecklists, { caseId })).offered[0]?.key).toBe(key)
  }
})

test('whether there is danger now is asked before every question, and said once for the case', async () => {
  const address = await begun()
  const before = await (await worker.get(paths.checklist(address))).text()
  expect(before.indexOf('href="tel:112"')).toBeGreaterThan(0)
  expect(before.indexOf('href="tel:112"')).toBeLessThan(before.indexOf('name="answers.'))
  expect(before).toContain('Ja, det är fara nu')
  const { danger } = await worker.perform(viewChecklist, address)
  await worker.post(paths.section({ caseId: address.caseId, section: 'safety' }), {
    'values.danger_now': 'yes',
    'revisions.danger_now': String(danger.revision),
  })
  expect(await worker.perform(viewChecklist, address)).toMatchObject({ danger: { value: 'yes' } })
  expect(await (await worker.get(paths.checklist(address))).text()).not.toContain('Ja, det är fara nu')
  expect(await worker.perform(viewSteps, address)).toMatchObject({ situation: ['in_danger_now', ...[]] })
})

test('a list that was interrupted is gone on with by a colleague, where it was left', async () => {
  const { caseId, assessmentId } = await begun()
  const address = { caseId, assessmentId }
  const sent = await worker.post(paths.checklist(address), {
    part: first!.key,
    revision: '0',
    [`answers.${sign.key}`]: 'yes',
    [`observations.${sign.key}`]: 'Påhittad iakttagelse',
    gone: 'yes',
  })
  expect(sent.headers.get('location')).toBe(paths.checklist(address, { part: second!.key }))
  const page = await (await colleague.get(paths.checklist(address))).text()
  expect(page).toContain(second!.title.sv)
  expect(page).toContain(`1 av ${list.dimensions.length} delar genomgångna`)
  const { assessment } = await colleague.perform(viewChecklist, address)
  expect(assessment.answers).toEqual({ [sign.key]: { answer: 'yes', observation: 'Påhittad iakttagelse' } })
})

test('what is written is saved on the way, and a part that is only begun is not called gone through', async () => {
  const { caseId, assessmentId } = await begun()
  const saved = await worker.post(paths.checklistDraft({ caseId, assessmentId }), {
    part: first!.key,
    revision: '0',
    [`answers.${sign.key}`]: 'unknown',
  })
  expect(await saved.json()).toEqual({ revision: 1 })
  const page = await (await worker.get(paths.checklist({ caseId, assessmentId }))).text()
  expect(page).toContain(`0 av ${list.dimensions.length} delar`)
  expect(page).toContain('påbörjad')
})

test('of two who save the same part the second sees both versions; different parts go beside each other', async () => {
  const { caseId, assessmentId } = await begun()
  const save = (who: TestPerson, part: string, key: string, answer: 'yes' | 'no') =>
    who.perform(savePart, { caseId, assessmentId, part, revision: 0, answers: { [key]: answer } })
  await save(worker, first!.key, sign.key, 'yes')
  await save(colleague, second!.key, second!.indicators[0]!.key, 'no')
  const late = await colleague.post(paths.checklist({ caseId, assessmentId }), {
    part: first!.key,
    revision: '0',
    [`answers.${sign.key}`]: 'no',
    [`observations.${sign.key}`]: 'Min egen påhittade iakttagelse',
  })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('En kollega har sparat den här delen')
  expect(page).toContain('Sparat av Påhittad caseworker')
  expect(page).toContain('Min egen påhittade iakttagelse')
  const { assessment } = await worker.perform(viewChecklist, { caseId, assessmentId })
  expect(assessment.answers).toMatchObject({ [sign.key]: { answer: 'yes' } })
})

test('a list is finished with the words that it was begun with, when a newer one comes', async () => {
  const { caseId, assessmentId } = await begun()
  const newer = {
    ...list,
    version: '2027-1',
    from: '2027-01-01',
    title: { sv: 'Nya listan', en: 'New list' },
  }
  vi.spyOn(content, 'checklistOn').mockReturnValue(newer)
  vi.spyOn(content, 'checklistOfVersion').mockImplementation((_, version) =>
    version === '2027-1' ? newer : list,
  )
  const later = await worker.perform(beginChecklist, { caseId, checklist: 'child' })
  const versionOf = async (id: string) =>
    (await worker.perform(viewChecklist, { caseId, assessmentId: id })).list.version
  expect(await versionOf(later.assessmentId)).toBe('2027-1')
  expect(await versionOf(assessmentId)).toBe('2026-1')
  await worker.perform(judgeChecklist, { caseId, assessmentId, judgement: 'unsure', reasons: 'Påhittat.' })
  expect(await versionOf(assessmentId)).toBe('2026-1')
})

test('the judgement is the officer’s own, whatever was answered, and what it was judged by stays', async () => {
  for (const [answer, judgement] of [
    ['yes', 'not_presumed'],
    ['no', 'presumed'],
  ] as const) {
    const { caseId, assessmentId } = await begun()
    for (const dimension of list.dimensions)
      await worker.perform(savePart, {
        caseId,
        assessmentId,
        part: dimension.key,
        answers: Object.fromEntries(dimension.indicators.map(({ key }) => [key, answer])),
      })
    await worker.perform(judgeChecklist, { caseId, assessmentId, judgement, reasons: 'Egna påhittade skäl.' })
    const steps = await worker.perform(viewSteps, { caseId, assessmentId })
    expect(steps.judgement).toBe(judgement)
    // The steps come from the situation: the same for a list of yes and a list of no.
    expect(steps.steps.map(({ step }) => step.key)).toContain('report_of_concern')
    await expect(
      worker.perform(savePart, { caseId, assessmentId, part: first!.key, answers: {} }),
    ).rejects.toMatchObject({ code: 'checklist.already_judged' })
  }
})

test('a judgement without reasons is not saved, and a second one is shown the first', async () => {
  const { caseId, assessmentId } = await begun()
  const address = paths.judge({ caseId, assessmentId })
  const without = await worker.post(address, { judgement: 'presumed' })
  expect(without.status).toBe(422)
  await colleague.perform(judgeChecklist, {
    caseId,
    assessmentId,
    judgement: 'presumed',
    reasons: 'Kollegans påhittade skäl',
  })
  const late = await worker.post(address, { judgement: 'unsure', reasons: 'Mina påhittade skäl' })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('Kollegans påhittade skäl')
  expect(page).toContain('Mina påhittade skäl')
})

test('the situation is filled in from the case, and the officer decides', async () => {
  const caseId = await givenCase(worker, {
    ageGroup: 'uncertain',
    language: 'ro',
    values: { family: { guardian_suspected: 'yes' }, identity: { citizenship: 'Rumänien' } },
  })
  const { assessmentId } = await worker.perform(beginChecklist, { caseId, checklist: 'child' })
  const before = await worker.perform(viewSteps, { caseId, assessmentId })
  expect([...before.fromCase].sort()).toEqual([
    'age_uncertain',
    'foreign',
    'guardian_suspected',
    'interpreter_needed',
  ])
  expect(before.steps.map(({ step }) => step.key)).toContain('special_representative')
  await worker.perform(saySituation, { caseId, assessmentId, conditions: ['unaccompanied', 'consents'] })
  const after = (await worker.perform(viewSteps, { caseId, assessmentId })).steps.map(({ step }) => step.key)
  expect(after).toContain('guardian_ad_litem')
  expect(after).not.toContain('special_representative')
  expect(after).not.toContain('consult_without_identity')
})

test('nothing starts by itself: one button starts the duties of the body, each once, report at once first', async () => {
  const { caseId, assessmentId } = await begun()
  await worker.perform(judgeChecklist, { caseId, assessmentId, judgement: 'presumed', reasons: 'Påhittat.' })
  expect((await worker.perform(viewCaseClocks, { caseId })).clocks).toEqual([])
  const page = await (await worker.get(paths.nextSteps({ caseId, assessmentId }))).text()
  expect(page).toContain('Starta 3 frister')
  expect(page).toContain('8 december 2026')
  expect(page).toContain('19 kap. 1 §')
  expect(page.indexOf('Orosanmälan: genast')).toBeLessThan(page.indexOf('Förhandsbedömning: 14 dagar'))
  expect((await worker.post(paths.startDuties({ caseId, assessmentId }), {})).status).toBe(303)
  const kinds = async () =>
    (await worker.perform(viewCaseClocks, { caseId })).clocks.map(({ kind }) => kind).sort()
  const three = ['preliminary_assessment', 'protection_assessment', 'report_of_concern']
  expect(await kinds()).toEqual(three)
  await worker.perform(startDuties, { caseId, assessmentId })
  expect(await kinds()).toEqual(three)
})

test('the list filled in is printed with its judgement and steps, the empty one without any sender', async () => {
  const { caseId, assessmentId } = await begun()
  for (const address of [
    paths.checklistFile({ caseId, assessmentId }),
    paths.paperChecklist({ checklist: 'child' }, { language: 'sv' }),
    paths.paperChecklist({ checklist: 'adult' }, { language: 'en' }),
  ]) {
    const answer = await worker.get(address)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toContain('"1.pdf"')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  expect((await worker.get('/checklists/somebody/file')).status).toBe(404)
})

test('whoever does not work on the case finds no list, and a list of another case is not there', async () => {
  const { caseId, assessmentId } = await begun()
  const outsider = await world.as('caseworker', 'Exempelköpings kommun')
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  const another = await givenCase(worker)
  for (const person of [outsider, manager])
    for (const address of [
      paths.checklists({ caseId }),
      paths.checklist({ caseId, assessmentId }),
      paths.nextSteps({ caseId, assessmentId }),
      paths.checklistFile({ caseId, assessmentId }),
    ])
      expect((await person.get(address)).status).toBe(404)
  expect((await worker.get(paths.checklist({ caseId: another, assessmentId }))).status).toBe(404)
  expect((await worker.get(paths.nextSteps({ caseId: another, assessmentId }))).status).toBe(404)
})

test('answers and reasons are sealed in the database', async () => {
  const { caseId, assessmentId } = await begun()
  await worker.perform(savePart, {
    caseId,
    assessmentId,
    part: first!.key,
    answers: { [sign.key]: 'yes' },
    observations: { [sign.key]: 'Påhittad hemlig iakttagelse' },
  })
  await worker.perform(judgeChecklist, {
    caseId,
    assessmentId,
    judgement: 'presumed',
    reasons: 'Påhittat skäl',
  })
  const row = await world.asSystem((tx) =>
    tx.selectFrom('support.assessment').selectAll().where('id', '=', assessmentId).executeTakeFirstOrThrow(),
  )
  const kept = JSON.stringify(row, (_, value: { type?: string; data?: number[] }) =>
    value?.type === 'Buffer' ? Buffer.from(value.data ?? []).toString('latin1') : value,
  )
  expect(kept).not.toContain('iakttagelse')
  expect(kept).not.toContain('skäl')
  expect(kept).not.toContain(sign.key)
})
