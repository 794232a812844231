import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { getCase, getFacts } from '../../support/index.ts'
import {
  aliasOfParty,
  findPartyName,
  findStanding,
  insertDenial,
  isDenied,
  listDenials,
  markLifted,
  type Standing,
  searchParties,
} from './denial-store.ts'
import { watchPolicy } from './policy.ts'
import { DENIAL_LIFTED, DENIED } from './replay.ts'
import { caseIdInput, type DeniedParty, denyInput, effectInput, liftInput, searchInput } from './schema.ts'

/** Job that remembers a lifted denial once it is lifted for good: a restore must not open what was never opened. */
export const rememberLiftedTask = 'emergency.remember_lifted'

/** The deny list of a case, and the form by which somebody is looked for. */
export const viewDenials = action(
  watchPolicy,
  'denial.form',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, about, permit, vault }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const file = await getCase(tx, caseId)
    return {
      caseId,
      number: file.number,
      denials: await listDenials(tx, await vault.openKey(file.keyId), caseId),
    }
  },
)

/** Looks for colleagues, for people of bodies that something has reached, and for whole bodies, by part of a name. */
export const searchDenied = action(
  watchPolicy,
  'denial.search',
  'read_personal',
  searchInput,
  async ({ tx, actor, about, permit }, { caseId, sought }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    return searchParties(tx, caseId, facts.bodyId, sought)
  },
)

type Deciding = { readonly actor: PersonActor; readonly responsible: boolean; readonly bodyId: string }

/** @throws Refusal `denial.own_body`, `denial.oneself`, `denial.responsible_decides`. */
const requireDeniable = ({ actor, responsible, bodyId }: Deciding, party: DeniedParty, has: Standing) => {
  if (party.kind === 'body' && party.id === bodyId) throw new Refusal('denial.own_body', 422)
  if (party.kind === 'person' && party.id === actor.personId) throw new Refusal('denial.oneself', 422)
  // Otherwise one of those who work on a case could shut the others out of it.
  if (has.part !== null && !responsible) throw new Refusal('denial.responsible_decides', 422)
}

/** What a denial would do, before it is made: what the one who is denied has now and loses at once. */
export const viewDenialEffect = action(
  watchPolicy,
  'denial.effect',
  'read_personal',
  effectInput,
  async ({ tx, actor, about, permit }, { caseId, who }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { [who.kind]: await aliasOfParty(tx, who) })
    permit(facts)
    const name = await findPartyName(tx, who)
    if (name === undefined) throw new NotFound('party')
    const { number, bodyName } = await getCase(tx, caseId)
    return {
      caseId,
      number,
      who: `${who.kind}.${who.id}` as const,
      kind: who.kind,
      name,
      isOwnBody: who.id === facts.bodyId,
      ownBodyName: bodyName,
      has: await findStanding(tx, caseId, who),
      denied: await isDenied(tx, caseId, who),
    }
  },
)

/**
 * Puts somebody, or a whole body, on the deny list of a case: it beats everything else at once (domain rule 9). It is
 * remembered where no restore of the database takes it back.
 *
 * @throws Refusal `denial.*`.
 */
export const deny = action(
  watchPolicy,
  'denial.add',
  'change',
  denyInput,
  async ({ tx, actor: maker, now, about, permit, vault }, { caseId, who, reason }) => {
    const actor = personIn(maker, 'denial.add')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { [who.kind]: await aliasOfParty(tx, who) })
    permit(facts)
    if ((await findPartyName(tx, who)) === undefined) throw new NotFound('party')
    requireDeniable({ actor, ...facts }, who, await findStanding(tx, caseId, who))
    if (await isDenied(tx, caseId, who)) throw new Refusal('denial.made_already', 409)
    const id = randomUUID()
    const key = await vault.openKey((await getCase(tx, caseId)).keyId)
    await insertDenial(tx, key, { id, caseId, party: who, reason, by: actor.personId, at: now })
    const details = { caseId, kind: who.kind, denied: who.id, by: actor.personId }
    await vault.remember({ kind: DENIED, subjectId: id, at: now, details })
    return { denialId: id }
  },
)

/** Takes somebody off the deny list of a case, with a reason. @throws Refusal `denial.lifted_already`. */
export const liftDenial = action(
  watchPolicy,
  'denial.lift',
  'change',
  liftInput,
  async ({ tx, actor: lifter, now, about, permit, vault, enqueue }, { caseId, denialId, reason }) => {
    const actor = personIn(lifter, 'denial.add')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { denialId })
    permit(facts)
    const key = await vault.openKey((await getCase(tx, caseId)).keyId)
    if (!(await markLifted(tx, key, { caseId, denialId, reason, by: actor.personId, at: now })))
      throw new Refusal('denial.lifted_already', 409)
    await enqueue(rememberLiftedTask, { denialId, at: now.toISOString() })
  },
)

/** Remembers where no restore takes it back that a denial was lifted. */
export const rememberLifted = action(
  watchPolicy,
  'denial.remember_lifted',
  'change',
  z.object({ denialId: z.guid(), at: z.iso.datetime() }),
  async ({ about, vault }, { denialId, at }) => {
    about('denial', denialId)
    await vault.remember({ kind: DENIAL_LIFTED, subjectId: denialId, at: new Date(at), details: {} })
  },
)
