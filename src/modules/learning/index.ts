/** Learning: courses, who has been reached, and what stands beside them. */
export { learningActions } from './playing.ts'
