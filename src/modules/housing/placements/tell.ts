import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { tellStanding } from './arrivals.ts'
import { placementPolicy } from './policy.ts'
import { findPlacement, isForTonight } from './store.ts'

/** The job that tells those concerned how a placement stands: handed over where its standing changes. */
export const tellTask = 'housing.tell_placement'

export const tellInput = z.object({ placementId: z.guid(), endedByShelter: z.boolean().default(false) })

/** Tells the shelter of a grant and the board of an arrival. By the house itself: neither of them may know who works at the other. */
export const tellPlacement = action(
  placementPolicy,
  'placement.tell',
  'change',
  tellInput,
  async ({ tx, now, about }, { placementId, endedByShelter }) => {
    about('placement', placementId)
    const placement = await findPlacement(tx, placementId)
    if (placement === undefined) return
    await tellStanding({ tx, now }, placement, {
      isForTonight: await isForTonight(tx, placement),
      endedByShelter,
    })
  },
)
