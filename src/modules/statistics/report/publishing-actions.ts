import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { requireAnother } from '../../../platform/two/by-two.ts'
import { settleAskedReader } from './asking.ts'
import { judge } from './assemble.ts'
import { situationPolicy } from './policy.ts'
import { getVersion, listNewest, listVersions } from './published-store.ts'
import { freezeReport, isSound, situationByTwo } from './rules.ts'
import {
  correctInput,
  fileInput,
  publishedListInput,
  publishInput,
  readingInput,
  versionInput,
} from './schema.ts'
import { standingsOf } from './sources/all.ts'
import { isDraft } from './stands.ts'
import {
  getDraft,
  getHead,
  insertDecision,
  insertReading,
  insertVersion,
  listReadings,
  listWriters,
  lockReport,
} from './store.ts'

/** Says that somebody who has not written it has read a draft as it is now. */
export const readAsSecond = action(
  situationPolicy,
  'situation.second_reading',
  'change',
  readingInput,
  async ({ tx, actor, now, about }, { situationReportId, revision, remark = null }) => {
    about('situation_report', situationReportId, { revision })
    await lockReport(tx, situationReportId)
    const head = await getHead(tx, situationReportId)
    if (!isDraft(head)) throw new Refusal('situation.not_a_draft', 409)
    if ((await getDraft(tx, situationReportId)).revision !== revision) throw new Conflict('situation_report')
    const { personId } = personIn(actor, 'situation.second_reading')
    requireAnother(situationByTwo, 'read', { write: await listWriters(tx, situationReportId) }, personId)
    if (!(await insertReading(tx, situationReportId, { revision, readBy: personId, remark, readAt: now })))
      throw new Refusal('situation.read_already', 409)
    await settleAskedReader(tx, situationReportId)
    return { situationReportId }
  },
)

/**
 * Publishes a report: frozen with its hash, readable by all.
 *
 * @throws Refusal `situation.not_ready` while anything stands in the way; the page of the report lists what. `situation.unread` where
 *   nobody else has read it as it is now, `situation.read_by_oneself` where the reader would publish it.
 */
export const publishReport = action(
  situationPolicy,
  'situation.publish',
  'change',
  publishInput,
  async ({ tx, actor, now, today, about, permit }, { situationReportId, revision }) => {
    await lockReport(tx, situationReportId)
    const head = await getHead(tx, situationReportId)
    permit(head)
    if (!isDraft(head)) throw new Refusal('situation.not_a_draft', 409)
    const draft = await getDraft(tx, situationReportId)
    if (draft.revision !== revision) throw new Conflict('situation_report')
    const { report, obstacles } = await judge(tx, head, draft, today)
    if (obstacles.length > 0) throw new Refusal('situation.not_ready', 409, { count: obstacles.length })
    const { personId } = personIn(actor, 'situation.publish')
    const reading = (await listReadings(tx, situationReportId)).find((one) => one.revision === revision)
    if (reading === undefined) throw new Refusal('situation.unread', 409)
    requireAnother(situationByTwo, 'publish', { read: reading.readBy }, personId)
    const frozen = freezeReport(report, today)
    const situationVersionId = randomUUID()
    await insertVersion(tx, situationReportId, situationVersionId, frozen, now)
    await insertDecision(tx, situationReportId, {
      id: randomUUID(),
      kind: 'published',
      version: frozen.version,
      reason: null,
      decidedAt: now,
      by: personId,
    })
    about('situation_report', situationReportId, { version: frozen.version, revision })
    return { situationVersionId }
  },
)

/** Opens a published report for a correction, with the reason that its next version will state. */
export const correctReport = action(
  situationPolicy,
  'situation.correct',
  'change',
  correctInput,
  async ({ tx, actor, now, about, permit }, { situationVersionId, reason }) => {
    const version = await getVersion(tx, situationVersionId)
    permit(version)
    await lockReport(tx, version.reportId)
    const head = await getHead(tx, version.reportId)
    if (isDraft(head) || head.newest !== situationVersionId) throw new Refusal('situation.not_newest', 409)
    await insertDecision(tx, version.reportId, {
      id: randomUUID(),
      kind: 'reopened',
      version: version.version,
      reason,
      decidedAt: now,
      by: personIn(actor, 'situation.correct').personId,
    })
    about('situation_report', version.reportId, { corrects: version.version })
    return { situationReportId: version.reportId }
  },
)

/** Every published report in its newest version. */
export const viewAllReports = action(
  situationPolicy,
  'situation.list_published',
  'read',
  publishedListInput,
  async ({ tx }, { page, pageSize }) => ({ page, pageSize, ...(await listNewest(tx, page, pageSize)) }),
)

/** A published report as everybody reads it, with what has happened to its sources since. */
export const viewPublishedReport = action(
  situationPolicy,
  'situation.view_published',
  'read',
  versionInput,
  async ({ tx, may }, { situationVersionId }) => {
    const found = await getVersion(tx, situationVersionId)
    const standing = await standingsOf(tx, found.report.sources)
    const versions = await listVersions(tx, found.reportId)
    const mayWrite = may(situationPolicy, 'situation.correct', found)
    return {
      ...found,
      versions,
      /** Sources that were withdrawn or corrected after the report was published. */
      unsound: found.report.sources.flatMap((source) => {
        const now = standing.get(source.id) ?? 'gone'
        return isSound(now) ? [] : [{ source, standing: now }]
      }),
      mayCorrect:
        mayWrite && versions[0]?.id === situationVersionId && !isDraft(await getHead(tx, found.reportId)),
    }
  },
)

/** A published report as a file. */
export const readReportFile = action(
  situationPolicy,
  'situation.view_published',
  'read',
  fileInput,
  async ({ tx }, { situationVersionId, format }) => ({
    report: (await getVersion(tx, situationVersionId)).report,
    format,
  }),
)
