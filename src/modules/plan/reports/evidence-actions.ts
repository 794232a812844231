import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { readFile, UploadedFile } from '../../../platform/files/index.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { enter, factsOf } from './actions.ts'
import { keepEvidence, readEvidence } from './evidence-store.ts'
import { reportPolicy } from './policy.ts'
import { isOpen } from './rules.ts'
import { evidenceInput, reportIdInput } from './schema.ts'
import { getEvidence, getReport, withdrawEvidenceRow } from './store.ts'

/** Adds a file that supports the report-back; pictures lose their metadata. */
export const addEvidence = preparedAction(
  reportPolicy,
  'report.add_evidence',
  'change',
  reportIdInput.extend({ file: UploadedFile, title: z.string().trim().max(300).optional() }),
  async ({ reportBackId, file, title }) => ({ reportBackId, title, ...(await readEvidence(file)) }),
  async (context, { reportBackId, ...given }) => {
    const { tx, permit, about } = context
    await enter(context)
    const report = await getReport(tx, reportBackId)
    permit(factsOf(report))
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    const kept = await keepEvidence(context, report, given)
    about('evidence', kept.evidenceId, { reportBackId })
    return { ...kept, reportBackId }
  },
)

/** Takes a file back. It is kept, and no longer counts. */
export const withdrawEvidence = action(
  reportPolicy,
  'report.withdraw_evidence',
  'change',
  evidenceInput,
  async (context, { evidenceId }) => {
    const { tx, permit, about } = context
    await enter(context)
    const evidence = await getEvidence(tx, evidenceId)
    const report = await getReport(tx, evidence.reportBackId)
    permit(factsOf(report))
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    await withdrawEvidenceRow(tx, evidenceId)
    about('evidence', evidenceId, { reportBackId: report.id })
    return { reportBackId: report.id }
  },
)

/** A file, for those who may read its report-back. */
export const downloadEvidence = action(
  reportPolicy,
  'report.download_evidence',
  'read_personal',
  evidenceInput,
  async (context, { evidenceId }) => {
    const { tx, permit, about } = context
    about('evidence', evidenceId)
    await enter(context)
    const evidence = await getEvidence(tx, evidenceId)
    permit(factsOf(await getReport(tx, evidence.reportBackId)))
    return readFile(tx, evidence.fileId)
  },
)
