import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { readIdentityNumber } from '../../../platform/text/identity-number.ts'
import { countDeclared, declareNumber, removeNumbers } from './own-number-store.ts'
import { watchPolicy } from './policy.ts'
import { declareInput, noInput, relations, removeInput } from './schema.ts'

/** How many numbers somebody has declared as their own, a relative's or a neighbour's. */
export const viewOwnNumbers = action(
  watchPolicy,
  'own_number.list',
  'read_personal',
  noInput,
  async ({ tx, actor: owner, about }) => {
    const actor = personIn(owner, 'own_number.declare')
    about('person', actor.personId)
    const counts = new Map((await countDeclared(tx, actor)).map(({ relation, count }) => [relation, count]))
    return relations.map((relation) => ({ relation, count: counts.get(relation) ?? 0 }))
  },
)

/**
 * Declares a number of somebody whom the actor must not look up by themselves. It is kept as a stand-in by which look-ups
 * of the own body are recognised; nobody can read it back.
 *
 * @throws Refusal `own_number.no_such_number`.
 */
export const declareOwnNumber = action(
  watchPolicy,
  'own_number.declare',
  'change',
  declareInput,
  async ({ tx, actor: owner, now, about, vault }, { number, relation }) => {
    const actor = personIn(owner, 'own_number.declare')
    about('person', actor.personId, { relation })
    const read = readIdentityNumber(number)
    if (read === undefined) throw new Refusal('own_number.no_such_number', 422, {}, 'number')
    const token = await vault.blindIndex(actor.bodyId, 'identity_number', read)
    await declareNumber(tx, actor, { token, relation, at: now })
  },
)

/** Takes back all numbers of one relation. */
export const removeOwnNumbers = action(
  watchPolicy,
  'own_number.remove',
  'change',
  removeInput,
  async ({ tx, actor: owner, about }, { relation }) => {
    const actor = personIn(owner, 'own_number.declare')
    about('person', actor.personId, { relation })
    await removeNumbers(tx, actor, relation)
  },
)
