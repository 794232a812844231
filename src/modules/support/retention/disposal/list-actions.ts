import { z } from 'zod'
import { action } from '../../../../platform/access/action.ts'
import { proofKey, publicJwk, publicPem, verifyProof } from '../../../../platform/proof/proof.ts'
import { NotFound, NotPermitted, Refusal } from '../../../../platform/refusal.ts'
import { hasEnded, routeOfReason, warnedUntil } from '../../kept-until/rules.ts'
import { findSetting } from '../../settings/setting-store.ts'
import { disposalPolicy } from '../policy.ts'
import { findDisposal, listDisposals, listEnding, listWaitingPackages } from './list-store.ts'
import { findPackage, markFetched } from './package-store.ts'
import { storedProof } from './statement.ts'

const listInput = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
})
const disposalInput = z.object({ disposalId: z.guid() })

/**
 * What those who lead have to know of disposal: the cases whose time ends within thirty days or has ended, what they become,
 * the packages that wait, and what was done.
 */
export const viewDisposals = action(
  disposalPolicy,
  'disposal.list',
  'read',
  listInput,
  async ({ tx, actor, today }, place) => {
    if (actor.kind !== 'person') throw new NotPermitted('disposal.list')
    const { archiveFirst } = await findSetting(tx, actor.bodyId)
    const ending = (await listEnding(tx, actor.bodyId, warnedUntil(today))).map((one) => ({
      ...one,
      route: routeOfReason(one.reason, archiveFirst),
      ended: hasEnded(one, today),
    }))
    const handOver = ending.filter(({ route }) => route === 'hand_over')
    const disposed = ending.filter(({ route }) => route !== 'hand_over')
    return {
      ...place,
      ...(await listDisposals(tx, actor.bodyId, place)),
      handOver,
      stopped: disposed.filter(({ fault }) => fault !== null),
      stillOpen: disposed.filter(({ fault, ended, state }) => fault === null && ended && state === 'open'),
      upcoming: disposed.filter(({ fault, ended, state }) => fault === null && !(ended && state === 'open')),
      packages: await listWaitingPackages(tx, actor.bodyId),
    }
  },
)

/** One disposal with its proof. @throws NotFound for another body's. */
export const viewDisposal = action(
  disposalPolicy,
  'disposal.view',
  'read',
  disposalInput,
  async ({ tx, settings }, { disposalId }) => {
    const disposal = await findDisposal(tx, disposalId)
    if (disposal === undefined) throw new NotFound('disposal')
    const key = proofKey(settings)
    const proof = storedProof(disposal)
    return {
      ...disposal,
      proof,
      holds: verifyProof(key, proof),
      publicKey: publicJwk(key),
      pem: publicPem(key),
    }
  },
)

/**
 * Hands out the package for the archive, and notes that it was fetched.
 *
 * @throws NotFound where there is none, or none any more.
 */
export const fetchPackage = action(
  disposalPolicy,
  'disposal.fetch_package',
  'read_personal',
  disposalInput,
  async ({ tx, vault, now, about }, { disposalId }) => {
    about('disposal', disposalId)
    const found = await findPackage(tx, disposalId)
    if (found === undefined) throw new NotFound('package')
    const key = await vault.openKey(found.keyId)
    await markFetched(tx, disposalId, now)
    return {
      name: `${disposalId}.zip`,
      content: key.openBytes(`support.archive_package:${found.caseId}`, found.sealed),
    }
  },
)

/** The page on which a proof is verified. */
export const prepareVerify = action(
  disposalPolicy,
  'disposal.verify_form',
  'read',
  z.object({}),
  async ({ settings }) => ({ pem: publicPem(proofKey(settings)) }),
)

const Proof = z.object({ statement: z.string(), signature: z.string(), keyId: z.string() })

const readProof = (text: string): z.output<typeof Proof> => {
  try {
    return Proof.parse(JSON.parse(text))
  } catch {
    throw new Refusal('disposal.not_a_proof', 422, {}, 'proof')
  }
}

/**
 * Verifies a proof that somebody brings: whether this installation signed it, letter for letter.
 *
 * @throws Refusal `disposal.not_a_proof` at `proof` for a text that is none.
 */
export const verifyGiven = action(
  disposalPolicy,
  'disposal.verify',
  'read',
  z.object({ proof: z.string().trim().min(1).max(100_000) }),
  async ({ settings }, { proof: text }) => {
    const proof = readProof(text)
    return { holds: verifyProof(proofKey(settings), proof), statement: proof.statement }
  },
)
