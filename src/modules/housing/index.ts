export type { Fits } from './occupancy/household.ts'
export { housingActions } from './playing.ts'
