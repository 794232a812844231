import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { policy } from '../../../platform/access/policy.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { matters } from '../matters/registers.ts'
import { keepsMatter, underMatter } from '../matters/under.ts'
import { judgement } from './fields.ts'
import { faultOf, openArticles } from './rules.ts'

export type Judgement = Versioned<typeof judgement>

const record = versionedRecord('legislation.judgement', 'law_article', judgement)

const listJudgements = (tx: DatabaseTransaction, matterId: string): Promise<readonly Judgement[]> =>
  record.list(tx, { matter_id: matterId }, { by: 'article', ascending: true })

/** What stands in the way of a ratification: articles without a judgement that holds, and those that need an amendment. */
export const findOpenArticles = async (
  tx: DatabaseTransaction,
  matterId: string,
  instrument: Parameters<typeof openArticles>[1],
  today: Day,
) => {
  const judged = await listJudgements(tx, matterId)
  return {
    open: openArticles(judged, instrument, today),
    amended: judged.filter(({ state }) => state === 'amendment').map(({ article }) => article),
  }
}

/** How Swedish law stands to each article of a convention. */
export const judgements = underMatter('legislation.judgement', 'law_article', judgement, {
  check: async ({ tx, today, matter, id, values }) => {
    const fault = faultOf(values, matter.instrument, today)
    if (fault !== undefined)
      throw new Refusal(fault.code, 422, fault.by === undefined ? {} : { by: fault.by }, fault.field)
    const others = await listJudgements(tx, matter.id)
    if (others.some(({ article, id: other }) => article === values.article && other !== id))
      throw new Refusal('law_article.judged', 409, {}, 'article')
  },
  choices: async () => undefined,
})

const rules = policy({ 'law_article.list': { people: 'all', anyone: true } })

/** The articles of the convention that a matter leads to, each with its judgement. @throws NotFound where it leads to none. */
export const viewArticles = action(
  rules,
  'law_article.list',
  'read',
  z.object({ id: z.guid() }),
  async (context, { id }) => {
    const matter = await matters.get(context.tx, id)
    if (matter.instrument === null) throw new NotFound('instrument')
    const judged = await listJudgements(context.tx, id)
    return {
      matter,
      instrument: matter.instrument,
      keeps: keepsMatter(context, matter),
      judged,
      open: openArticles(judged, matter.instrument, context.today),
    }
  },
)
export type ViewedArticles = Awaited<ReturnType<typeof viewArticles.run>>
