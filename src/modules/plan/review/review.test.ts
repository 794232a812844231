import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { Conflict, NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { planDocument, planFile, planReference } from '../../../testing/plan-document.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { loadDirectory } from '../../directory/index.ts'
import { approveReading, previewApproval } from './approval-actions.ts'
import { ofKind } from './approval-rules.ts'
import { confirmFields, confirmList, correctFields } from './field-actions.ts'
import { importDocument, importFile } from './import-actions.ts'
import { originsOf, replay } from './item-rules.ts'
import type { Contents, ReviewItem } from './schema.ts'
import { describeReading, showReading } from './show-actions.ts'
import { getResult, listDecisions, listItems } from './store.ts'
import {
  addArea,
  addMeasure,
  mergeMeasuresAction,
  removePart,
  restorePart,
  splitMeasureAction,
} from './structure-actions.ts'
import { compareVersions, readPlanVersion } from './version-actions.ts'

let world: World
let coordinator: TestPerson
let ministry: TestPerson
beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  coordinator = await world.as('national_coordinator', 'Samordnaren (påhittad)')
  ministry = await world.as('ministry_officer', 'Departementet (påhittat)')
})

let copies = 0
/** Imports a copy of the plan with a reference of its own, so that scenes do not meet. */
const importCopy = async (text = planDocument()) => {
  copies += 1
  const reference = `Skr. 2031/32:${copies}`
  const { readingId } = await coordinator.perform(importFile, {
    file: planFile(text.replaceAll(planReference, reference).replace('2031/32:999', reference.slice(5))),
  })
  return { readingId, reference }
}

const itemsOf = (readingId: string) => world.asSystem((tx) => listItems(tx, readingId))
const measure = async (readingId: string, number: number): Promise<ReviewItem<'measure'>> => {
  const found = ofKind(await itemsOf(readingId), 'measure').find(({ content }) => content.number === number)
  if (found === undefined) throw new Error(`no measure ${number}`)
  return found
}
const confirmAll = async (readingId: string) => {
  for (const item of await itemsOf(readingId))
    if (item.unsure.length > 0 && !item.removed)
      await coordinator.perform(confirmFields, { readingId, itemId: item.id })
  const [plan] = ofKind(await itemsOf(readingId), 'plan')
  if (plan?.content.decided === null)
    await coordinator.perform(correctFields, { readingId, itemId: plan.id, plan: { decided: '2032-03-12' } })
}

describe('importing a document', () => {
  test('keeps the file, its text, what was read and its parts, and says what is unsure', async () => {
    const done = await coordinator.perform(importFile, { file: planFile() })
    expect(done).toMatchObject({ outcome: 'new_plan', planId: null, measures: 6 })
    expect(done.unsure.find(({ name }) => name.startsWith('3 '))?.fields).toContain('lead')
    const seen = await coordinator.perform(describeReading, { readingId: done.readingId })
    expect(seen.document).toMatchObject({ name: 'pahittad-plan.txt', format: 'text', language: 'sv' })
    expect(ofKind(seen.items, 'area').map(({ content }) => content.id)).toEqual(['2.1', '2.2'])
    expect(ofKind(seen.items, 'measure').map(({ content }) => content.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(ofKind(seen.items, 'plan')[0]?.content).toMatchObject({ reference: planReference })
  })

  test('gives the running review back when the same document comes again', async () => {
    const text = planDocument().replaceAll('999', '998')
    const first = await coordinator.perform(importFile, { file: planFile(text) })
    const again = await coordinator.perform(importDocument, {
      name: 'annat namn.txt',
      content: Buffer.from(text).toString('base64'),
    })
    expect(again).toMatchObject({ readingId: first.readingId, outcome: 'already_in_review' })
  })

  test.each([
    ['an empty file', new File([], 'tom.txt'), 'document.empty'],
    [
      'bytes that are no document',
      new File([new Uint8Array(9000).map((_, at) => at % 7)], 'brus.bin'),
      /^document\./,
    ],
    ['a Word document that is none', new File(['PK\u0003\u0004 inget'], 'plan.docx'), /^document\./],
  ])('refuses %s at its field and keeps nothing', async (_, file, code) => {
    const count = () =>
      world.asSystem(async (tx) => [
        await tx.selectFrom('files.file').select('id').execute(),
        await tx.selectFrom('plan.document').select('id').execute(),
      ])
    const before = await count()
    await expect(coordinator.perform(importFile, { file })).rejects.toMatchObject({
      code: typeof code === 'string' ? code : expect.stringMatching(code),
      field: 'file',
    })
    expect(await count()).toEqual(before)
  })

  test('is the coordinator’s; the ministry reviews, others do not know that there is a review', async () => {
    const { readingId } = await importCopy()
    await expect(ministry.perform(importFile, { file: planFile() })).rejects.toThrow(NotPermitted)
    expect((await ministry.perform(showReading, { readingId })).may).toEqual({
      decide: true,
      approve: false,
      discard: false,
    })
    for (const role of ['body_officer', 'county_coordinator', 'evaluator', 'administrator'] as const) {
      const other = await world.as(role)
      await expect(other.perform(showReading, { readingId })).rejects.toThrow(NotFound)
      await expect(other.perform(describeReading, { readingId })).rejects.toThrow(NotFound)
    }
  })

  test('can be done by the operator at the command line', async () => {
    copies += 1
    const done = await perform(
      world.house,
      { actor: { kind: 'system', name: 'plan import' } },
      importDocument,
      {
        name: 'plan.txt',
        content: Buffer.from(planDocument().replaceAll('999', `77${copies}`)).toString('base64'),
      },
    )
    expect(done.outcome).toBe('new_plan')
  })
})

describe('reviewing', () => {
  let readingId: string
  beforeEach(async () => {
    readingId = (await importCopy()).readingId
  })

  test('begins with the first measure that has something unsure, and shows where it was read', async () => {
    const view = await coordinator.perform(showReading, { readingId })
    expect(view.current?.unsure.length).toBeGreaterThan(0)
    expect(view.text.startsWith(view.current?.content.heading ?? '?')).toBe(true)
    const first = await measure(readingId, 1)
    const { passages, text, from } = await coordinator.perform(showReading, { readingId, item: first.id })
    const words = (field: string) =>
      passages
        .filter((passage) => passage.field === field)
        .map(({ start, end }) => text.slice(start - from, end - from))
    expect(words('lead')).toEqual(['Socialstyrelsen'])
    expect(words('consulted')).toEqual(['länsstyrelserna'])
    expect(words('deadlines')).toEqual(['den 30 april 2033'])
    expect(words('laws')).toEqual(['2001:453'])
  })

  test('confirming settles a field, correcting keeps what was there before', async () => {
    const third = await measure(readingId, 3)
    expect(third.unsure).toContain('lead')
    await ministry.perform(confirmFields, { readingId, itemId: third.id, fields: ['instrument'] })
    await coordinator.perform(correctFields, {
      readingId,
      itemId: third.id,
      measure: { lead: ['Länsstyrelsen i Stockholms län'] },
    })
    const after = await measure(readingId, 3)
    expect(after.unsure).toEqual(third.unsure.filter((field) => field !== 'lead' && field !== 'instrument'))
    expect(after.content.lead).toEqual(['Länsstyrelsen i Stockholms län'])
    const [corrected, confirmed] = await world.asSystem((tx) =>
      listDecisions(tx, { readingId, itemId: third.id, limit: 10 }),
    )
    expect(corrected).toMatchObject({
      kind: 'corrected',
      field: 'lead',
      before: [],
      after: after.content.lead,
    })
    expect(confirmed).toMatchObject({ kind: 'confirmed', field: 'instrument' })
  })

  test('the second of two who correct the same field is told, and other fields do not collide', async () => {
    const { lastDecision } = (await coordinator.perform(showReading, { readingId })).reading
    const third = await measure(readingId, 3)
    const send = (who: TestPerson, changes: Partial<Contents['measure']>) =>
      who.perform(correctFields, { readingId, itemId: third.id, revision: lastDecision, measure: changes })
    await send(coordinator, { heading: 'Stöd åt nätverk' })
    await send(ministry, { lead: ['Socialstyrelsen'] })
    await expect(send(ministry, { heading: 'Nätverksstöd' })).rejects.toThrow(Conflict)
    expect((await measure(readingId, 3)).content).toMatchObject({
      heading: 'Stöd åt nätverk',
      lead: ['Socialstyrelsen'],
    })
  })

  test('a correction of the wrong shape is told at its place', async () => {
    const first = await measure(readingId, 1)
    await expect(
      coordinator.perform(correctFields, {
        readingId,
        itemId: first.id,
        measure: { deadlines: [{ date: '2033-02-30', what: 'Redovisning' }] },
      }),
    ).rejects.toMatchObject({ issues: [{ path: ['measure', 'deadlines', 0, 'date'] }] })
    await expect(
      coordinator.perform(correctFields, { readingId, itemId: first.id, fact: { value: 3 } }),
    ).rejects.toMatchObject({ issues: [{ path: ['measure'] }] })
  })

  test('a measure is split at a paragraph and merged again, and nothing of it is lost', async () => {
    const first = await measure(readingId, 1)
    const places = (await coordinator.perform(showReading, { readingId, item: first.id })).splittingPlaces
    const at = places.find(({ words }) => words.startsWith('Uppdraget omfattar'))?.start as number
    const second = await coordinator.perform(splitMeasureAction, { readingId, itemId: first.id, at })
    expect(second.content).toMatchObject({ number: 7, text: [expect.stringMatching(/^Uppdraget omfattar/)] })
    expect((await measure(readingId, 1)).content.source.end).toBe(at)
    const measures = ofKind(await itemsOf(readingId), 'measure')
    expect(measures.map(({ content }) => content.number)).toEqual([1, 7, 2, 3, 4, 5, 6])
    await coordinator.perform(mergeMeasuresAction, { readingId, itemId: first.id })
    expect((await measure(readingId, 1)).content).toMatchObject({
      text: first.content.text,
      source: first.content.source,
    })
    await expect(measure(readingId, 7)).rejects.toThrow()
  })

  test('a missed measure is added by quoting it, a false one is taken out and put back', async () => {
    const added = await coordinator.perform(addMeasure, {
      readingId,
      firstWords: 'Nätverken har vuxit  fram',
      lastWords: 'gemensam grund.',
    })
    expect(added.content).toMatchObject({ number: 7, area: '2.1' })
    await expect(
      coordinator.perform(addMeasure, { readingId, firstWords: 'står ingenstans' }),
    ).rejects.toMatchObject({ code: 'review.passage_not_found', field: 'firstWords' })
    await coordinator.perform(removePart, { readingId, itemId: added.id })
    expect(ofKind(await itemsOf(readingId), 'measure')).toHaveLength(6)
    await coordinator.perform(restorePart, { readingId, itemId: added.id })
    expect(ofKind(await itemsOf(readingId), 'measure')).toHaveLength(7)
    await coordinator.perform(addArea, { readingId, id: '2.3', title: 'Samverkan' })
    expect(ofKind(await itemsOf(readingId), 'area').map(({ content }) => content.id)).toEqual([
      '2.1',
      '2.2',
      '2.3',
    ])
  })

  test('every part is what its origin and its decisions make it', async () => {
    const first = await measure(readingId, 1)
    const [place] = (await coordinator.perform(showReading, { readingId, item: first.id })).splittingPlaces
    await coordinator.perform(splitMeasureAction, { readingId, itemId: first.id, at: place?.start as number })
    await coordinator.perform(confirmList, { readingId, kind: 'fact' })
    await coordinator.perform(correctFields, {
      readingId,
      itemId: (await measure(readingId, 5)).id,
      measure: { perspectives: ['gender'], number: '5 a' },
    })
    await coordinator.perform(mergeMeasuresAction, { readingId, itemId: first.id })
    await world.asSystem(async (tx) => {
      const origins = originsOf(await getResult(tx, readingId))
      const decisions = (await listDecisions(tx, { readingId, limit: 1000 })).toReversed()
      const items = await listItems(tx, readingId)
      for (const { id, position, ...item } of items) {
        const own = decisions.filter(({ itemId }) => itemId === id)
        const origin = origins.find((from) => from.kind === item.kind && from.position === position)
        const { kind, content, unsure, removed } = replay(origin ?? { ...item, content: {} as never }, own)
        expect({ kind, content, unsure, removed }).toEqual(item)
      }
    })
  })

  test('the trail names the fields that were decided on, never what stands in them', async () => {
    const third = await measure(readingId, 3)
    await coordinator.perform(correctFields, {
      readingId,
      itemId: third.id,
      measure: { heading: 'Hemligt ord' },
    })
    const records = await world.asSystem((tx) =>
      tx.selectFrom('audit.record').selectAll().where('subject_id', '=', third.id).execute(),
    )
    expect(records).toMatchObject([{ action: 'review.correct', details: { fields: ['heading'] } }])
    expect(JSON.stringify(records)).not.toContain('Hemligt')
  })
})

describe('approving', () => {
  test('is refused while anything is unsure or missing, and says what', async () => {
    const { readingId } = await importCopy()
    const [plan] = ofKind(await itemsOf(readingId), 'plan')
    const second = await measure(readingId, 2)
    await coordinator.perform(correctFields, {
      readingId,
      itemId: plan?.id as string,
      plan: { reference: null },
    })
    await coordinator.perform(correctFields, {
      readingId,
      itemId: second.id,
      measure: { number: 1, area: '9', dependsOn: [44] },
    })
    const { obstacles } = await coordinator.perform(previewApproval, { readingId })
    expect(new Set(obstacles.map(({ code }) => code))).toEqual(
      new Set(['no_reference', 'number_repeated', 'unknown_area', 'unknown_number', 'unsure']),
    )
    await expect(coordinator.perform(approveReading, { readingId })).rejects.toMatchObject({
      code: 'review.not_ready',
    })
  })

  test('makes the plan, and closes the review', async () => {
    const { readingId, reference } = await importCopy()
    await confirmAll(readingId)
    const preview = await coordinator.perform(previewApproval, { readingId })
    expect(preview).toMatchObject({ obstacles: [], current: undefined, counts: { measures: 6, areas: 2 } })
    await expect(ministry.perform(approveReading, { readingId })).rejects.toThrow(NotPermitted)
    const { planId, version } = await coordinator.perform(approveReading, { readingId })
    expect(version).toBe(1)
    const anyone = await world.as('body_officer')
    const plan = await anyone.perform(readPlanVersion, { planId })
    expect(plan).toMatchObject({ reference, period: { from: 2032, to: 2034 }, followUpYear: 2035 })
    expect(plan.measures[0]).toMatchObject({
      number: '1',
      area: '2.1',
      lead: [{ name: 'Socialstyrelsen', bodyId: expect.any(String) }],
      consulted: [{ name: 'länsstyrelserna', bodyId: expect.any(String) }],
      deadlines: [{ date: '2033-04-30', precision: 'day' }],
      laws: ['2001:453'],
    })
    expect(plan.measures[3]?.money).toEqual([{ amount: 12_000_000, currency: 'SEK', from: 2031, to: 2031 }])
    expect(plan.measures[4]?.dependsOn).toEqual(['6'])
    expect(plan.facts.map(({ value }) => value)).toEqual([48, 131])
    const sixth = await measure(readingId, 6)
    await expect(coordinator.perform(confirmFields, { readingId, itemId: sixth.id })).rejects.toMatchObject({
      code: 'review.closed',
    })
  })

  test('of a revised document makes the next version of the same plan, and shows what changed', async () => {
    const { readingId, reference } = await importCopy()
    await confirmAll(readingId)
    const { planId } = await coordinator.perform(approveReading, { readingId })
    const revised = planDocument({ revised: true })
      .replaceAll(planReference, reference)
      .replace('2031/32:999', reference.slice(5))
    const again = await coordinator.perform(importFile, { file: planFile(revised) })
    expect(again).toMatchObject({ outcome: 'new_version', planId })
    await confirmAll(again.readingId)
    const { current } = await coordinator.perform(previewApproval, { readingId: again.readingId })
    expect(current).toMatchObject({ planId, version: 1 })
    const approved = await coordinator.perform(approveReading, {
      readingId: again.readingId,
      note: 'Ändrad den 1 maj',
    })
    expect(approved).toEqual({ planId, version: 2 })
    const { comparison } = await coordinator.perform(compareVersions, { planId })
    const changed = Object.fromEntries(
      (comparison?.measures ?? [])
        .filter(({ state }) => state === 'changed')
        .map(({ key, changes }) => [key, changes.map(({ field }) => field).sort()]),
    )
    expect(changed).toEqual({
      1: ['deadlines'],
      3: ['instrument', 'lead', 'text'],
      4: ['money'],
    })
    const before = await coordinator.perform(readPlanVersion, { planId, version: 1 })
    const after = await coordinator.perform(readPlanVersion, { planId })
    expect(after.measures.map(({ id }) => id)).toEqual(before.measures.map(({ id }) => id))
  })

  test('of the same document again proposes a version of its plan, never a second plan', async () => {
    const { readingId, reference } = await importCopy()
    await confirmAll(readingId)
    const { planId } = await coordinator.perform(approveReading, { readingId })
    const text = planDocument()
      .replaceAll(planReference, reference)
      .replace('2031/32:999', reference.slice(5))
    expect(await coordinator.perform(importFile, { file: planFile(text) })).toMatchObject({
      outcome: 'known_document',
      planId,
    })
  })

  test('is refused when somebody has decided something since it was looked at', async () => {
    const { readingId } = await importCopy()
    await confirmAll(readingId)
    const { lastDecision } = (await coordinator.perform(previewApproval, { readingId })).reading
    const second = await measure(readingId, 2)
    await ministry.perform(correctFields, { readingId, itemId: second.id, measure: { heading: 'Nytt' } })
    await expect(coordinator.perform(approveReading, { readingId, revision: lastDecision })).rejects.toThrow(
      Conflict,
    )
  })

  test('twice at the same moment approves once', async () => {
    const { readingId } = await importCopy()
    await confirmAll(readingId)
    const both = await Promise.allSettled([
      coordinator.perform(approveReading, { readingId }),
      coordinator.perform(approveReading, { readingId }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
