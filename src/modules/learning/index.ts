/** Learning: courses, who has been reached, and what stands beside them. */
export { loadOwnMaterials } from './materials/own-actions.ts'
export { learningActions } from './playing.ts'
