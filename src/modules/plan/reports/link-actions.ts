import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, preparedAction } from '../../../platform/access/action.ts'
import type { LinkActor } from '../../../platform/access/actor.ts'
import { addDays, dayOf } from '../../../platform/clock/clock.ts'
import { UploadedFile } from '../../../platform/files/index.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { namesOfBodies } from '../../directory/index.ts'
import { deadlinesInForce, receivesReports, reportersOf } from '../assignments/rules.ts'
import { getAssignment } from '../assignments/store.ts'
import { askedOf, factsOf, textOf } from './actions.ts'
import { keepEvidence, readEvidence } from './evidence-store.ts'
import {
  changeLink,
  enterThroughLink,
  type FoundLink,
  findLinkActor,
  functionAddressOf,
  getLink,
  insertLink,
  listLinks,
  openReportOfLink,
} from './link-store.ts'
import { listReportBacksOf } from './list-store.ts'
import { reportPolicy } from './policy.ts'
import { isOpen, problemsOf } from './rules.ts'
import { saveInput } from './schema.ts'
import { takeStep } from './step-actions.ts'
import { type FoundReport, getReport, holdReport, insertReport, writeContent } from './store.ts'
import { receiptOf } from './version-rules.ts'
import { listVersions } from './version-store.ts'

/** How it went with the mail of a link or a receipt. */
const mailings = ['sent', 'failed', 'no_address', 'off'] as const
export type Mailing = (typeof mailings)[number]

/** The last day on which a link that ends at a moment can be used. */
export const lastDayOf = (endsAt: Date): string => addDays(dayOf(endsAt), -1)

const LONGEST_DAYS = 120

/** The links of an assignment, without their secrets, which nobody can see again. */
export const viewLinks = action(
  reportPolicy,
  'report_link.make',
  'read',
  z.object({ assignmentId: z.guid() }),
  async ({ tx, settings }, { assignmentId }) => ({
    assignment: await getAssignment(tx, assignmentId),
    links: await listLinks(tx, assignmentId),
    mailIsOn: settings.smtpUrl !== undefined,
  }),
)

/**
 * Makes a one-time link through which a body answers an assignment without an account. Its secret is given here and
 * never again. A link for a report-back that was returned goes on with it.
 */
export const makeLink = action(
  reportPolicy,
  'report_link.make',
  'change',
  z.object({
    assignmentId: z.guid(),
    bodyId: z.guid(),
    deadlineId: z.guid().optional(),
    lastDay: z.iso.date(),
  }),
  async ({ tx, actor, now, today, about }, { assignmentId, bodyId, deadlineId, lastDay }) => {
    const { snapshot } = await getAssignment(tx, assignmentId)
    if (!receivesReports(snapshot.state)) throw new Refusal('report.assignment_ended')
    if (!snapshot.bodies.some((body) => body.bodyId === bodyId && body.part === 'assignee'))
      throw new Refusal('report.not_assigned', 422, {}, 'bodyId')
    if (
      deadlineId !== undefined &&
      !deadlinesInForce(snapshot.deadlines).some(
        (deadline) => deadline.id === deadlineId && reportersOf(snapshot, deadline).includes(bodyId),
      )
    )
      throw new Refusal('report.no_such_deadline', 422, {}, 'deadlineId')
    if (lastDay < today || lastDay > addDays(today, LONGEST_DAYS))
      throw new Refusal('report_link.last_day', 422, { days: LONGEST_DAYS }, 'lastDay')
    const returned = (await listReportBacksOf(tx, assignmentId)).findLast(
      (report) => report.bodyId === bodyId && report.state === 'returned',
    )
    const link = await insertLink(tx, {
      assignmentId,
      deadlineId: deadlineId ?? null,
      bodyId,
      reportBackId: returned?.id ?? null,
      madeBy: actor.kind === 'person' ? actor.personId : null,
      madeAt: now,
      endsAt: new Date(`${addDays(lastDay, 1)}T00:00:00Z`),
    })
    about('report_link', link.id, { assignmentId, bodyId })
    return { ...link, assignmentId, address: await functionAddressOf(tx, bodyId) }
  },
)

/** Ends a link at once. */
export const endLink = action(
  reportPolicy,
  'report_link.end',
  'change',
  z.object({ linkId: z.guid() }),
  async ({ tx, now, about }, { linkId }) => {
    const link = await getLink(tx, linkId)
    await changeLink(tx, linkId, { endedAt: now })
    about('report_link', linkId, { assignmentId: link.assignmentId })
    return { assignmentId: link.assignmentId }
  },
)

/** Opens a link: says whether its secret lets anybody in, and keeps in the trail that it was opened. */
export const openLink = action(
  reportPolicy,
  'report_link.open',
  'change',
  z.object({ secret: z.string().max(100) }),
  async ({ tx, now, about }, { secret }) => {
    const found = await findLinkActor(tx, secret, now)
    about('report_link', found?.linkId ?? 'unknown')
    return { opened: found !== undefined }
  },
)

/** The link that acts. @throws NotFound where another does */
export const linkOf = (actor: ActionContext['actor']): LinkActor => {
  if (actor.kind !== 'link') throw new NotFound('report_link')
  return actor
}

const unwritten = (link: FoundLink, bodyName: string, now: Date): FoundReport => ({
  id: '',
  assignmentId: link.assignmentId,
  bodyId: link.bodyId,
  bodyName,
  state: 'draft',
  revision: 0,
  returnReason: null,
  createdAt: now,
  submittedAt: null,
  decidedAt: null,
  deadline: null,
  output: null,
  outcome: null,
  effect: null,
  notAssessed: null,
  deviation: null,
  spentOre: null,
  repaidOre: null,
  moneySource: null,
  answers: [],
  figures: [],
  evidence: [],
})

/** What was handed in, as it is kept. */
const receivedOf = async ({ tx }: Pick<ActionContext, 'tx'>, { id }: FoundReport) =>
  (await listVersions(tx, id)).findLast(({ state }) => state === 'submitted')

/** What was handed in through a link, to keep as a copy. @throws NotFound before it was */
export const copyAnswer = action(
  reportPolicy,
  'report_link.answer',
  'read',
  z.object({}),
  async (context) => {
    const link = await enterThroughLink(context.tx, linkOf(context.actor))
    if (link.usedAt === null || link.reportBackId === null) throw new NotFound('report_back')
    const received = await receivedOf(context, await getReport(context.tx, link.reportBackId))
    if (received === undefined) throw new NotFound('report_back')
    return received
  },
)

/** What the holder of a link sees: the assignment with its questions, and what has been written so far. */
export const viewAnswer = action(
  reportPolicy,
  'report_link.answer',
  'read',
  z.object({ mailing: z.enum(mailings).optional() }),
  async (context, { mailing }) => {
    const { tx, now } = context
    const link = await enterThroughLink(tx, linkOf(context.actor))
    const assignment = await getAssignment(tx, link.assignmentId)
    const report = link.reportBackId
      ? await getReport(tx, link.reportBackId)
      : unwritten(link, (await namesOfBodies(tx, [link.bodyId]))[link.bodyId] ?? '', now)
    const deadline = assignment.snapshot.deadlines.find(
      ({ id }) => id === (report.deadline?.id ?? link.deadlineId),
    )
    const asked = { ...report, deadline: deadline ?? null }
    return {
      link,
      mailing,
      assignment,
      report: asked,
      problems: problemsOf(report, askedOf(asked, assignment)),
      closed: link.usedAt !== null || !isOpen(report.state) || !receivesReports(assignment.snapshot.state),
      received:
        link.usedAt === null || link.reportBackId === null ? undefined : await receivedOf(context, report),
    }
  },
)
export type ViewedAnswer = Awaited<ReturnType<typeof viewAnswer.run>>

/** The report-back of a link, begun where nothing has been written yet. */
export const reportOfLink = async (
  { tx, actor, now }: Pick<ActionContext, 'tx' | 'actor' | 'now'>,
  revision: number | undefined,
): Promise<{ link: FoundLink; report: FoundReport }> => {
  const link = await enterThroughLink(tx, linkOf(actor), { hold: true })
  if (link.usedAt !== null) throw new Refusal('report_link.used')
  if (link.reportBackId !== null) {
    const report =
      revision === undefined
        ? await getReport(tx, link.reportBackId)
        : await holdReport(tx, link.reportBackId, revision)
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    return { link, report }
  }
  // Two windows with the same link: the second finds that something has been written.
  if (revision !== undefined && revision !== 0) throw new Conflict('report_back')
  const id = randomUUID()
  await openReportOfLink(tx, id)
  await insertReport(tx, {
    id,
    assignmentId: link.assignmentId,
    deadlineId: link.deadlineId,
    bodyId: link.bodyId,
    createdBy: null,
    createdAt: now,
  })
  await changeLink(tx, link.id, { reportBackId: id })
  return { link, report: await getReport(tx, id) }
}

/** Saves what was written through a link. */
export const saveAnswer = action(
  reportPolicy,
  'report.save',
  'change',
  saveInput.omit({ reportBackId: true }).extend({ revision: z.coerce.number().int().nonnegative() }),
  async (context, input) => {
    const { report, link } = await reportOfLink(context, input.revision)
    context.permit(factsOf(report))
    const assignment = await getAssignment(context.tx, report.assignmentId)
    const revision = await writeContent(context.tx, report.id, textOf(input, assignment))
    context.about('report_back', report.id, { linkId: link.id })
    return { revision, savedAt: context.now }
  },
)

/** Adds a file through a link; a document is read, so that answers can be proposed from it. */
export const addAnswerEvidence = preparedAction(
  reportPolicy,
  'report.add_evidence',
  'change',
  z.object({ file: UploadedFile, title: z.string().trim().max(300).optional() }),
  async ({ file, title }) => ({ title, ...(await readEvidence(file)) }),
  async (context, given) => {
    const { report, link } = await reportOfLink(context, undefined)
    context.permit(factsOf(report))
    const kept = await keepEvidence(context, report, given)
    context.about('evidence', kept.evidenceId, { linkId: link.id })
    return kept
  },
)

/** Hands in what was written through a link. The link can then be used no more. */
export const submitAnswer = action(
  reportPolicy,
  'report.submit',
  'change',
  z.object({ revision: z.coerce.number().int().nonnegative() }),
  async (context, { revision }) => {
    const { report, link } = await reportOfLink(context, revision)
    context.permit(factsOf(report))
    await changeLink(context.tx, link.id, { usedAt: context.now })
    const taken = await takeStep(context, report, 'submit')
    const received = await receivedOf(context, report)
    return {
      ...taken,
      receipt: receiptOf(received?.sha256 ?? ''),
      receivedAt: context.now,
      lastDay: lastDayOf(link.endsAt),
      address: await functionAddressOf(context.tx, link.bodyId),
    }
  },
)
