import { childSigns } from './content/child-signs.ts'
import { jointInvestigation } from './content/joint-investigation.ts'
import type { Guideline } from './shape.ts'

export const guidelineKeys = ['joint_investigation', 'child_signs'] as const
export type GuidelineKey = (typeof guidelineKeys)[number]

/** Every version of the common guidelines, oldest first. None is ever taken away: an old use is read with its own. */
export const guidelines: Readonly<Record<GuidelineKey, readonly [Guideline, ...Guideline[]]>> = {
  joint_investigation: jointInvestigation,
  child_signs: childSigns,
}

/** The version to follow on a day; the first one where none was in use yet. */
export const guidelinesOn = (key: GuidelineKey, day: string): Guideline =>
  guidelines[key].findLast(({ from }) => from <= day) ?? guidelines[key][0]

/** A version by its name; undefined where there is none. */
export const guidelineOfVersion = (key: GuidelineKey, version: string): Guideline | undefined =>
  guidelines[key].find((one) => one.version === version)
