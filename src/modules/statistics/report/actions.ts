import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { personIn, personOf } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { assemble, judge } from './assemble.ts'
import { type DraftContent, emptyDraft } from './document.ts'
import { situationPolicy } from './policy.ts'
import { listVersions } from './published-store.ts'
import { lackOf } from './rules.ts'
import {
  beginInput,
  chapterInput,
  listInput,
  PAGE_SIZE,
  previewInput,
  reportInput,
  reportPageInput,
} from './schema.ts'
import { listOffers } from './sources/all.ts'
import { isDraft } from './stands.ts'
import {
  getDraft,
  getHead,
  insertDraft,
  insertReport,
  listDecisions,
  listReadings,
  listReports,
  listWriters,
} from './store.ts'
import { unfoundNumbers } from './unfound-numbers.ts'

/** Every report that the reader works with. */
export const viewReports = action(
  situationPolicy,
  'situation.list',
  'read',
  listInput,
  async ({ tx, may, today }, { page }) => ({
    page,
    ...(await listReports(tx, page, PAGE_SIZE)),
    mayBegin: may(situationPolicy, 'situation.begin'),
    lastYear: Number(today.slice(0, 4)) - 1,
  }),
)

/** Begins the report of a year. A body has one. */
export const beginReport = action(
  situationPolicy,
  'situation.begin',
  'change',
  beginInput,
  async ({ tx, actor, now, today, about }, { year, language }) => {
    if (year > Number(today.slice(0, 4))) throw new Refusal('situation.year_to_come', 422, {}, 'year')
    const { bodyId, personId } = personIn(actor, 'situation.begin')
    const situationReportId = randomUUID()
    if (!(await insertReport(tx, { id: situationReportId, bodyId, year, language }, now)))
      throw new Refusal('situation.year_taken', 422, { year }, 'year')
    await insertDraft(tx, situationReportId, 1, emptyDraft(), { personId, now })
    about('situation_report', situationReportId)
    return { situationReportId }
  },
)

/** A report with what stands in the way of publishing it, who has read it, and what was decided. */
export const viewReport = action(
  situationPolicy,
  'situation.view',
  'read',
  reportPageInput,
  async ({ tx, actor, today, may }, { situationReportId, asked }) => {
    const head = await getHead(tx, situationReportId)
    const draft = await getDraft(tx, situationReportId)
    const open = isDraft(head)
    const readings = await listReadings(tx, situationReportId)
    const reader = personOf(actor) ?? ''
    const reading = readings.find(({ revision }) => revision === draft.revision)
    const isMine = (await listWriters(tx, situationReportId)).includes(reader)
    const mayPublish = open && may(situationPolicy, 'situation.publish', head)
    return {
      head,
      open,
      revision: draft.revision,
      ...(await judge(tx, head, draft, today)),
      readings,
      versions: await listVersions(tx, situationReportId),
      decisions: await listDecisions(tx, situationReportId),
      mayWrite: open && may(situationPolicy, 'situation.write', head),
      mayPublish: mayPublish && reading !== undefined && reading.readBy !== reader,
      /** Whoever has read it does not publish it: two people answer for it. */
      waitsForAnother: mayPublish && (reading === undefined || reading.readBy === reader),
      /** The second reader was asked for just now. */
      isAsked: asked === 'yes',
      mayAskReader: mayPublish && reading === undefined,
      mayRead: open && !isMine && may(situationPolicy, 'situation.second_reading') && reading === undefined,
    }
  },
)

/** What every page on which a report is written needs. */
const desk = async (
  { tx, may }: Pick<Parameters<typeof viewReport.run>[0], 'tx' | 'may'>,
  situationReportId: string,
) => {
  const head = await getHead(tx, situationReportId)
  const { revision, content } = await getDraft(tx, situationReportId)
  const mayWrite = isDraft(head) && may(situationPolicy, 'situation.write', head)
  return { head, revision, content, mayWrite }
}

const withLacks = (content: DraftContent, chapter: keyof DraftContent['chapters'], language: 'sv' | 'en') =>
  content.chapters[chapter].sentences.map((sentence) => ({
    ...sentence,
    lack: lackOf(sentence, content.sources),
    unfound: unfoundNumbers(sentence, content.sources, language),
  }))

/** One part of a report: its sentences with what each rests on, what is shown, and what could be quoted. */
export const viewChapter = action(
  situationPolicy,
  'situation.view',
  'read',
  chapterInput,
  async (context, { situationReportId, chapter, edit }) => {
    const at = await desk(context, situationReportId)
    return {
      ...at,
      chapter,
      edit,
      sentences: withLacks(at.content, chapter, at.head.language),
      shown: at.content.chapters[chapter].shown,
      offers: at.mayWrite ? await listOffers(context.tx) : [],
    }
  },
)

/** What a report rests on, and how each source stands today. */
export const viewSources = action(
  situationPolicy,
  'situation.view',
  'read',
  reportInput,
  async (context, { situationReportId }) => {
    const at = await desk(context, situationReportId)
    const { report, standing } = await judge(
      context.tx,
      at.head,
      await getDraft(context.tx, situationReportId),
      context.today,
    )
    return { ...at, standing, used: new Set(report.sources.map(({ id }) => id)) }
  },
)

/** What a report recommends, and to whom. */
export const viewRecommendations = action(
  situationPolicy,
  'situation.view',
  'read',
  reportInput,
  async (context, { situationReportId }) => ({
    ...(await desk(context, situationReportId)),
    bodies: await context.tx
      .selectFrom('directory.body')
      .select('name')
      .where('hidden', '=', false)
      .orderBy('name')
      .execute(),
  }),
)

/** Earlier recommendations with what became of each. */
export const viewFollowUp = action(
  situationPolicy,
  'situation.view',
  'read',
  reportInput,
  async (context, { situationReportId }) => {
    const at = await desk(context, situationReportId)
    const draft = await getDraft(context.tx, situationReportId)
    const { report } = await assemble(context.tx, at.head, draft, context.today)
    return { ...at, followUp: report.followUp }
  },
)

/** A draft as it would be published today, in any of its forms. */
export const previewReport = action(
  situationPolicy,
  'situation.preview',
  'read',
  previewInput,
  async ({ tx, today }, { situationReportId, format }) => {
    const head = await getHead(tx, situationReportId)
    const { report } = await assemble(tx, head, await getDraft(tx, situationReportId), today)
    return { report, format }
  },
)
