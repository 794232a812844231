import type { ActionContext } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import type { RunEntry } from '../linkage/index.ts'
import type { RunParts } from './policy.ts'
import { encodersIn, progressOf, type RunProgress } from './progress.ts'
import { type Happening, nextEntries } from './protocol.ts'
import {
  type FoundRun,
  getRun,
  insertEntries,
  listBodies,
  listEntries,
  lockRun,
  type RunBody,
  type RunRow,
} from './store.ts'

type Context = Pick<ActionContext, 'tx' | 'actor' | 'now' | 'settings'>

/** A run with its bodies, its protocol, and what follows from it. */
export interface OpenRun {
  readonly run: FoundRun
  readonly bodies: readonly RunBody[]
  readonly entries: readonly RunEntry[]
  readonly progress: RunProgress
  readonly parts: RunParts
}

/** @throws NotFound where the reader has no part in it. */
export const openRun = async ({ tx }: Pick<Context, 'tx'>, runId: string): Promise<OpenRun> => {
  const run = await getRun(tx, runId)
  const bodies = await listBodies(tx, runId)
  const entries = await listEntries(tx, runId)
  const encoderIds = encodersIn(entries)
  return {
    run,
    bodies,
    entries,
    progress: progressOf(entries, encoderIds),
    parts: { bodyId: run.bodyId, unitId: run.unitId, encoderIds },
  }
}

/** As `openRun`, for a change: nothing else happens in the run until the transaction ends. */
export const openRunForChange = async (context: Pick<Context, 'tx'>, runId: string): Promise<OpenRun> => {
  await lockRun(context.tx, runId)
  return openRun(context, runId)
}

/** Writes down in the protocol what has happened. */
export const note = async (
  { tx, actor, now, settings }: Context,
  { run, entries }: Pick<OpenRun, 'entries'> & { readonly run: Pick<RunRow, 'id'> },
  ...happenings: readonly Happening[]
): Promise<void> => {
  await insertEntries(tx, nextEntries(entries, run.id, happenings, now, settings), personOf(actor))
}
