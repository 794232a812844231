import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lawPolicy } from '../policy.ts'
import { aboutYear, figureMissing } from './arrivals.ts'
import { isLikely, missingOn } from './figures.ts'
import { figureInput } from './schema.ts'
import { insertFigure, listBodiesToTell, listPriceBaseAmounts } from './store.ts'

/** The price base amounts that are known, and the years whose is missing. */
export const listFigures = action(
  lawPolicy,
  'law.list_figures',
  'read',
  z.object({}),
  async ({ tx, today, may }) => {
    const known = await listPriceBaseAmounts(tx)
    return { known, today, missing: missingOn(known, today), mayEnter: may(lawPolicy, 'law.enter_figure') }
  },
)
export type ListedFigures = Awaited<ReturnType<typeof listFigures.run>>

/**
 * Enters the price base amount of this year or the next. One that was entered wrongly is entered anew: the newest counts.
 *
 * @throws Refusal `law.figure_of_other_year`, `law.figure_unlikely`, at the field.
 */
export const enterFigure = action(
  lawPolicy,
  'law.enter_figure',
  'change',
  figureInput,
  async ({ tx, actor, now, today, about }, { year, kronor, source }) => {
    const person = personIn(actor, 'law.enter_figure')
    const thisYear = Number(today.slice(0, 4))
    if (year !== thisYear && year !== thisYear + 1)
      throw new Refusal('law.figure_of_other_year', 422, { year: thisYear, next: thisYear + 1 }, 'year')
    const ore = kronor * 100
    const others = (await listPriceBaseAmounts(tx)).filter((known) => known.year !== year)
    if (!isLikely(others, year, ore)) throw new Refusal('law.figure_unlikely', 422, {}, 'kronor')
    about('figure', 'price_base_amount', { year, kronor })
    await insertFigure(tx, person, { year, ore, source }, now)
    await settle(tx, figureMissing, aboutYear(year))
  },
)

/** Tells the administrators of every body which figure is missing, and lets go of what is there by now. */
export const tellMissingFigures = action(
  lawPolicy,
  'law.tell_missing_figures',
  'change',
  z.object({}),
  async (context) => {
    const { tx, today, about } = context
    const missing = missingOn(await listPriceBaseAmounts(tx), today)
    const bodies = missing.length === 0 ? [] : await listBodiesToTell(tx)
    for (const year of missing)
      for (const bodyId of bodies)
        await arrive(context, figureMissing, { about: aboutYear(year), for: { bodyId }, place: {} })
    about('figure', 'price_base_amount', { missing: missing.length, bodies: bodies.length })
  },
)
