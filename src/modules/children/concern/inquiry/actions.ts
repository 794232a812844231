import { z } from 'zod'
import { type ActionContext, action } from '../../../../platform/access/action.ts'
import { readAnswers } from '../../../../platform/questionnaire/answers.ts'
import { NotFound, Refusal } from '../../../../platform/refusal.ts'
import { beginReading, beginWriting, type CaseFacts } from '../../../support/index.ts'
import { requireStep, tell } from '../begin.ts'
import { listInterests, listVoices } from '../child-store.ts'
import { concernPolicy } from '../policy.ts'
import { concernInput } from '../schema.ts'
import { getConcern } from '../store.ts'
import { itemsOf, parts } from './content.ts'
import { newestOf, progressOf } from './rules.ts'
import { insertWritten, listNewest, listVersions } from './store.ts'
import type { Found } from './written.ts'

const partInput = concernInput.extend({ part: z.enum(parts) })

const read = async (context: ActionContext<CaseFacts>, of: z.output<typeof concernInput>) => {
  const { tx } = context
  const { file, key, writes } = await beginReading(context, of.caseId, 'family', { inquiry: of.concernId })
  const concern = await getConcern(tx, key, of.caseId, of.concernId)
  if (concern.investigationUntil === null) throw new NotFound('inquiry')
  const written = await listNewest(tx, key, of)
  const voices = (await listVoices(tx, key, of.caseId)).filter(({ heard }) => heard)
  return { ...of, number: file.number, file, key, writes, concern, written, voices }
}

/** A part of the investigation of a child: what is found, or an earlier `version` of it, beside what the child has said. @throws NotFound */
export const viewInquiry = action(
  concernPolicy,
  'inquiry.view',
  'read_personal',
  partInput.extend({ version: z.coerce.number().int().min(1).optional() }),
  async (context, { part, version, ...of }) => {
    const { file, key, writes, ...data } = await read(context, of)
    const versions = await listVersions(context.tx, key, of, part)
    const shown =
      version === undefined
        ? newestOf(data.written, part)
        : versions.find((one) => one.version === version)?.open()
    if (version !== undefined && shown === undefined) throw new NotFound('inquiry')
    return {
      ...{ ...data, part, versions, shown },
      writes: writes && data.concern.state === 'investigating' && version === undefined,
      progress: progressOf(data.written),
    }
  },
)
export type ViewedInquiry = Awaited<ReturnType<typeof viewInquiry.run>>

/**
 * Writes what is found in a part of the investigation: a new version, where it says something else than the newest.
 *
 * @throws NotFound, Refusal `concern.not_now_*` where nothing is investigated, `concern.changed_by_another`.
 */
export const writeInquiry = action(
  concernPolicy,
  'inquiry.write',
  'change',
  partInput.extend({
    /** The version that was read; 0 where there was none. */
    revision: z.coerce.number().int().min(0).default(0),
    answers: z.record(z.string(), z.unknown()).default({}),
  }),
  async (context, { revision, answers, ...given }) => {
    const { tx, now } = context
    const of = { caseId: given.caseId, concernId: given.concernId }
    const begun = await beginWriting(context, of.caseId, 'family', { inquiry: of.concernId })
    const { actor, key } = begun
    requireStep(await getConcern(tx, key, of.caseId, of.concernId), 'investigate')
    const newest = newestOf(await listNewest(tx, key, of), given.part)
    const version = newest?.version ?? 0
    if (revision !== version) throw new Refusal('concern.changed_by_another', 409)
    const found = readAnswers({ items: itemsOf(given.part) }, answers) as Found
    if (JSON.stringify(found) === JSON.stringify(newest?.found ?? {})) return of
    await insertWritten(tx, key, { actor, now }, { ...given, version: version + 1, found })
    await tell(context, begun, { ...of, revision }, 'investigation_written')
    return of
  },
)

/** The whole investigation, for its paper. @throws NotFound */
export const printInquiry = action(
  concernPolicy,
  'inquiry.print',
  'read_personal',
  concernInput,
  async (context, of) => {
    const { file, key, ...data } = await read(context, of)
    const interests = await listInterests(context.tx, key, of.caseId)
    return {
      ...data,
      today: context.today,
      interest: interests.find(({ concernId }) => concernId === of.concernId) ?? interests[0],
    }
  },
)
export type PrintedInquiry = Awaited<ReturnType<typeof printInquiry.run>>
