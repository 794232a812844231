import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { actsFor } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Answers } from '../../../platform/questionnaire/answers.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { inspectSeries } from '../../statistics/index.ts'
import { surveyPolicy } from '../rounds/policy.ts'
import { rounds, sitesOf, standingOf } from '../rounds/registers.ts'
import { resultPolicy } from './policy.ts'
import { type Margin, variablesOf } from './rules.ts'
import { type Told, tablesOf } from './tables.ts'

const ofRound = z.object({ id: z.guid() })

interface Result {
  readonly byItems: readonly string[]
  readonly margins: readonly Margin[]
  readonly content: Told | null
  readonly releasedOn: string | null
  readonly sha256: string | null
}

const resultOf = async (tx: DatabaseTransaction, id: string): Promise<Result | undefined> => {
  const row = await tx
    .selectFrom('surveys.result')
    .select(['by_items as byItems', 'margins', 'content', 'released_on as releasedOn', 'sha256'])
    .where('round_id', '=', id)
    .executeTakeFirst()
  return row && { ...row, margins: row.margins as never, content: row.content as never }
}

/** A round of one's own that has ended and whose tables are not released. @throws NotFound, Refusal `survey.not_ended`, `survey.released_stays`. */
const ownEnded = async (
  { tx, actor }: ActionContext,
  id: string,
): Promise<{ person: PersonActor; keys: readonly string[]; result: Result | undefined }> => {
  const person = personIn(actor, 'survey_result.say_how')
  const { bodyId } = await rounds.get(tx, id)
  if (bodyId === null || !actsFor(actor, bodyId)) throw new NotFound('survey')
  const { hasEnded, instrument } = await standingOf(tx, id)
  if (!hasEnded) throw new Refusal('survey.not_ended', 409)
  const result = await resultOf(tx, id)
  if (result?.releasedOn) throw new Refusal('survey.released_stays', 409)
  return { person, keys: variablesOf(instrument.items).map(({ key }) => key), result }
}

/** The tables of a round: as released, or for those who keep it as the house has worked them out. @throws NotFound */
export const viewResults = action(
  resultPolicy,
  'survey_result.view',
  'read',
  ofRound,
  async ({ tx, actor, may }, { id }) => {
    const round = await rounds.get(tx, id)
    const standing = await standingOf(tx, id)
    const result = await resultOf(tx, id)
    const keeps = round.bodyId !== null && actsFor(actor, round.bodyId) && may(surveyPolicy, 'survey.open')
    return { round, standing, result, keeps, variables: variablesOf(standing.instrument.items) }
  },
)
export type ViewedResults = Awaited<ReturnType<typeof viewResults.run>>

/** `variable;value;total` by line. @throws Refusal `survey.margins` at the line. */
const marginsIn = (text: string, keys: readonly string[]): readonly Margin[] => {
  const rows = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const [variable = '', value = '', total = ''] = line.split(/[;\t]/).map((cell) => cell.trim())
    if (!keys.includes(variable) || !/^[a-z0-9_]+$/.test(value) || !/^\d{1,9}$/.test(total))
      throw new Refusal('survey.margins', 422, { row: at + 1 }, 'margins')
    return [{ variable, value, total: Number(total) }]
  })
  return [...Map.groupBy(rows, ({ variable }) => variable)].map(([variable, of]) => ({
    variable,
    totals: Object.fromEntries(of.map(({ value, total }) => [value, total])),
  }))
}

/** By what the tables are divided, and to which totals weights are brought: the house works them out anew. @throws as `ownEnded`. */
export const sayHow = action(
  resultPolicy,
  'survey_result.say_how',
  'change',
  ofRound.extend({
    byItems: z.array(z.string()).max(4).default([]),
    margins: z.string().max(20_000).default(''),
  }),
  async (context, { id, byItems, margins }) => {
    const { person, keys } = await ownEnded(context, id)
    if (!byItems.every((key) => keys.includes(key)))
      throw new Refusal('survey.no_such_item', 422, {}, 'byItems')
    context.about('survey', id)
    const how = {
      by_items: [...byItems],
      margins: JSON.stringify(marginsIn(margins, keys)),
      content: null,
      changed_by: person.personId,
    }
    await context.tx
      .insertInto('surveys.result')
      .values({ round_id: id, ...how })
      .onConflict((conflict) => conflict.column('round_id').doUpdateSet(how))
      .execute()
    return { id }
  },
)

/** Releases the tables as they are: once. @throws as `ownEnded`, Refusal `survey.not_worked_out`. */
export const releaseResults = action(
  resultPolicy,
  'survey_result.release',
  'change',
  ofRound,
  async (context, { id }) => {
    const { person, result } = await ownEnded(context, id)
    if (!result?.content || result.content.fault !== null) throw new Refusal('survey.not_worked_out', 409)
    const sha256 = createHash('sha256').update(JSON.stringify(result.content)).digest('hex')
    context.about('survey', id, { sha256 })
    await context.tx
      .updateTable('surveys.result')
      .set({ released_on: context.today, sha256, changed_by: person.personId })
      .where('round_id', '=', id)
      .execute()
    return { id }
  },
)

/** Works out by night the tables that somebody has asked for, from answers that nobody but the house reads. */
export const workOutResults = action(
  resultPolicy,
  'survey_result.work_out',
  'change',
  z.object({}),
  async ({ tx, about }) => {
    const waiting = await tx
      .selectFrom('surveys.result')
      .select(['round_id as id', 'by_items as by', 'margins'])
      .where('content', 'is', null)
      .execute()
    about('survey', 'all', { rounds: waiting.length })
    for (const { id, by, margins } of waiting) {
      const { design, anonymity } = await rounds.get(tx, id)
      const { instrument } = await standingOf(tx, id)
      const answers = await tx
        .selectFrom('surveys.answer')
        .select(['site_id as siteId', 'answers'])
        .where('round_id', '=', id)
        .execute()
      const told = await tablesOf(
        {
          design,
          tellsSite: anonymity === 'by_site',
          items: instrument.items,
          sites: await sitesOf(tx, id),
          answers: answers.map(({ siteId, answers: said }) => ({ siteId, answers: said as Answers })),
          by,
          margins: margins as never,
        },
        inspectSeries,
      )
      await tx
        .updateTable('surveys.result')
        .set({ content: JSON.stringify(told) })
        .where('round_id', '=', id)
        .execute()
    }
    return { rounds: waiting.length }
  },
)

export const workOutTask = 'surveys.work_out'
