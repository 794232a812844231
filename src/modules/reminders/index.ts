export { roundWith } from './round.ts'
