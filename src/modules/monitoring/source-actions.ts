import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { firstSources } from './first-sources.ts'
import { ownQuestion, ownRound } from './own-round.ts'
import { monitoringPolicy } from './policy.ts'
import { rounds } from './round.ts'
import { listOffers, readSource } from './sources/all.ts'
import { listEarlier, listQuestions, type Question } from './store.ts'
import { type StructureKey, structureKeys, structures } from './structures.ts'

interface By {
  readonly personId: string
  readonly now: Date
}

const addDraw = async (
  tx: DatabaseTransaction,
  { questionId, source }: { readonly questionId: string; readonly source: string },
  { personId, now }: By,
): Promise<string> => {
  const id = randomUUID()
  const piece = await readSource(tx, source, now)
  await tx
    .insertInto('monitoring.draw')
    .values({
      ...{ id, part_id: questionId, source, added_by: personId, added_at: now },
      piece: piece === undefined ? null : JSON.stringify(piece),
    })
    .execute()
  return id
}

interface Laid {
  readonly number: string
  readonly topic: string
  readonly article: string
  readonly kind: string
  readonly wording: string
  readonly responsible: string
  readonly sources: readonly string[]
}

const shipped = (key: StructureKey, locale: 'sv' | 'en'): readonly Laid[] =>
  [...structures[key].values()].map(({ topic, ...outline }) => ({
    ...{ ...outline, topic: topic[locale], wording: '', responsible: '' },
    sources: firstSources[key][outline.number] ?? [],
  }))

const earlier = (questions: readonly Question[]): readonly Laid[] =>
  questions.map(({ draws, ...rest }) => ({ ...rest, sources: draws.map(({ source }) => source) }))

/**
 * Lays the questions of a round out: as the program brings them, or as an earlier round has them, with what their answers draw from,
 * which is read at once.
 *
 * @throws NotFound, Refusal `monitoring.laid_out` where there are questions already, `ended_already`.
 */
export const layOut = action(
  monitoringPolicy,
  'monitoring.lay_out',
  'change',
  z.object({ id: z.guid(), from: z.string().max(60), language: z.enum(['sv', 'en']).default('sv') }),
  async (context, { id, from, language }) => {
    const { tx, actor, now, about } = context
    about('monitoring', id)
    const round = await ownRound(context, id, 'writing')
    if ((await listQuestions(tx, round, now)).length > 0) throw new Refusal('monitoring.laid_out', 409)
    const { personId } = personIn(actor, 'monitoring.lay_out')
    const before = (await listEarlier(tx, round)).find((one) => one.id === from)
    if (before === undefined && !structureKeys.includes(from as StructureKey))
      throw new Refusal('monitoring.no_such_structure', 422, {}, 'from')
    const laid =
      before === undefined
        ? shipped(from as StructureKey, language)
        : earlier(await listQuestions(tx, { id: before.id, notBefore: round.notBefore }, now))
    for (const [
      position,
      { sources, number, topic, article, kind, wording, responsible },
    ] of laid.entries()) {
      const questionId = randomUUID()
      await tx
        .insertInto('monitoring.part')
        .values({
          ...{ id: questionId, round_id: id, position, number, topic, article, kind, wording, responsible },
          ...{ changed_by: personId, changed_at: now },
        })
        .execute()
      for (const source of sources) await addDraw(tx, { questionId, source }, { personId, now })
    }
    return { id }
  },
)

/** Reads the sources of questions anew; what was approved of a source that says something else is approved no longer. */
const readAnew = async (
  tx: DatabaseTransaction,
  questions: readonly Question[],
  now: Date,
): Promise<readonly string[]> => {
  const other = new Set<string>()
  for (const { id, draws } of questions)
    for (const { id: drawId, source, piece } of draws) {
      const found = await readSource(tx, source, now)
      await tx
        .updateTable('monitoring.draw')
        .set({ piece: found === undefined ? null : JSON.stringify(found) })
        .where('id', '=', drawId)
        .execute()
      if (found?.state !== piece?.state) other.add(id)
    }
  return [...other]
}

/** Reads every source of a round anew. @throws NotFound, Refusal `ended_already`. */
export const readAgain = action(
  monitoringPolicy,
  'monitoring.read_again',
  'change',
  z.object({ id: z.guid() }),
  async (context, { id }) => {
    const { tx, now, about } = context
    about('monitoring', id)
    const round = await ownRound(context, id, 'writing')
    const other = await readAnew(tx, await listQuestions(tx, round, now), now)
    if (other.length > 0)
      await tx
        .updateTable('monitoring.part')
        .set(({ eb }) => ({ approved_on: null, approved_by: null, revision: eb('revision', '+', 1) }))
        .where('id', 'in', other)
        .where('approved_on', 'is not', null)
        .execute()
    return { id }
  },
)

/** Each night: the sources of what nobody has approved yet, in every round that is worked on. */
export const readNightly = action(
  monitoringPolicy,
  'monitoring.read_nightly',
  'change',
  z.object({}),
  async ({ tx, now, about }) => {
    let read = 0
    for (const round of await rounds.open(tx)) {
      const questions = (await listQuestions(tx, round, now)).filter(({ approvedOn }) => approvedOn === null)
      await readAnew(tx, questions, now)
      read += questions.length
    }
    about('monitoring', 'all', { read })
  },
)

const ofQuestion = { id: z.guid(), questionId: z.guid() }

/** The answer to a question draws from one source more. @throws NotFound, Refusal `monitoring.no_such_source`, `monitoring.drawn_already`. */
export const drawFrom = action(
  monitoringPolicy,
  'monitoring.draw',
  'change',
  z.object({ ...ofQuestion, source: z.string().max(700) }),
  async (context, { source, ...of }) => {
    const { tx, actor, now, about } = context
    about('monitoring', of.id, { question: of.questionId })
    const { question } = await ownQuestion(context, of, 'writing')
    if (question.draws.some((draw) => draw.source === source))
      throw new Refusal('monitoring.drawn_already', 422, {}, 'source')
    if (!(await listOffers(tx)).some(({ name }) => name === source))
      throw new Refusal('monitoring.no_such_source', 422, {}, 'source')
    const { personId } = personIn(actor, 'monitoring.draw')
    await addDraw(tx, { questionId: of.questionId, source }, { personId, now })
    return of
  },
)

/** It draws from a source no longer. @throws NotFound */
export const undraw = action(
  monitoringPolicy,
  'monitoring.undraw',
  'change',
  z.object({ ...ofQuestion, drawId: z.guid() }),
  async (context, { drawId, ...of }) => {
    const { tx, about } = context
    about('monitoring', of.id, { question: of.questionId })
    await ownQuestion(context, of, 'writing')
    const { numDeletedRows } = await tx
      .deleteFrom('monitoring.draw')
      .where('id', '=', drawId)
      .where('part_id', '=', of.questionId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw new NotFound('source')
    return of
  },
)
