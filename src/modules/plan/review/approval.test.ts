import { describe, expect, test } from 'vitest'
import { Conflict, NotPermitted } from '../../../platform/refusal.ts'
import { planDocument, planFile } from '../../../testing/plan-document.ts'
import { openReviewScene } from '../../../testing/review-scene.ts'
import { approveReading, previewApproval } from './approval-actions.ts'
import { ofKind } from './approval-rules.ts'
import { confirmFields, correctFields } from './field-actions.ts'
import { importFile } from './import-actions.ts'
import { compareVersions, readPlanVersion } from './version-actions.ts'

const { world, coordinator, ministry, textOf, importCopy, itemsOf, measure, confirmAll } =
  await openReviewScene()

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
    const revised = textOf(reference, planDocument({ revised: true }))
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
    const text = textOf(reference)
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
