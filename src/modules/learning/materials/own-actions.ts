import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import { waitForTurn } from '../../../platform/database/one-at-a-time.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import type { Schedule } from '../../../platform/jobs/queue.ts'
import { lawHasChanged } from './arrivals.ts'
import { ownMaterials } from './content/own-materials.ts'
import { unlinkFeedback } from './feedback-store.ts'
import { materialPolicy } from './policy.ts'
import { materialPages, versions } from './records.ts'
import { asReadOn, changedSince } from './rules.ts'
import { noInput } from './schema.ts'
import { insertMaterial, listOffered } from './store.ts'

/**
 * Tells the makers of what is offered where the law that it rests on has changed since: it waits once, however often it is found. What
 * readers have said is written anew in an order drawn by lot.
 */
export const watchLaw = action(
  materialPolicy,
  'material.watch_law',
  'change',
  z.object({}),
  async (context) => {
    const { tx, today, about } = context
    let changed = 0
    for (const { versionId, materialId, bodyId } of await listOffered(tx)) {
      const pages = await materialPages.list(tx, { versionId }, { by: 'position' })
      if (pages.every((page) => changedSince(page, today).length === 0)) continue
      changed += 1
      if (bodyId !== null)
        await arrive(context, lawHasChanged, { about: versionId, for: { bodyId }, place: { materialId } })
    }
    await unlinkFeedback(tx)
    about('material', 'all', { changed })
  },
)

const watchTask = 'learning.watch_law'

export const materialTasks = bySystem({ [watchTask]: watchLaw })

/** Six times a day, the first in Swedish night: an amendment that is confirmed, or begins to apply, is told the same day. */
export const materialSchedules: readonly Schedule[] = [
  { task: watchTask, crontab: '10 3,7,11,15,19,23 * * *', catchUp: 24 * 3_600_000 },
]

/** Brings in the courses and the lesson pack that come with the program, each version once. */
export const loadOwnMaterials = action(
  materialPolicy,
  'material.load_own',
  'change',
  noInput,
  async ({ tx, now, today, about }) => {
    await waitForTurn(tx, 7_305_023)
    const loaded: string[] = []
    for (const { id, kind, setting, pages, ...described } of ownMaterials) {
      const [last] = await versions.list(tx, { materialId: id }, { by: 'number' })
      if (last !== undefined && last.number >= described.number) continue
      if (last === undefined) await insertMaterial(tx, { id, kind, setting, bodyId: null, now })
      const versionId = await versions.add(tx, { ...described, isOpen: true, materialId: id }, {})
      for (const [at, page] of pages.entries())
        await materialPages.add(
          tx,
          { ...page, asRead: asReadOn(page.sections, today), position: at + 1 },
          { version_id: versionId },
        )
      await versions.change(tx, versionId, { publishedAt: now })
      loaded.push(id)
    }
    about('material', 'own', { loaded: loaded.length })
  },
)
