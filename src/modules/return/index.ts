/** The door of the room for those above it. */
export { returnActions, returnRisks } from './playing.ts'
