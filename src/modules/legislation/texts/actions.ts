import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { policy } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { matters } from '../matters/registers.ts'
import { keepsMatter, underMatter } from '../matters/under.ts'
import { compareTexts, piecesOf } from './compare.ts'
import { lawText, stages } from './fields.ts'

const record = versionedRecord('legislation.law_text', 'law_text', lawText)
export type LawText = Versioned<typeof lawText>

const listTexts = async (tx: DatabaseTransaction, matterId: string): Promise<readonly LawText[]> => {
  const texts = await record.list(tx, { matter_id: matterId }, { by: 'dated', ascending: true })
  return texts.toSorted((one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage))
}

const isKnown = async (tx: DatabaseTransaction, sfs: string, id: string | undefined): Promise<boolean> =>
  (await record.list(tx, { sfs }, { by: 'dated' })).some((one) => one.id !== id)

/** The texts of a matter's law: as proposed, as in the bill, as enacted. */
export const lawTexts = underMatter('legislation.law_text', 'law_text', lawText, {
  check: async ({ tx, matter, id, values: { stage, sfs, content } }) => {
    if (sfs !== '' && stage !== 'act') throw new Refusal('law_text.not_enacted', 422, {}, 'sfs')
    if (sfs !== '' && !/^[12]\d{3}:\d{1,4}$/.test(sfs)) throw new Refusal('law_text.sfs', 422, {}, 'sfs')
    if (sfs !== '' && (await isKnown(tx, sfs, id))) throw new Refusal('law_text.known', 409, {}, 'sfs')
    if (piecesOf(content).length === 0) throw new Refusal('law_text.no_sections', 422, {}, 'content')
    if ((await listTexts(tx, matter.id)).some((one) => one.stage === stage && one.id !== id))
      throw new Refusal('law_text.stage', 409, {}, 'stage')
  },
  choices: async () => undefined,
})

const open = { people: 'all', anyone: true } as const
const rules = policy({
  'law_text.list': open,
  'law_text.read': open,
  'law_text.find': open,
})

const stage = z.enum(stages)

/** The texts of a matter, two of them compared: the last two where the address names none. @throws NotFound */
export const viewTexts = action(
  rules,
  'law_text.list',
  'read',
  z.object({ id: z.guid(), from: stage.optional(), to: stage.optional() }),
  async (context, { id, from, to }) => {
    const matter = await matters.get(context.tx, id)
    const texts = await listTexts(context.tx, id)
    const [earlier, later] = [
      texts.find((text) => text.stage === (from ?? texts.at(-2)?.stage)),
      texts.find((text) => text.stage === (to ?? texts.at(-1)?.stage)),
    ]
    return {
      matter,
      texts,
      keeps: keepsMatter(context, matter),
      compared:
        earlier === undefined || later === undefined || earlier === later
          ? undefined
          : { earlier, later, differences: compareTexts(earlier.content, later.content) },
    }
  },
)
export type ViewedTexts = Awaited<ReturnType<typeof viewTexts.run>>

/** A text at its stage; with what differs from an earlier one, where the address names it. @throws NotFound */
export const readText = action(
  rules,
  'law_text.read',
  'read',
  z.object({ id: z.guid(), stage, from: stage.optional() }),
  async ({ tx }, { id, stage: wanted, from }) => {
    const texts = await listTexts(tx, id)
    const text = texts.find((one) => one.stage === wanted)
    const earlier = texts.find((one) => one.stage === from)
    if (text === undefined || (from !== undefined && earlier === undefined)) throw new NotFound('law_text')
    return {
      text,
      from: earlier && { earlier, differences: compareTexts(earlier.content, text.content) },
    }
  },
)

/** The matter whose act has a number in the Code of Statutes. @throws NotFound */
export const findAct = action(
  rules,
  'law_text.find',
  'read',
  z.object({ year: z.string().regex(/^\d{4}$/), number: z.string().regex(/^\d{1,4}$/) }),
  async ({ tx }, { year, number }) => {
    const found = await tx
      .selectFrom('legislation.law_text')
      .select('matter_id')
      .where('sfs', '=', `${year}:${number}`)
      .executeTakeFirst()
    if (found === undefined) throw new NotFound('law_text')
    return { id: found.matter_id }
  },
)
