/** Learning: courses, who has been reached, and what stands beside them. */
export { loadOwnChecks } from './checks/actions.ts'
export { shareOf } from './checks/rules.ts'
export { pagesCiteLaw } from './materials/cites-law.ts'
export { loadOwnMaterials } from './materials/own-actions.ts'
export { countyCodes } from './places.ts'
export { learningActions } from './playing.ts'
