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
} from './occupancy/engine.ts'
export {
  type Fits,
  fits,
  type GivenPlace,
  type Household,
  type PlaceOfRoom,
  placesFor,
  type Use,
} from './occupancy/household.ts'
export { occupancyRefusals } from './occupancy/messages.ts'
export { momentOf, plannedPeriod } from './occupancy/period.ts'
export {
  listOpenPlaces,
  listUses,
  type OccupancyKind,
  type PlaceRow,
  type UseRow,
} from './occupancy/store.ts'
export { housingActions } from './playing.ts'
