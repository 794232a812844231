import { action } from '../../../../platform/access/action.ts'
import type { Day } from '../../../../platform/clock/clock.ts'
import { addMonths } from '../../../../platform/clock/working-days.ts'
import { NotFound, NotPermitted, Refusal } from '../../../../platform/refusal.ts'
import { checklistOn } from '../../content/checklists.ts'
import { newNumber, readNumber } from '../../number.ts'
import { identificationPolicy } from '../policy.ts'
import { signpostsOn, topicsOn } from './codes.ts'
import { consultationInput, continueInput, findInput, noInput, noteInput, readInput } from './schema.ts'
import { seriesOf } from './series.ts'
import { addContact, countContacts, findByNumber, getConsultation, insertConsultation } from './store.ts'

const MONTHS_SHOWN = 12
const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The body's advice by month and setting, small counts left out. */
export const viewConsultations = action(
  identificationPolicy,
  'consultation.list',
  'read',
  noInput,
  async ({ tx, actor, today }) => {
    if (actor.kind !== 'person') throw new NotPermitted('consultation.list')
    const from = addMonths(monthOf(today), 1 - MONTHS_SHOWN)
    return { months: seriesOf(await countContacts(tx, actor.bodyId, from)) }
  },
)

/** A checklist to read aloud from: nothing of it is filled in, and nothing is kept of reading it. */
export const readForAdvice = action(
  identificationPolicy,
  'consultation.read',
  'read',
  readInput,
  async ({ today }, { list: key }) => {
    const list = checklistOn(key, today)
    if (list === undefined) throw new NotFound('checklist')
    return { list, topics: topicsOn(today), signposts: signpostsOn(today) }
  },
)

interface Codes {
  readonly topics: readonly string[]
  readonly signposted: readonly string[]
}

/** Only what can be chosen is kept, each once. @throws Refusal `consultation.nothing_chosen`. */
const requireCodes = ({ topics, signposted }: Codes, today: Day): Codes => {
  const { signs, needs } = topicsOn(today)
  const known = new Set([...signs, ...needs].map(({ key }) => key))
  const steps = new Set(signpostsOn(today).map(({ key }) => key))
  const kept = [...new Set(topics)].filter((key) => known.has(key))
  if (kept.length === 0) throw new Refusal('consultation.nothing_chosen', 422, {}, 'topics')
  return { topics: kept, signposted: [...new Set(signposted)].filter((key) => steps.has(key)) }
}

/**
 * Keeps that advice was given without a case: about whom as to age, from where it was asked, codes of what it was about, the
 * month. Nothing personal (SoL 14:4–5); there is no field that could hold it.
 */
export const noteConsultation = action(
  identificationPolicy,
  'consultation.note',
  'change',
  noteInput,
  async ({ tx, actor, today, about }, given) => {
    if (actor.kind !== 'person') throw new NotPermitted('consultation.note')
    const consultationId = await insertConsultation(tx, actor.bodyId, {
      number: newNumber('K'),
      month: monthOf(today),
      about: given.about,
      asker: given.asker,
      ...requireCodes(given, today),
    })
    about('consultation', consultationId)
    return { consultationId }
  },
)

/** Finds a consultation of one's own body by its number. @throws Refusal `consultation.no_such_number`. */
export const findConsultation = action(
  identificationPolicy,
  'consultation.find',
  'read',
  findInput,
  async ({ tx }, { number }) => {
    const consultationId = await findByNumber(tx, readNumber(number))
    if (consultationId === undefined) throw new Refusal('consultation.no_such_number', 422, {}, 'number')
    return { consultationId }
  },
)

/** A consultation: its number and codes, for the next call. */
export const viewConsultation = action(
  identificationPolicy,
  'consultation.view',
  'read',
  consultationInput,
  async ({ tx, today }, { consultationId }) => ({
    consultation: await getConsultation(tx, consultationId),
    topics: topicsOn(today),
    signposts: signpostsOn(today),
    today,
  }),
)

/** Another call under the same number: one contact more, and what it added. */
export const continueConsultation = action(
  identificationPolicy,
  'consultation.continue',
  'change',
  continueInput,
  async ({ tx, today, about }, { consultationId, revision, ...given }) => {
    const before = await getConsultation(tx, consultationId)
    about('consultation', consultationId)
    const codes = requireCodes(
      {
        topics: [...before.topics, ...given.topics],
        signposted: [...before.signposted, ...given.signposted],
      },
      today,
    )
    if (!(await addContact(tx, consultationId, revision, codes)))
      throw new Refusal('consultation.changed_by_another', 409)
    return { consultationId }
  },
)
