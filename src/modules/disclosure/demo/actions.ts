import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { findInstallation } from '../../../platform/access/installation.ts'
import { openStage } from '../../../platform/access/stage.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { playAdult } from './adult-story.ts'
import { openScene } from './cast.ts'
import { addCast, hasCast, lockStories } from './cast-store.ts'
import { playChild } from './child-story.ts'
import { readLawAnew } from './law-read.ts'
import { playOthers, settle } from './other-stories.ts'
import { demoPolicy } from './policy.ts'
import { playProgrammes } from './programme-story.ts'
import { playWaiting } from './waiting.ts'

/**
 * Fills a demonstration with made-up cases among five made-up bodies, through the same actions as real ones, on days
 * before today. All of it or nothing; doing it again changes nothing; a real installation refuses it.
 */
export const loadDemoCases = action(
  demoPolicy,
  'case.load_demo',
  'change',
  z.object({}),
  async (context, _input) => {
    const { tx, now, today, about } = context as ActionContext
    await lockStories(tx)
    if ((await findInstallation(tx))?.kind !== 'demo') throw new Refusal('not_a_demonstration', 409)
    about('installation', 'demo')
    if (await hasCast(tx)) return false
    const scene = openScene(openStage(context as ActionContext), await addCast(tx, now), today)
    await readLawAnew(context as ActionContext, scene)
    await settle(scene)
    await playProgrammes(scene)
    const adult = await playAdult(scene)
    const child = await playChild(scene)
    await playOthers(scene)
    await playWaiting(scene, { adult, child })
    return true
  },
)
