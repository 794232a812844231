import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { addDays, type Day, mondayOf } from '../../../platform/clock/clock.ts'
import { TIME_ZONE } from '../../../platform/clock/zone.ts'
import { inputOf, requirePast } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { contact } from './fields.ts'
import { contactPolicy } from './policy.ts'
import * as store from './store.ts'
import { asKept, slipPairs } from './words.ts'

/** Contacts older than this are not noted any more: nobody remembers them as they were. */
const OLDEST = 31
const WEEKS = 8
const SHEET = 24

const quarterOf = (day: Day): Day =>
  `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`

/** The weeks of one's own unit. */
export const viewUnit = action(
  contactPolicy,
  'outreach.unit',
  'read',
  z.object({}),
  async ({ tx, actor, today }) => {
    const { bodyId } = personIn(actor, 'outreach.unit')
    return {
      weeks: await store.listWeeks(tx, bodyId, addDays(mondayOf(today), -7 * (WEEKS - 1))),
      slips: await store.countSlips(tx, bodyId),
    }
  },
)
export type ViewedUnit = Awaited<ReturnType<typeof viewUnit.run>>

/** The form of a contact, beginning with where the last one was. */
export const prepareContact = action(
  contactPolicy,
  'outreach.prepare',
  'read',
  z.object({ county: contact.county.schema.optional(), place: contact.place.schema.optional() }),
  async ({ now, today }, { county, place }) => {
    const hour = Number(now.toLocaleString('sv-SE', { timeZone: TIME_ZONE, hour: '2-digit' }))
    const last = { ...(county ? { county } : {}), ...(place ? { place } : {}) }
    return { last, isNight: hour < 6 || hour >= 18, today }
  },
)
export type PreparedContact = Awaited<ReturnType<typeof prepareContact.run>>

/**
 * Notes a contact: nobody’s, and no record says who noted it. What was accepted was offered.
 *
 * @throws Refusal `day_to_come`, `outreach.too_long_ago`.
 */
export const noteContact = action(
  contactPolicy,
  'outreach.note',
  'change',
  z.object(inputOf(contact)),
  async ({ tx, actor, today }, given) => {
    requirePast(contact, given, today)
    if (given.onDay < addDays(today, -OLDEST)) throw new Refusal('outreach.too_long_ago', 422, {}, 'onDay')
    const offered = [...new Set([...given.offered, ...given.accepted])]
    await store.insertContact(tx, personIn(actor, 'outreach.note').bodyId, { ...given, offered })
    return { isChild: given.age === 'under_18', county: given.county, place: given.place }
  },
)

/** The slips of this quarter, to be printed and given away. */
export const viewSlips = action(
  contactPolicy,
  'outreach.slips',
  'read',
  z.object({}),
  async ({ tx, actor, today }) => ({
    slips: await store.listSlips(tx, personIn(actor, 'outreach.slips').bodyId, quarterOf(today)),
  }),
)
export type ViewedSlips = Awaited<ReturnType<typeof viewSlips.run>>

/** Makes a sheet of slips in a language. @throws Refusal `outreach.no_words_left`. */
export const makeSlips = action(
  contactPolicy,
  'outreach.make_slips',
  'change',
  z.object({ language: z.enum(['sv', 'en']) }),
  async ({ tx, actor, today, about }, { language }) => {
    const { bodyId } = personIn(actor, 'outreach.make_slips')
    const of = { bodyId, quarter: quarterOf(today), pairs: slipPairs(language), count: SHEET }
    const made = await store.makeSlips(tx, of)
    if (made === 0) throw new Refusal('outreach.no_words_left', 409)
    about('body', bodyId, { made })
    return { made }
  },
)

/** Somebody has said the words of a slip. @throws Refusal `outreach.no_such_slip`. */
export const useSlip = action(
  contactPolicy,
  'outreach.use_slip',
  'change',
  z.object({ words: z.string().max(60) }),
  async ({ tx, actor, today }, { words }) => {
    const { bodyId } = personIn(actor, 'outreach.use_slip')
    const isUsed = await store.useSlip(tx, { bodyId, words: asKept(words), quarter: quarterOf(today) })
    if (!isUsed) throw new Refusal('outreach.no_such_slip', 422, {}, 'words')
    return {}
  },
)

/** Each night contacts are written anew in an order drawn by lot. */
export const writeAnew = action(
  contactPolicy,
  'outreach.write_anew',
  'change',
  z.object({}),
  async ({ tx, about }) => {
    about('outreach', 'all')
    await store.unlinkContacts(tx)
    return {}
  },
)
export const writeAnewTask = 'outreach.write_anew'
