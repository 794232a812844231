import { beforeEach, describe, expect, test } from 'vitest'
import { Conflict, NotPermitted } from '../../../platform/refusal.ts'
import { openReviewScene } from '../../../testing/review-scene.ts'
import type { TestPerson } from '../../../testing/world.ts'
import { ofKind } from './approval-rules.ts'
import { getResult } from './document-store.ts'
import { confirmFields, confirmList, correctFields } from './field-actions.ts'
import { originsOf, replay } from './item-rules.ts'
import { listDecisions, listItems } from './item-store.ts'
import type { Contents } from './schema.ts'
import { showReading } from './show-actions.ts'
import {
  addArea,
  addMeasure,
  mergeMeasuresAction,
  readSeries,
  removePart,
  restorePart,
  splitMeasureAction,
} from './structure-actions.ts'

const { world, coordinator, ministry, importCopy, itemsOf, measure } = await openReviewScene()

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

  test('another list of the document is read with one press, and the review begins anew', async () => {
    const { reading } = await coordinator.perform(showReading, { readingId })
    const [taken, other] = reading.series
    expect(taken).toMatchObject({ taken: true })
    expect(other).toMatchObject({ taken: false })
    const again = await coordinator.perform(readSeries, { readingId, series: other!.id })
    const after = await coordinator.perform(showReading, { readingId: again.readingId })
    expect(after.reading.series.find((series) => series.taken)?.id).toBe(other!.id)
    expect(ofKind(await itemsOf(again.readingId), 'measure').length).toBe(other!.parts)
    expect((await coordinator.perform(showReading, { readingId })).reading.state).toBe('discarded')
    await expect(
      coordinator.perform(readSeries, { readingId: again.readingId, series: 'unheard of' }),
    ).rejects.toMatchObject({ code: 'review.no_series' })
    await expect(
      ministry.perform(readSeries, { readingId: again.readingId, series: taken!.id }),
    ).rejects.toThrow(NotPermitted)
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
