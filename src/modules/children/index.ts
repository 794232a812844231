/** The door of the room for those above it. */
export { childActions } from './playing.ts'
