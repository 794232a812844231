import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { looksPersonal } from '../../directory/index.ts'
import { obligationState } from '../obligations/rules.ts'
import { listObligations } from '../obligations/store.ts'
import { composeReminder } from './compose.ts'
import { chasingPolicy } from './policy.ts'
import { findMissing, ladderFor, remind } from './remind.ts'
import { goesOnTo, keyOf } from './rules.ts'
import {
  addContactInput,
  chaseListInput,
  contactsInput,
  endContactInput,
  owedInput,
  remindInput,
  settingInput,
} from './schema.ts'
import {
  endContact,
  findBody,
  getSetting,
  insertContact,
  listChasedBodies,
  listChasePage,
  listContacts,
  writeSetting,
} from './store.ts'

/** What is missing, who can be reminded of it, how often that was done, and the mail word for word. */
export const prepareReminder = action(
  chasingPolicy,
  'chase.prepare',
  'read',
  owedInput,
  async ({ tx, today, settings }, owed) => {
    const obligation = await findMissing({ tx, today }, owed)
    return {
      owed,
      obligation,
      ...(await ladderFor(tx, owed)),
      goesOnAfter: (await getSetting(tx)).goesOnAfter,
      mailIsOn: settings.smtpUrl !== undefined,
      mail: composeReminder({ obligation, today, settings, reached: 'body' }),
    }
  },
)

/** Reminds a body, one of its contacts or the ministry of a report-back that is missing. */
export const remindOf = action(
  chasingPolicy,
  'chase.remind',
  'change',
  remindInput,
  async (context, { to, ...owed }) => {
    await findMissing(context, owed)
    const { ladder } = await ladderFor(context.tx, owed)
    const reach = ladder.find((one) => keyOf(one) === to)
    if (reach === undefined) throw new Refusal('chase.no_such_contact', 422, {}, 'to')
    context.about('assignment', owed.assignmentId, { bodyId: owed.bodyId, reached: reach.reached })
    await remind(context, owed, reach)
    return owed
  },
)

/** Everybody who was reminded, and when a reminder goes on by itself. */
export const viewChases = action(
  chasingPolicy,
  'chase.list',
  'read',
  chaseListInput,
  async ({ tx, may }, selection) => ({
    selection,
    ...(await listChasePage(tx, selection)),
    bodies: await listChasedBodies(tx),
    setting: await getSetting(tx),
    maySet: may(chasingPolicy, 'chase.set'),
  }),
)

/** Sets after how many days a reminder goes on to the next by itself. */
export const setGoingOn = action(
  chasingPolicy,
  'chase.set',
  'change',
  settingInput,
  async ({ tx, about }, { goesOnAfter, revision }) => {
    if (!(await writeSetting(tx, goesOnAfter ?? null, revision))) throw new Conflict('chase_setting')
    about('chase_setting', 'all', { goesOnAfter: goesOnAfter ?? null })
  },
)

/**
 * Takes every reminder that nobody answered in its time to the next: the body's next contact, then the ministry. Run once a
 * day; what was done today is not done again.
 */
export const goOn = action(chasingPolicy, 'chase.go_on', 'change', z.object({}), async (context) => {
  const { tx, today, about } = context
  const { goesOnAfter } = await getSetting(tx)
  let gone = 0
  for (const one of await listObligations(tx, {})) {
    if (obligationState(one, today) !== 'missing') continue
    const owed = { assignmentId: one.assignmentId, deadlineId: one.deadlineId, bodyId: one.bodyId }
    const { ladder, chases } = await ladderFor(tx, owed)
    const next = goesOnTo(ladder, chases, goesOnAfter, today)
    if (next === undefined) continue
    if (await goesOn(context, owed, next)) gone += 1
  }
  about('chase', 'all', { gone })
  return { gone }
})

/** An installation without a ministry has nobody after the contacts. */
const goesOn = async (...given: Parameters<typeof remind>): Promise<boolean> => {
  try {
    await remind(...given)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'chase.no_ministry') return false
    throw error
  }
}

const bodyOf = async (tx: Parameters<typeof findBody>[0], bodyId: string) => {
  const body = await findBody(tx, bodyId)
  if (body === undefined) throw new NotFound('body')
  return body
}

/** Whom a body answers by, in order. */
export const viewContacts = action(
  chasingPolicy,
  'contact.list',
  'read',
  contactsInput,
  async ({ tx, may }, { bodyId }) => ({
    body: await bodyOf(tx, bodyId),
    contacts: await listContacts(tx, bodyId),
    mayChange: may(chasingPolicy, 'contact.add'),
  }),
)

const MOST_CONTACTS = 9

/** Adds a function of a body, after those that it has. A person's own address is refused. */
export const addContact = action(
  chasingPolicy,
  'contact.add',
  'change',
  addContactInput,
  async ({ tx, actor, now, about }, { bodyId, called, address }) => {
    const body = await bodyOf(tx, bodyId)
    if (looksPersonal(address, [body.name]))
      throw new Refusal('directory.personal_address', 422, {}, 'address')
    const contacts = await listContacts(tx, bodyId)
    if (contacts.some((contact) => contact.address === address) || body.address === address)
      throw new Refusal('contact.is_there', 422, {}, 'address')
    if (contacts.length >= MOST_CONTACTS) throw new Refusal('contact.too_many', 422, { most: MOST_CONTACTS })
    const contactId = await insertContact(tx, { bodyId, called, address, addedBy: personOf(actor), now })
    about('contact', contactId, { bodyId })
    return { bodyId }
  },
)

/** Ends a contact; what was sent to it stays in the log. */
export const endContactOf = action(
  chasingPolicy,
  'contact.end',
  'change',
  endContactInput,
  async ({ tx, actor, now, about }, { bodyId, contactId }) => {
    if (!(await endContact(tx, { contactId, bodyId, endedBy: personOf(actor), now })))
      throw new NotFound('contact')
    about('contact', contactId, { bodyId })
    return { bodyId }
  },
)
