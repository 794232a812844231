import { sql } from 'kysely'
import { z } from 'zod'
import { type ActionContext, action, preparedAction } from '../../../platform/access/action.ts'
import { actsFor } from '../../../platform/access/policy.ts'
import { originOf } from '../../../platform/config/settings.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { hashOfCode, newCode } from '../secrets.ts'
import { knowledgeQuestions } from './content/knowledge-questions.ts'
import { needsQuestions } from './content/needs-questions.ts'
import { servicesQuestions } from './content/services-questions.ts'
import { surveyPolicy } from './policy.ts'
import { rounds, sitesOf, standingOf } from './registers.ts'
import { readSites } from './site-table.ts'
import { readXlsForm } from './xlsform.ts'

const ofRound = z.object({ id: z.guid() })
const withFile = ofRound.extend({ file: z.instanceof(Blob) })
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** A round of the body of who acts. @throws NotFound */
const ownRound = async ({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>, id: string) => {
  const round = await rounds.get(tx, id)
  if (round.bodyId === null || !actsFor(actor, round.bodyId)) throw new NotFound('survey')
  return round
}

/** The questions of a round, to take along. */
export const viewQuestions = action(
  surveyPolicy,
  'survey.questions',
  'read',
  ofRound,
  async ({ tx }, { id }) => ({
    round: await rounds.get(tx, id),
    ...(await standingOf(tx, id)),
  }),
)

/** The questions of a round in the place of those it had. @throws NotFound, Refusal `survey.xls_…`, `survey.open_stays`. */
export const readQuestions = preparedAction(
  surveyPolicy,
  'survey.read_questions',
  'change',
  withFile,
  async ({ id, file }) => ({ id, instrument: await readXlsForm(await bytesOf(file)) }),
  async (context, { id, instrument }) => {
    await ownRound(context, id)
    context.about('survey', id, { items: instrument.items.length })
    await context.tx
      .updateTable('surveys.round')
      .set({ asked: JSON.stringify(instrument) })
      .where('id', '=', id)
      .execute()
    return { id }
  },
)

/** Questions that come with the house: to those who got support (the starting point of the plan), to those who meet people (measure 35), to municipalities (measure 8). */
const shipped = { support: needsQuestions, knowledge: knowledgeQuestions, services: servicesQuestions }

/** Asks what the house asks, in the languages that it has it in. @throws NotFound, Refusal `survey.open_stays`. */
export const useShipped = action(
  surveyPolicy,
  'survey.use_shipped',
  'change',
  ofRound.extend({ which: z.enum(['support', 'knowledge', 'services']) }),
  async (context, { id, which }) => {
    await ownRound(context, id)
    context.about('survey', id)
    await context.tx
      .updateTable('surveys.round')
      .set({ asked: JSON.stringify(shipped[which]) })
      .where('id', '=', id)
      .execute()
    return { id }
  },
)

/** The sites of a round in the place of those it had. @throws NotFound, Refusal `survey.sites`, `survey.open_stays`. */
export const readSitesOf = preparedAction(
  surveyPolicy,
  'survey.read_sites',
  'change',
  withFile,
  async ({ id, file }) => ({ id, sites: await readSites(await bytesOf(file)) }),
  async (context, { id, sites }) => {
    const { tx } = context
    await ownRound(context, id)
    context.about('survey', id, { sites: sites.length })
    await tx.deleteFrom('surveys.site').where('round_id', '=', id).execute()
    await tx
      .insertInto('surveys.site')
      .values(sites.map(({ stratumSize, ...site }) => ({ ...site, stratum_size: stratumSize, round_id: id })))
      .execute()
    return { id }
  },
)

/** More slips than people are printed for a site, so that a lost one can be given anew: this many. */
const SPARE = 5

/**
 * Slips for the sites of an open round that have none yet, or for one more time for one site. The codes are in the answer and nowhere
 * else.
 *
 * @throws NotFound, Refusal `survey.not_open`, `survey.no_slips_left`.
 */
export const printSlips = action(
  surveyPolicy,
  'survey.print_slips',
  'change',
  ofRound.extend({ siteId: z.guid().optional() }),
  async (context, { id, siteId }) => {
    const { tx, settings, about } = context
    const round = await ownRound(context, id)
    const { isOpen, hasEnded, openedOn, instrument } = await standingOf(tx, id)
    if (openedOn === null || (hasEnded && !isOpen)) throw new Refusal('survey.not_open', 409)
    const all = await sitesOf(tx, id)
    const chosen = all.filter((site) => (siteId === undefined ? site.issued === 0 : site.id === siteId))
    if (chosen.length === 0) throw new Refusal('survey.no_slips_left', 409)
    const printed = chosen.map((site) => ({
      ...site,
      codes: Array.from({ length: site.issued === 0 ? site.people + SPARE : SPARE }, newCode),
    }))
    // In an order drawn by lot: the place of a row does not tell the place of a slip in its pile.
    const slips = printed.flatMap((site) =>
      site.codes.map((code) => ({ hash: hashOfCode(settings, code), site_id: site.id })),
    )
    slips.sort((one, other) => Buffer.compare(one.hash, other.hash))
    await tx.insertInto('surveys.slip').values(slips).execute()
    for (const { id: site, codes } of printed)
      await sql`update surveys.site set issued = issued + ${codes.length} where id = ${site}`.execute(tx)
    about('survey', id, { sites: printed.length, slips: slips.length })
    return {
      round,
      origin: originOf(settings),
      languages: Object.keys(instrument.items[0]?.words ?? {}),
      sites: printed,
    }
  },
)
export type PrintedSlips = Awaited<ReturnType<typeof printSlips.run>>

/**
 * A round is opened: from then on what it promises stays as it is.
 *
 * @throws NotFound, Refusal `survey.no_ethics`, `survey.asks_nothing`, `survey.no_site`, `survey.open_stays`.
 */
export const openRound = action(surveyPolicy, 'survey.open', 'change', ofRound, async (context, { id }) => {
  await ownRound(context, id)
  context.about('survey', id)
  await context.tx
    .updateTable('surveys.round')
    .set({ opened_on: context.today })
    .where('id', '=', id)
    .execute()
  return { id }
})
