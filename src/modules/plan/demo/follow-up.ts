import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Stage } from '../../../platform/access/stage.ts'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { addContact, remindOf } from '../chasing/actions.ts'
import { addNote } from '../notes/actions.ts'
import { listObligations } from '../obligations/store.ts'
import { raiseRisk } from '../risks/actions.ts'
import { madeUp } from './shape.ts'

const CHASED = 'Kartläggning av skyddade boenden'

/**
 * What a coordinator does between report-backs, in the last weeks: reminds a body twice of what is missing, knows whom it answers
 * by, notes how it goes and keeps an eye on a risk.
 */
export const playFollowUp = async (
  stage: Stage,
  coordinator: PersonActor,
  plan: { readonly id: string; readonly measureIds: ReadonlyMap<string, string> },
  today: Day,
): Promise<void> => {
  const on = (days: number): Day => addDays(today, days)
  const missing = (await listObligations(stage.tx, { planId: plan.id })).find(
    ({ assignmentTitle }) => assignmentTitle === CHASED,
  )
  const measureId = plan.measureIds.get('7')
  if (missing === undefined || measureId === undefined)
    throw new Error('the made-up plan lacks what is followed up')
  const { assignmentId, deadlineId, bodyId } = missing
  const owed = { assignmentId, deadlineId, bodyId }
  await stage.act(coordinator, on(-30), addContact, {
    bodyId,
    called: 'Ledningskansliet',
    address: 'kansli@stodverket.exempel.invalid',
  })
  for (const days of [-30, -17]) await stage.act(coordinator, on(days), remindOf, { ...owed, to: 'body' })
  await stage.act(coordinator, on(-16), addNote, {
    assignmentId,
    words: madeUp('Verket säger att kartläggningen är klar och att rapporten korrekturläses.'),
  })
  await stage.act(coordinator, on(-15), raiseRisk, {
    planId: plan.id,
    measureId,
    words: madeUp('Metodmaterialet kan bli klart först efter utbildningarna.'),
    ownerId: coordinator.bodyId,
    nextLook: on(-1),
  })
}
