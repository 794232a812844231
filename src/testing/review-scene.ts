import { loadDirectory } from '../modules/directory/index.ts'
import { ofKind } from '../modules/plan/review/approval-rules.ts'
import { confirmFields, correctFields } from '../modules/plan/review/field-actions.ts'
import { importFile } from '../modules/plan/review/import-actions.ts'
import { listItems } from '../modules/plan/review/item-store.ts'
import type { ReviewItem } from '../modules/plan/review/schema.ts'
import { describeReading } from '../modules/plan/review/show-actions.ts'
import { planDocument, planFile, planReference } from './plan-document.ts'
import { openWorld } from './world.ts'

/** A world with the directory, a coordinator, somebody at the ministry, and copies of the made-up plan to review. */
export const openReviewScene = async () => {
  const world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  const coordinator = await world.as('national_coordinator', 'Samordnaren (påhittad)')
  const ministry = await world.as('ministry_officer', 'Departementet (påhittat)')
  let copies = 0

  /** The text of the plan under another reference. */
  const textOf = (reference: string, text = planDocument()): string =>
    text.replaceAll(planReference, reference).replaceAll('2031/32:999', reference.slice(5))

  /** Imports a copy of the plan with a reference of its own, so that scenes do not meet. */
  const importCopy = async () => {
    copies += 1
    const reference = `Skr. 2031/32:${copies}`
    const { readingId } = await coordinator.perform(importFile, { file: planFile(textOf(reference)) })
    return { readingId, reference }
  }

  const itemsOf = (readingId: string) => world.asSystem((tx) => listItems(tx, readingId))

  const measure = async (readingId: string, number: number): Promise<ReviewItem<'measure'>> => {
    const found = ofKind(await itemsOf(readingId), 'measure').find(({ content }) => content.number === number)
    if (found === undefined) throw new Error(`no measure ${number}`)
    return found
  }

  /** Says that everything unsure is right, and dates the plan. */
  const confirmAll = async (readingId: string): Promise<void> => {
    const { items } = await coordinator.perform(describeReading, { readingId })
    for (const item of items)
      if (item.unsure.length > 0 && !item.removed)
        await coordinator.perform(confirmFields, { readingId, itemId: item.id, fields: [...item.unsure] })
    const [plan] = ofKind(await itemsOf(readingId), 'plan')
    if (plan?.content.decided === null)
      await coordinator.perform(correctFields, {
        readingId,
        itemId: plan.id,
        plan: { decided: '2032-03-12' },
      })
  }
  return { world, coordinator, ministry, textOf, importCopy, itemsOf, measure, confirmAll }
}
