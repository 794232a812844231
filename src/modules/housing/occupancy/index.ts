export {
  type Acting,
  asUse,
  beginStay,
  bringIntoService,
  changeEnd,
  endStay,
  holdPlaces,
  letGoHeld,
  letGoReserved,
  moveStay,
  placesOfPlacement,
  proposePlaces,
  reservePlaces,
  type Time,
  takeHeld,
  takeOutOfService,
  type WantedPlaces,
} from './engine.ts'
export {
  type Fits,
  fits,
  type GivenPlace,
  type Household,
  type PlaceOfRoom,
  placesFor,
  type Use,
} from './household.ts'
export { occupancyRefusals } from './messages.ts'
export { momentOf, plannedPeriod } from './period.ts'
export { listOpenPlaces, listUses, type OccupancyKind, type PlaceRow, type UseRow } from './store.ts'
