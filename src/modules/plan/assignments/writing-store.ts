import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Snapshot } from './schema.ts'

const empty = (of: Snapshot): Snapshot => ({
  ...of,
  measures: [],
  bodies: [],
  questions: [],
  deadlines: [],
  money: [],
})

/** Makes a new assignment; gives its identifier. */
export const insertAssignment = async (
  tx: DatabaseTransaction,
  { planId, snapshot, documentId }: { planId: string; snapshot: Snapshot; documentId: string | null },
): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.assignment')
    .values({
      plan_id: planId,
      title: snapshot.title,
      task: snapshot.task,
      state: snapshot.state,
      reference: snapshot.reference,
      decided: snapshot.decided,
      report_to: snapshot.reportTo,
      document_id: documentId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeParts(tx, id, empty(snapshot), snapshot)
  return id
}

/** Writes what a decision changed. */
export const writeSnapshot = async (
  tx: DatabaseTransaction,
  id: string,
  before: Snapshot,
  after: Snapshot,
): Promise<void> => {
  await tx
    .updateTable('plan.assignment')
    .set(({ eb }) => ({
      title: after.title,
      task: after.task,
      state: after.state,
      report_to: after.reportTo,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  await writeParts(tx, id, before, after)
}

const writeParts = async (
  tx: DatabaseTransaction,
  id: string,
  before: Snapshot,
  after: Snapshot,
): Promise<void> => {
  await writeMeasures(tx, id, before.measures, after.measures)
  await writeBodies(tx, id, before.bodies, after.bodies)
  await writeQuestions(tx, id, before.questions, after.questions)
  await writeDeadlines(tx, id, before.deadlines, after.deadlines)
  await writeMoney(tx, id, before.money, after.money)
}

const writeMeasures = async (
  tx: DatabaseTransaction,
  id: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> => {
  const removed = before.filter((measure) => !after.includes(measure))
  const added = after.filter((measure) => !before.includes(measure))
  if (removed.length > 0)
    await tx
      .deleteFrom('plan.assignment_measure')
      .where('assignment_id', '=', id)
      .where('measure_id', 'in', removed)
      .execute()
  if (added.length > 0)
    await tx
      .insertInto('plan.assignment_measure')
      .values(added.map((measure) => ({ assignment_id: id, measure_id: measure })))
      .execute()
}

type Body = Snapshot['bodies'][number]
const same = (one: Body, other: Body): boolean => one.bodyId === other.bodyId && one.part === other.part

const writeBodies = async (
  tx: DatabaseTransaction,
  id: string,
  before: readonly Body[],
  after: readonly Body[],
): Promise<void> => {
  for (const gone of before.filter((one) => !after.some((other) => same(one, other))))
    await tx
      .deleteFrom('plan.assignment_body')
      .where('assignment_id', '=', id)
      .where('body_id', '=', gone.bodyId)
      .where('part', '=', gone.part)
      .execute()
  const added = after.filter((one) => !before.some((other) => same(one, other)))
  if (added.length > 0)
    await tx
      .insertInto('plan.assignment_body')
      .values(added.map(({ bodyId, part }) => ({ assignment_id: id, body_id: bodyId, part })))
      .execute()
}

const writeQuestions = async (
  tx: DatabaseTransaction,
  id: string,
  before: Snapshot['questions'],
  after: Snapshot['questions'],
): Promise<void> => {
  for (const [position, question] of after.entries()) {
    const values = {
      position,
      question: question.question,
      withdrawn: question.withdrawn,
      part: question.part ?? null,
      asked_in: question.askedIn ?? null,
    }
    if (before.some((known) => known.id === question.id))
      await tx.updateTable('plan.assignment_question').set(values).where('id', '=', question.id).execute()
    else
      await tx
        .insertInto('plan.assignment_question')
        .values({ id: question.id, assignment_id: id, ...values })
        .execute()
  }
}

/** New deadlines come first, since the old ones point to those that took their place. */
const writeDeadlines = async (
  tx: DatabaseTransaction,
  id: string,
  before: Snapshot['deadlines'],
  after: Snapshot['deadlines'],
): Promise<void> => {
  const known = new Map(before.map((deadline) => [deadline.id, deadline]))
  for (const deadline of after.filter(({ id: own }) => !known.has(own)))
    await tx
      .insertInto('plan.assignment_deadline')
      .values({
        id: deadline.id,
        assignment_id: id,
        day: deadline.day,
        kind: deadline.kind,
        part: deadline.part,
        body_id: deadline.bodyId ?? null,
      })
      .execute()
  for (const deadline of after) {
    const earlier = known.get(deadline.id)
    if (earlier && earlier.replacedBy === deadline.replacedBy && earlier.withdrawn === deadline.withdrawn)
      continue
    await tx
      .updateTable('plan.assignment_deadline')
      .set({ replaced_by: deadline.replacedBy, withdrawn: deadline.withdrawn })
      .where('id', '=', deadline.id)
      .execute()
  }
}

const writeMoney = async (
  tx: DatabaseTransaction,
  id: string,
  before: Snapshot['money'],
  after: Snapshot['money'],
): Promise<void> => {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  await tx.deleteFrom('plan.assignment_money').where('assignment_id', '=', id).execute()
  if (after.length === 0) return
  await tx
    .insertInto('plan.assignment_money')
    .values(
      after.map(({ amountOre, fromYear, toYear }) => ({
        assignment_id: id,
        amount_ore: amountOre,
        from_year: fromYear,
        to_year: toYear,
      })),
    )
    .execute()
}
