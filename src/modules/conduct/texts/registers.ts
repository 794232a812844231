import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, line, text } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { conductKeepers } from '../guidelines/policy.ts'
import { questions } from '../guidelines/questions.ts'
import { adoptText, bodiesOf, listSpread, spreadOf, wordingBefore } from './store.ts'

const languages = choice(['sv', 'en'])

const quotable = {
  title: labelled(line(200), 'name'),
  topic: choice(questions.filter((question) => question !== 'has_text')),
  language: languages,
  wording: hinted(text(20_000, 8), 'wordingHint'),
  licence: choice(['free', 'named', 'ask']),
  source: hinted(line(300), 'sourceHint'),
}

/** Texts on conduct that others quote and take over (measure 15). Everybody reads them. */
export const texts = register('conduct.text', 'conduct_text', quotable, {
  readers: 'all',
  anyone: true,
  keepers: conductKeepers,
  narrowed: { searched: ['title', 'wording'], filters: ['topic', 'language'] },
  order: 'title',
  ofBody: true,
  ends: true,
  history: true,
  withRows: ({ tx }, rows) => bodiesOf(tx, rows),
  withOne: async ({ tx, actor, may }, { id, bodyId, revision }) => ({
    ...(await spreadOf(tx, id)),
    before: await wordingBefore(tx, 'conduct.text', id, revision - 1),
    mayAdopt: may(textPolicy, 'conduct_text.adopt') && actor.kind === 'person' && actor.bodyId !== bodyId,
  }),
})

const textPolicy = policy({
  'conduct_text.adopt': { people: conductKeepers },
  'conduct_text.spread': { people: 'all', anyone: true },
})

/** One's own body takes over a text as it is worded now, and goes on with it as its own. @throws NotFound, Refusal `conduct_text.…`. */
export const takeOver = action(
  textPolicy,
  'conduct_text.adopt',
  'change',
  z.object({ id: z.guid() }),
  async ({ tx, actor, today, now, about }, { id }) => {
    const found = await texts.get(tx, id)
    const { bodyId, personId } = personIn(actor, 'conduct_text.adopt')
    if (found.bodyId === bodyId) throw new Refusal('conduct_text.own', 409)
    if (found.closedOn !== null) throw new Refusal('conduct_text.ended', 409)
    const adopted = await adoptText(tx, { id, bodyId, personId, today, now })
    if (adopted === undefined) throw new Refusal('conduct_text.adopted_already', 409)
    about('conduct_text', adopted, { from: id, revision: found.revision })
    return { id: adopted }
  },
)

/** Which text was taken over from which. */
export const viewSpread = action(textPolicy, 'conduct_text.spread', 'read', z.object({}), async ({ tx }) => ({
  texts: await listSpread(tx),
}))
export type ViewedSpread = Awaited<ReturnType<typeof viewSpread.run>>

/** Kinds of partners with whom bodies make agreements. */
export const partnerKinds = ['ngo_framework', 'multilateral', 'procurement', 'consultancy'] as const

const clause = {
  title: labelled(line(200), 'name'),
  kind: choice(partnerKinds),
  language: languages,
  wording: hinted(text(20_000, 8), 'clauseHint'),
  legalNote: hinted(optional(text(5_000, 3)), 'legalNoteHint'),
}

/** Clauses for agreements, by kind of partner (measure 16). An agreement keeps the words of the version it was held against. */
export const clauses = register('conduct.clause', 'clause', clause, {
  readers: 'all',
  anyone: true,
  keepers: conductKeepers,
  narrowed: { searched: ['title', 'wording'], filters: ['kind', 'language'] },
  order: 'title',
  ofBody: true,
  ends: true,
  history: true,
  withOne: async ({ tx }, { id, revision }) => ({
    before: await wordingBefore(tx, 'conduct.clause', id, revision - 1),
  }),
})
