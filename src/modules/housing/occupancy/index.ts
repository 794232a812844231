export {
  beginStay,
  bringIntoService,
  endStay,
  holdPlaces,
  proposePlaces,
  reservePlaces,
  takeOutOfService,
} from './engine.ts'
export {
  type Fits,
  fits,
} from './household.ts'
export { occupancyRefusals } from './messages.ts'
export { momentOf } from './period.ts'
export { listUses, type UseRow } from './store.ts'
