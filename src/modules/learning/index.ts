/** Learning: courses, who has been reached, and what stands beside them. */
export { loadOwnChecks } from './checks/actions.ts'
export { shareOf } from './checks/rules.ts'
export { needs } from './local-plans/registers.ts'
export { pagesCiteLaw } from './materials/cites-law.ts'
export { loadOwnMaterials } from './materials/own-actions.ts'
export { paths as learningPaths } from './paths.ts'
export { countyCodes } from './places.ts'
export { learningActions } from './playing.ts'
