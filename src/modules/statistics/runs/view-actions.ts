import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { proofKey, publicJwk } from '../../../platform/proof/proof.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { listOfRun } from '../estimates/index.ts'
import { encoderPage, verifyProtocol } from '../linkage/index.ts'
import { statisticians } from '../roles.ts'
import { openRun } from './happening.ts'
import { listKeyFiles } from './keys-store.ts'
import { runPolicy } from './policy.ts'
import { encodersIn, progressOf } from './progress.ts'
import { signersOf } from './protocol.ts'
import { listInput, PAGE_SIZE, runInput } from './schema.ts'
import { listRuns } from './store.ts'

/** Runs that the reader has a part in, and what waits for them. */
export const viewRuns = action(
  runPolicy,
  'linkage.list',
  'read',
  listInput,
  async ({ tx, may, actor }, { page }: z.output<typeof listInput>) => {
    const { rows, total } = await listRuns(tx, page, PAGE_SIZE)
    return {
      page,
      total,
      rows: rows.map(({ entries, bodies, ...run }) => ({
        ...run,
        bodyCount: encodersIn(entries).length,
        progress: progressOf(entries, encodersIn(entries)),
      })),
      ownBody: actor.kind === 'person' ? actor.bodyId : null,
      worksHere: actsAs(actor, ...statisticians),
      mayPlan: may(runPolicy, 'linkage.plan'),
    }
  },
)

/** One run: how it stands, what the reader's body has to do, what came of it, and its protocol. */
export const viewRun = action(runPolicy, 'linkage.view', 'read', runInput, async (context, { linkageId }) => {
  const { tx, may, actor, settings } = context
  const open = await openRun(context, linkageId)
  const ownBody = actor.kind === 'person' ? actor.bodyId : null
  const { state, witness, handedIn, withdrawn } = open.progress
  const takesKeys = state === 'collecting' || state === 'ready'
  const key = proofKey(settings)
  return {
    ...open,
    ownBody,
    encoderDigest: encoderPage()?.sha256,
    ownFiles: (await listKeyFiles(tx, linkageId)).filter(({ bodyId }) => bodyId === ownBody),
    estimates: await listOfRun(tx, linkageId),
    problem: verifyProtocol(open.entries, signersOf(open.entries, key.publicKey)) ?? null,
    signer: key.id,
    mayHandIn: takesKeys && may(runPolicy, 'linkage.hand_in', open.parts),
    mayWithdraw:
      (takesKeys || state === 'stopped') &&
      ownBody !== null &&
      !withdrawn.includes(ownBody) &&
      may(runPolicy, 'linkage.withdraw', open.parts),
    mayWitness: state === 'destroyed' && witness === ownBody && may(runPolicy, 'linkage.witness', open.parts),
    mayClose:
      (state === 'witnessed' || (handedIn.size === 0 && state !== 'closed')) &&
      may(runPolicy, 'linkage.close', open.parts),
    isUnit: may(runPolicy, 'linkage.view_unit', open.parts),
    readsResult: actsAs(actor, ...statisticians),
  }
})

/** The page with which a body encodes its list on its own machine. @throws NotFound where the house runs unbuilt. */
export const downloadEncoder = action(runPolicy, 'linkage.list', 'read', z.object({}), async () => {
  const page = encoderPage()
  if (page === undefined) throw new NotFound('encoder')
  return page
})

/** The protocol with the key that it is signed with, for whoever checks it elsewhere. */
export const downloadProtocol = action(
  runPolicy,
  'linkage.download',
  'read',
  runInput,
  async (context, { linkageId }) => {
    const { entries } = await openRun(context, linkageId)
    return { run: linkageId, publicKey: publicJwk(proofKey(context.settings)), entries }
  },
)
