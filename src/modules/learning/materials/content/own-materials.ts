import type { OwnMaterial } from './own-material.ts'
import { secrecyCourse } from './secrecy.ts'
import { sixStepsCourse } from './six-steps.ts'
import { sixStepsInEnglish } from './six-steps-en.ts'
import { onlinePack } from './young-online.ts'

/** What comes with the program: made from the house's own data of the law, and marked as such. No authority has looked at it. */
export const ownMaterials: readonly OwnMaterial[] = [
  secrecyCourse,
  sixStepsCourse,
  sixStepsInEnglish,
  onlinePack,
]
