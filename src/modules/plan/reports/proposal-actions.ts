import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { askedAt } from '../assignments/rules.ts'
import { type FoundAssignment, getAssignment } from '../assignments/store.ts'
import { factsOf } from './actions.ts'
import { reportPolicy } from './policy.ts'
import { type Proposal, proposalsFrom } from './proposal-rules.ts'
import { getEvidenceText } from './proposal-store.ts'
import { isOpen, type ReportText } from './rules.ts'
import { reportIdInput } from './schema.ts'
import { type FoundReport, getReport, holdReport, writeContent } from './store.ts'

const proposalsInput = reportIdInput.extend({ evidence: z.uuid() })

const questionsOf = ({ snapshot }: FoundAssignment, { deadline }: FoundReport) =>
  askedAt(snapshot.questions, deadline)

const fileOf = (report: FoundReport, evidenceId: string) => {
  const file = report.evidence.find(({ id, withdrawn }) => id === evidenceId && !withdrawn)
  if (file === undefined) throw new NotFound('evidence')
  return file
}

/** What a registered report may answer, with where it stands. Nothing is filled in. */
export const viewProposals = action(
  reportPolicy,
  'report.edit',
  'read',
  proposalsInput,
  async ({ tx, permit }, { reportBackId, evidence }) => {
    const report = await getReport(tx, reportBackId)
    permit(factsOf(report))
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    const assignment = await getAssignment(tx, report.assignmentId)
    const { content, headings } = await getEvidenceText(tx, evidence)
    return {
      report,
      assignment,
      file: fileOf(report, evidence),
      text: content,
      proposals: proposalsFrom(content, headings, questionsOf(assignment, report)),
    }
  },
)
export type ViewedProposals = Awaited<ReturnType<typeof viewProposals.run>>

const joined = (before: string | null | undefined, passage: string): string =>
  before ? `${before}\n\n${passage}` : passage

/** The report-back with one passage more; what was written stays before it. */
const withProposal = (report: FoundReport, proposal: Proposal, source: string): ReportText => {
  if (proposal.kind === 'figure') {
    const { label, value, unit, level } = proposal
    const kind = value === 0 ? ('zero' as const) : ('measured' as const)
    return {
      ...report,
      figures: [
        ...report.figures,
        { label, value, unit, level, kind, periodFrom: null, periodTo: null, source },
      ],
    }
  }
  const { field, text } = proposal
  if (!field.startsWith('answers.')) {
    const part = field as 'output' | 'outcome' | 'effect' | 'notAssessed'
    return { ...report, [part]: joined(report[part], text) }
  }
  const questionId = field.slice('answers.'.length)
  const known = report.answers.find((answer) => answer.questionId === questionId)
  const others = report.answers.filter((answer) => answer.questionId !== questionId)
  return { ...report, answers: [...others, { questionId, answer: joined(known?.answer, text) }] }
}

/** Puts one proposed passage into the draft, because a person chose it. */
export const useProposal = action(
  reportPolicy,
  'report.save',
  'change',
  proposalsInput.extend({
    revision: z.coerce.number().int().positive(),
    number: z.coerce.number().int().nonnegative(),
  }),
  async ({ tx, permit, about }, { reportBackId, evidence, revision, number }) => {
    const report = await holdReport(tx, reportBackId, revision)
    permit(factsOf(report))
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    const assignment = await getAssignment(tx, report.assignmentId)
    const file = fileOf(report, evidence)
    const { content, headings } = await getEvidenceText(tx, evidence)
    const proposal = proposalsFrom(content, headings, questionsOf(assignment, report))[number]
    if (proposal === undefined) throw new NotFound('proposal')
    await writeContent(tx, report.id, withProposal(report, proposal, file.title))
    about('report_back', report.id, { evidence })
    return { reportBackId, evidence }
  },
)
