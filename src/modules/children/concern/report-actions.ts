import { type ActionContext, action } from '../../../platform/access/action.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { addYears, swedishMoment } from '../../../platform/clock/working-days.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { disclose, readKnown, searchRecipients } from '../../disclosure/index.ts'
import {
  beginReading,
  beginWriting,
  type CaseFacts,
  endDuty,
  fieldsOf,
  findSetting,
  isSection,
  listFields,
} from '../../support/index.ts'
import { concernPolicy } from './policy.ts'
import { getReport, insertReport, markReport } from './report-store.ts'
import { dutyOf } from './rules.ts'
import {
  prepareReportInput,
  reportInput,
  sendReportInput,
  withdrawReportInput,
  writeReportInput,
} from './schema.ts'

/** What a report of concern covers without more: what concerns the child (SoL 19:1). Anything else is written in words. */
const TOLD_SECTIONS = ['identity', 'contact', 'family', 'safety', 'identification'] as const
type ToldSection = (typeof TOLD_SECTIONS)[number]

const splitPart = (part: string): { section: ToldSection; field: string } => {
  const [section = '', field = ''] = part.split('.')
  if (
    !isSection(section) ||
    !TOLD_SECTIONS.includes(section as ToldSection) ||
    !Object.hasOwn(fieldsOf(section), field)
  )
    throw new Refusal('concern_report.part_not_told', 422, {}, 'parts')
  return { section: section as ToldSection, field }
}

const valuesToTell = async (tx: ActionContext['tx'], key: Parameters<typeof listFields>[1], caseId: string) =>
  (await listFields(tx, key, caseId, [...TOLD_SECTIONS])).filter(({ value }) => value !== '')

/** What the form of a report needs: the social services of the directory, and what of the case can be told. */
export const prepareReport = action(
  concernPolicy,
  'concern_report.prepare',
  'read_personal',
  prepareReportInput,
  async (context, { caseId, find, chosen }) => {
    const { tx, today } = context
    const { file, key, writes } = await beginReading(context, caseId, 'family', { report: 'new' })
    const { secrecy } = await findSetting(tx, file.bodyId)
    return {
      caseId,
      number: file.number,
      writes,
      duty: dutyOf(secrecy),
      recipients: await searchRecipients(tx, {
        find,
        chosen,
        kinds: ['social_services'],
        ownBody: file.bodyId,
        day: today,
      }),
      values: await valuesToTell(tx, key, caseId),
    }
  },
)
export type PreparedReport = Awaited<ReturnType<typeof prepareReport.run>>

/**
 * Writes a report of concern. It is not sent yet: what is told is seen on paper first, and then it goes at once.
 *
 * @throws Refusal `concern.in_future`, `concern_report.*` at the field.
 */
export const writeReport = action(
  concernPolicy,
  'concern_report.write',
  'change',
  writeReportInput,
  async (context, { caseId, learnedOn, learnedAt, toBody, words, parts }) => {
    const { tx, now } = context
    const { actor, file, key, happened } = await beginWriting(context, caseId, 'family', { report: 'new' })
    const moment = swedishMoment(learnedOn, learnedAt)
    if (moment > now) throw new Refusal('concern.in_future', 422, {}, 'learnedOn')
    if (toBody === undefined) throw new Refusal('concern_report.no_recipient', 422, {}, 'toBody')
    const { recipient, recipientDenied } = await readKnown(context, caseId, toBody)
    const isBoard = toBody !== file.bodyId && recipient?.kinds.includes('social_services') === true
    if (!isBoard || recipientDenied)
      throw new Refusal('concern_report.not_social_services', 422, {}, 'toBody')
    for (const part of parts) splitPart(part)
    const { secrecy } = await findSetting(tx, file.bodyId)
    const reportId = await insertReport(tx, key, actor, {
      caseId,
      duty: dutyOf(secrecy),
      learnedAt: moment,
      toBody,
      words,
      parts: [...new Set(parts)],
      now,
    })
    await happened('concern_report_written', reportId)
    return { caseId, reportId }
  },
)

const readReport = async (context: ActionContext<CaseFacts>, caseId: string, reportId: string) => {
  const { tx } = context
  const { file, key, writes } = await beginReading(context, caseId, 'family', { report: reportId })
  const report = await getReport(tx, key, caseId, reportId)
  const values = await valuesToTell(tx, key, caseId)
  return {
    caseId,
    number: file.number,
    bodyName: file.bodyName,
    writes,
    report,
    told: values.filter(({ section, field }) => report.parts.includes(`${section}.${field}`)),
    learnedOn: dayOf(report.learnedAt),
  }
}

/** A report with exactly what it tells. @throws NotFound */
export const viewReport = action(
  concernPolicy,
  'concern_report.view',
  'read_personal',
  reportInput,
  (context, { caseId, reportId }) => readReport(context, caseId, reportId),
)
export type ViewedReport = Awaited<ReturnType<typeof viewReport.run>>

/** The same, to print for the social services. @throws NotFound */
export const printReport = action(
  concernPolicy,
  'concern_report.print',
  'read_personal',
  reportInput,
  (context, { caseId, reportId }) => readReport(context, caseId, reportId),
)

/**
 * Sends a report to the social services of a municipality: through the house where somebody there reads it here, or as it
 * was sent on paper and by telephone. It is a disclosure with its provision, like any other (SoL 19:1 or 19:4, OSL 10:28), and the duty ends.
 *
 * @throws NotFound, Refusal `concern_report.not_written`, `concern_report.way_of_recipient`, `concern_report.when_missing`,
 * `concern_report.sent_before_concern`, `concern.in_future`, `concern.changed_by_another`; those of any disclosure.
 */
export const sendReport = action(
  concernPolicy,
  'concern_report.send',
  'change',
  sendReportInput,
  async (context, { caseId, reportId, revision, way, sentOn, sentAt, staleLaw }) => {
    const { tx, now, today } = context
    const { actor, facts, key, happened } = await beginWriting(context, caseId, 'family', {
      report: reportId,
    })
    const report = await getReport(tx, key, caseId, reportId)
    if (report.state !== 'written') throw new Refusal('concern_report.not_written', 409)
    if (report.toBody === null) throw new Refusal('concern_report.no_recipient', 409)
    if (way === 'system' && !report.takesCare)
      throw new Refusal('concern_report.way_of_recipient', 422, {}, 'way')
    if (way !== 'system' && (sentOn === undefined || sentAt === undefined))
      throw new Refusal('concern_report.when_missing', 422, {}, sentOn === undefined ? 'sentOn' : 'sentAt')
    const moment = way === 'system' ? now : swedishMoment(sentOn ?? today, sentAt ?? '00:00')
    if (moment > now) throw new Refusal('concern.in_future', 422, {}, 'sentOn')
    if (moment < report.learnedAt) throw new Refusal('concern_report.sent_before_concern', 422, {}, 'sentOn')
    const disclosed = await disclose(context, facts, {
      caseId,
      toBody: report.toBody,
      toKind: 'social_services',
      form: 'copy',
      purpose: 'child_protection',
      purposeText: report.words,
      provision: 'report_of_concern',
      staleLaw,
      situation: { concernForChild: 'yes' },
      items: report.parts.map(splitPart),
      endsOn: addYears(today, 1),
    })
    await markReport(
      tx,
      { id: reportId, caseId, revision },
      {
        state: 'sent',
        sentAt: moment,
        sentWay: way,
        disclosureId: disclosed.disclosureId,
      },
    )
    await endDuty(tx, actor, { caseId, subjectId: reportId, kind: 'report_of_concern' }, dayOf(moment))
    await happened('concern_report_sent', reportId)
    return { caseId, reportId }
  },
)

/** Takes back a report that was never sent. @throws NotFound, Refusal `concern_report.not_written`. */
export const withdrawReport = action(
  concernPolicy,
  'concern_report.withdraw',
  'change',
  withdrawReportInput,
  async (context, { caseId, reportId, revision }) => {
    const { tx } = context
    const { key, happened } = await beginWriting(context, caseId, 'family', { report: reportId })
    const report = await getReport(tx, key, caseId, reportId)
    if (report.state !== 'written') throw new Refusal('concern_report.not_written', 409)
    await markReport(tx, { id: reportId, caseId, revision }, { state: 'withdrawn' })
    await happened('concern_report_withdrawn', reportId)
    return { caseId, reportId }
  },
)
