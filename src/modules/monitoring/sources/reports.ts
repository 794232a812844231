import { dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { listAccepted, listMeasureChoices, listPlanHeads, type ReportContent } from '../../plan/index.ts'
import { byReadingAnew, type PieceSource } from './piece.ts'

/** A measure is known by its plan and its number: `Skr. 2007/08:167|14`. */
const keyOf = (reference: string, number: string): string => `${reference}|${number}`

const sentAt = ({ submittedAt }: ReportContent): number => submittedAt?.getTime() ?? 0

/** The newest accepted report-back of each assignment that serves a measure. */
const newestOf = async (
  tx: DatabaseTransaction,
  planId: string,
  measureId: string,
): Promise<readonly ReportContent[]> => {
  const { reports } = await listAccepted(tx, planId)
  const own = reports.filter(({ measures }) => measures?.includes(measureId))
  const byAssignment = Map.groupBy(own, ({ assignmentId, body }) => `${assignmentId} ${body}`)
  return [...byAssignment.values()].map((all) =>
    all.reduce((one, other) => (sentAt(other) > sentAt(one) ? other : one)),
  )
}

const saidIn = ({ body, title, output, outcome }: ReportContent): string =>
  [`${body}, ${title}:`, output, outcome].filter((text) => text !== null && text.trim() !== '').join('\n')

const read: PieceSource['read'] = async (tx, { kind, key }, now) => {
  const [reference = '', number = ''] = key.split('|')
  const plan = (await listPlanHeads(tx)).find((one) => one.reference === reference)
  if (plan === undefined) return undefined
  const measure = (await listMeasureChoices(tx, plan.id)).find((one) => one.number === number)
  if (measure === undefined) return undefined
  const reports = await newestOf(tx, plan.id, measure.id)
  if (reports.length === 0) return undefined
  const text = reports.map(saidIn).join('\n\n')
  const days = reports.flatMap(({ submittedAt }) => (submittedAt === null ? [] : dayOf(submittedAt)))
  const title = `${reference}, ${number}. ${measure.heading}`
  return {
    ...{ kind, key, title: { sv: title, en: title }, reference, text: { sv: text, en: text }, figures: [] },
    issuer: [...new Set(reports.map(({ body }) => body))].join(', '),
    // As old as the oldest that it tells of.
    day: days.toSorted()[0] ?? null,
    state: contentHash(reports.map(({ id, hash }) => [id, hash])),
    at: now.toISOString(),
  }
}

/** What bodies have reported of a measure, and somebody has accepted. */
export const reportSource: PieceSource = {
  kinds: ['report'],
  offers: async (tx) => {
    const plans = await listPlanHeads(tx)
    const all = await Promise.all(
      plans.map(async ({ id, reference }) =>
        (await listMeasureChoices(tx, id)).map(({ number, heading }) => {
          const title = `${reference}, ${number}. ${heading}`
          return { kind: 'report' as const, key: keyOf(reference, number), title: { sv: title, en: title } }
        }),
      ),
    )
    return all.flat()
  },
  read,
  standing: byReadingAnew(read),
}
