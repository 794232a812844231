import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { askedAt } from '../assignments/rules.ts'
import { type FoundAssignment, getAssignment } from '../assignments/store.ts'
import { factsOf } from './actions.ts'
import { linkOf, reportOfLink } from './link-actions.ts'
import { enterThroughLink } from './link-store.ts'
import { reportPolicy } from './policy.ts'
import { keyOf, type Proposal, proposalsFrom } from './proposal-rules.ts'
import { getEvidenceText, listUsed, markUsed } from './proposal-store.ts'
import { isOpen, type ReportText } from './rules.ts'
import { reportIdInput } from './schema.ts'
import { type FoundReport, getReport, holdReport, writeContent } from './store.ts'

const ofFile = z.object({ evidence: z.guid() })
const chosen = ofFile.extend({
  revision: z.coerce.number().int().positive(),
  number: z.coerce.number().int().nonnegative(),
})

const questionsOf = ({ snapshot }: FoundAssignment, { deadline }: FoundReport) =>
  askedAt(snapshot.questions, deadline)

const fileOf = (report: FoundReport, evidenceId: string) => {
  const file = report.evidence.find(({ id, withdrawn }) => id === evidenceId && !withdrawn)
  if (file === undefined) throw new NotFound('evidence')
  return file
}

type Context = Pick<ActionContext, 'tx' | 'now' | 'about'>

const collect = async ({ tx }: Context, report: FoundReport, evidence: string) => {
  if (!isOpen(report.state)) throw new Refusal('report.closed')
  const assignment = await getAssignment(tx, report.assignmentId)
  const file = fileOf(report, evidence)
  const { content, headings } = await getEvidenceText(tx, evidence)
  const used = await listUsed(tx, evidence)
  const proposals = proposalsFrom(content, headings, questionsOf(assignment, report)).map(
    (proposal, number) => ({ proposal, number, isUsed: used.has(keyOf(proposal)) }),
  )
  return { report, assignment, file, text: content, proposals }
}

/** What a registered report may answer, with where it stands. Nothing is filled in. */
export const viewProposals = action(
  reportPolicy,
  'report.edit',
  'read',
  reportIdInput.extend(ofFile.shape),
  async (context, { reportBackId, evidence }) => {
    const report = await getReport(context.tx, reportBackId)
    context.permit(factsOf(report))
    return collect(context as unknown as Context, report, evidence)
  },
)
export type ViewedProposals = Awaited<ReturnType<typeof viewProposals.run>>

/** The same through a one-time link. */
export const viewAnswerProposals = action(
  reportPolicy,
  'report.edit',
  'read',
  ofFile,
  async (context, { evidence }) => {
    const link = await enterThroughLink(context.tx, linkOf(context.actor))
    if (link.usedAt !== null) throw new Refusal('report_link.used')
    if (link.reportBackId === null) throw new NotFound('report_back')
    const report = await getReport(context.tx, link.reportBackId)
    context.permit(factsOf(report))
    return collect(context as unknown as Context, report, evidence)
  },
)

const joined = (before: string | null | undefined, passage: string): string =>
  before ? `${before}\n\n${passage}` : passage

/** The report-back with one passage, figure or sum more; what was written stays before it. */
const withProposal = (report: FoundReport, proposal: Proposal, source: string): ReportText => {
  if (proposal.kind === 'figure') {
    const { label, value, unit, level, periodFrom, periodTo } = proposal
    const kind = value === 0 ? ('zero' as const) : ('measured' as const)
    return {
      ...report,
      figures: [...report.figures, { label, value, unit, level, kind, periodFrom, periodTo, source }],
    }
  }
  if (proposal.kind === 'money') {
    const sum = proposal.field === 'spent' ? 'spentOre' : 'repaidOre'
    return { ...report, [sum]: proposal.amountOre, moneySource: report.moneySource ?? source }
  }
  const { field, text } = proposal
  if (!field.startsWith('answers.')) {
    const part = field as 'output' | 'outcome' | 'effect' | 'notAssessed' | 'deviation'
    return { ...report, [part]: joined(report[part], text) }
  }
  const questionId = field.slice('answers.'.length)
  const known = report.answers.find((answer) => answer.questionId === questionId)
  const others = report.answers.filter((answer) => answer.questionId !== questionId)
  return { ...report, answers: [...others, { questionId, answer: joined(known?.answer, text) }] }
}

const take = async (context: Context, report: FoundReport, { evidence, number }: z.output<typeof chosen>) => {
  const { file, proposals } = await collect(context, report, evidence)
  const proposal = proposals[number]?.proposal
  if (proposal === undefined) throw new NotFound('proposal')
  await writeContent(context.tx, report.id, withProposal(report, proposal, file.title))
  await markUsed(context.tx, evidence, keyOf(proposal), context.now)
  context.about('report_back', report.id, { evidence })
  return { reportBackId: report.id, evidence }
}

/** Puts one proposed passage, figure or sum into the draft, because a person chose it, and marks it as used. */
export const useProposal = action(
  reportPolicy,
  'report.save',
  'change',
  reportIdInput.extend(chosen.shape),
  async (context, { reportBackId, ...choice }) => {
    const report = await holdReport(context.tx, reportBackId, choice.revision)
    context.permit(factsOf(report))
    return take(context as unknown as Context, report, choice)
  },
)

/** The same through a one-time link. */
export const useAnswerProposal = action(
  reportPolicy,
  'report.save',
  'change',
  chosen,
  async (context, choice) => {
    const { report } = await reportOfLink(context, choice.revision)
    context.permit(factsOf(report))
    return take(context as unknown as Context, report, choice)
  },
)
