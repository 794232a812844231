import { z } from 'zod'
import { type ActionContext, action, type House, perform } from '../../../platform/access/action.ts'
import { personIn, personOf } from '../../../platform/access/actor.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listTold, lockCounting } from '../../../platform/series/store.ts'
import { byTwo, requireAnother } from '../../../platform/two/by-two.ts'
import { settleArrivals, tellUnanswered } from './held-arrivals.ts'
import { getHeld, getHeldFacts, type Held, listHeld, settleHeld, takeFurther } from './held-store.ts'
import { mayRelease, reportedPolicy } from './policy.ts'
import { type CheckedPeriod, checkPeriod } from './rules.ts'
import { describeInput, heldInput } from './schema.ts'
import { getReported, type ReportedSeries } from './store.ts'
import { tellPeriods } from './tell.ts'

/** Who reports figures does not release them. */
const figuresByTwo = byTwo<'release', 'report'>({ release: { report: 'reported.released_by_oneself' } })

/** Days in which somebody answers, before what waits goes on to the manager and to those who receive figures. */
const SILENT_DAYS = 14
const DAY = 86_400_000

const shown = async ({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>, held: Held) => {
  const facts = await getHeldFacts(tx, held.id)
  return {
    ...held,
    isOwn: held.reportedBy === personOf(actor),
    mayRelease: mayRelease(actor, facts),
    wentOn: facts.wentOn,
    isAlone: facts.isAlone,
  }
}

type Viewing = ActionContext<{ bodyId: string }>

const waitingOf = async (context: Viewing, name: string, held: readonly Held[]) => {
  const found = await getReported(context.tx, name)
  context.permit(found)
  const waiting = []
  for (const one of held) waiting.push(await shown(context, one))
  return { ...found, waiting }
}

/** Everything that waits of a series. */
export const viewWaiting = action(
  reportedPolicy,
  'reported.view_waiting',
  'read_personal',
  describeInput,
  async (context, { series }) => waitingOf(context, series, await listHeld(context.tx, series)),
)
export type ViewedWaiting = Awaited<ReturnType<typeof viewWaiting.run>>

/** One report that waits. @throws NotFound once it waits no longer */
export const viewHeld = action(
  reportedPolicy,
  'reported.view_waiting',
  'read_personal',
  heldInput,
  async (context, { heldId }) => {
    context.about('held_figures', heldId)
    const held = await getHeld(context.tx, heldId)
    return waitingOf(context, held.name, [held])
  },
)

/** The periods as they would be told now. @throws Refusal where something has been told or described since */
const checkedAgain = async (
  { tx, today }: Pick<ActionContext, 'tx' | 'today'>,
  found: ReportedSeries,
  held: Held,
): Promise<CheckedPeriod[]> => {
  if (held.definition !== found.hash) throw new Refusal('reported.described_since', 409)
  const told = await listTold(tx, [found.series.name])
  return held.periods.map(({ from, to, cells }) => {
    const given = cells.map(({ breakdown, category, figure }) => ({
      breakdown,
      category,
      kind: figure.kind,
      ...(figure.kind === 'measured' ? { value: figure.value } : {}),
    }))
    const checked = checkPeriod(found.series, { from, to, cells: given }, { told, hash: found.hash, today })
    if ('problems' in checked) throw new Refusal('reported.told_since', 409)
    return checked
  })
}

/**
 * Releases, as the second person, what another has reported: everybody reads it from now on.
 *
 * @throws NotFound, Refusal `reported.released_by_oneself`, `reported.described_since`, `reported.told_since`
 */
export const releaseFigures = action(
  reportedPolicy,
  'reported.release',
  'change',
  heldInput,
  async (context, { heldId }) => {
    const { tx, actor, now, permit, about } = context
    await lockCounting(tx)
    const held = await getHeld(tx, heldId)
    about('held_figures', heldId)
    const { personId } = personIn(actor, 'reported.release')
    requireAnother(figuresByTwo, 'release', { report: held.reportedBy }, personId)
    permit(await getHeldFacts(tx, heldId))
    const found = await getReported(tx, held.name)
    const periods = await checkedAgain(context, found, held)
    const done = await tellPeriods({ tx, now }, found, periods, {
      bodyId: held.forBodyId,
      reason: held.reason,
    })
    if (!(await settleHeld(tx, heldId, 'released'))) throw new Refusal('reported.waits_no_longer', 409)
    await settleArrivals(tx, heldId)
    return { series: held.name, ...done }
  },
)

/** Says no to what another has reported, or takes one's own back: nothing of it is told. @throws NotFound */
export const refuseFigures = action(
  reportedPolicy,
  'reported.refuse',
  'change',
  heldInput,
  async ({ tx, actor, permit, about }, { heldId }) => {
    await lockCounting(tx)
    const held = await getHeld(tx, heldId)
    about('held_figures', heldId)
    const facts = await getHeldFacts(tx, heldId)
    permit({ ...facts, isOwn: held.reportedBy === personOf(actor) })
    if (!(await settleHeld(tx, heldId, 'refused'))) throw new Refusal('reported.waits_no_longer', 409)
    await settleArrivals(tx, heldId)
    return { series: held.name }
  },
)

/** Takes further what nobody has answered: told to the body's manager and to those who receive figures, and to nobody else. */
export const goOnWithFigures = action(
  reportedPolicy,
  'reported.go_on',
  'change',
  z.object({}),
  async ({ tx, now, about }) => {
    const silent = await takeFurther(tx, new Date(now.getTime() - SILENT_DAYS * DAY))
    for (const one of silent) await tellUnanswered({ tx, now }, one)
    about('series', 'held', { over: silent.length })
  },
)

export const goOnTask = 'series.go_on'
/** The job of silence, each morning. */
export const silenceTask =
  (house: House): Task =>
  async () => {
    await perform(house, { actor: { kind: 'system', name: goOnTask } }, goOnWithFigures, {})
  }
