import { describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { planDocument, planFile, planReference } from '../../../testing/plan-document.ts'
import { openReviewScene } from '../../../testing/review-scene.ts'
import { ofKind } from './approval-rules.ts'
import { importDocument, importFile } from './import-actions.ts'
import { describeReading, showReading } from './show-actions.ts'

const { world, coordinator, ministry, importCopy } = await openReviewScene()

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
    const done = await perform(
      world.house,
      { actor: { kind: 'system', name: 'plan import' } },
      importDocument,
      {
        name: 'plan.txt',
        content: Buffer.from(planDocument().replaceAll('999', '777')).toString('base64'),
      },
    )
    expect(done.outcome).toBe('new_plan')
  })
})
