import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'

/** Those who see what a table rests on: small counts may tell of single persons. */
const tabulators = ['rapporteur', 'national_coordinator', 'ministry_officer'] as const

/** A rapporteur decides on the tables of their own body. */
const own = {
  people: ['rapporteur'],
  when: (actor: Actor, { bodyId }: { readonly bodyId: string }) => actsFor(actor, bodyId),
} as const

/** The rapporteur makes, releases and withdraws; those who coordinate read; everybody reads what is released. */
export const tablePolicy = policy({
  'table.list': { people: tabulators },
  'table.view': { people: tabulators },
  'table.prepare': { people: ['rapporteur'] },
  'table.make': own,
  'table.note': own,
  'table.release': own,
  'table.withdraw': own,
  'release.list': { people: 'all', anyone: true },
  'release.view': { people: 'all', anyone: true },
})
