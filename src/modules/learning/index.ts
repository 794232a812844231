/** Learning: courses, who has been reached, and what stands beside them. */
export { loadOwnChecks } from './checks/actions.ts'
export { pagesCiteLaw } from './materials/cites-law.ts'
export { loadOwnMaterials } from './materials/own-actions.ts'
export { learningActions } from './playing.ts'
