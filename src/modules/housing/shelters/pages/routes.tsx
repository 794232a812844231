import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { admitShelter, confirmLocation, viewEntries } from '../entry-actions.ts'
import { bringPlaceBack, takePlaceOut, viewPlace, viewPlaces } from '../place-actions.ts'
import {
  addPlace,
  addRoom,
  changePlace,
  changeRoom,
  closePlace,
  closeRoom,
  viewRoom,
  viewRooms,
} from '../room-actions.ts'
import {
  changeShelter,
  closeShelter,
  prepareChange,
  prepareClosing,
  prepareShelter,
  registerShelter,
  setTakesRequests,
  viewLocation,
  writeLocation,
} from '../shelter-actions.ts'
import { EntriesPage } from './entry-pages.tsx'
import { LocationPage } from './location-page.tsx'
import { PlacePage } from './place-page.tsx'
import { PlacesPage } from './places-page.tsx'
import { RoomPage, RoomsPage } from './room-pages.tsx'
import { ChangeShelterPage, CloseShelterPage, NewShelterPage } from './shelter-pages.tsx'

const newPage = page(paths.newShelter, prepareShelter, NewShelterPage)
const shelterPage = page(paths.shelterPlaces, viewPlaces, PlacesPage)
const changePage = page(paths.changeShelter, prepareChange, ChangeShelterPage)
const closePage = page(paths.closeShelter, prepareClosing, CloseShelterPage)
const locationPage = page(paths.location, viewLocation, LocationPage)
const entriesPage = page(paths.entries, viewEntries, EntriesPage)
const roomsPage = page(paths.rooms, viewRooms, RoomsPage)
const roomPage = page(paths.room, viewRoom, RoomPage)
const placePage = page(paths.place, viewPlace, PlacePage)
const toShelter = (of: { shelterId: string }) => paths.shelterPlaces(of)
const toRoom = (of: { shelterId: string; roomId: string }) => paths.room(of)
const toPlace = (of: { shelterId: string; placeId: string }) => paths.place(of)

/** The pages of shelters, for their own staff; a fixed word in the place of an identifier stands first. */
export const shelterRoutes: readonly Route[] = [
  page(paths.places, viewPlaces, PlacesPage),
  newPage,
  form(paths.newShelter, registerShelter, { page: newPage, done: toShelter }),
  shelterPage,
  changePage,
  form(paths.changeShelter, changeShelter, { page: changePage, done: toShelter }),
  form(paths.takesRequests, setTakesRequests, { page: shelterPage, done: toShelter }),
  closePage,
  form(paths.closeShelter, closeShelter, { page: closePage, done: () => paths.places() }),
  locationPage,
  form(paths.location, writeLocation, { page: locationPage, done: toShelter }),
  form(paths.confirmLocation, confirmLocation, { page: locationPage, done: toShelter }),
  entriesPage,
  form(paths.entries, admitShelter, { page: entriesPage, done: () => paths.entries() }),
  roomsPage,
  form(paths.rooms, addRoom, { page: roomsPage, done: (of) => paths.rooms({ shelterId: of.shelterId }) }),
  roomPage,
  form(paths.room, changeRoom, { page: roomPage, done: toRoom }),
  form(paths.closeRoom, closeRoom, { page: roomPage, done: (of) => paths.rooms(of) }),
  form(paths.addPlace, addPlace, { page: roomPage, done: toRoom }),
  placePage,
  form(paths.place, changePlace, { page: placePage, done: toPlace }),
  form(paths.closePlace, closePlace, { page: placePage, done: toRoom }),
  form(paths.takePlaceOut, takePlaceOut, { page: placePage, done: toPlace }),
  form(paths.bringPlaceBack, bringPlaceBack, { page: placePage, done: toPlace }),
]
