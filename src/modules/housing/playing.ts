import { answerRound, openRound, proposeMeasure, viewQuestions, workOutRounds } from './competence/actions.ts'
import { endPlacement, reviewPlacement } from './placements/course-actions.ts'
import { decidePlacement } from './placements/decide-actions.ts'
import { reserveForResident, startResident } from './placements/resident-actions.ts'
import { viewResident, viewResidents } from './placements/residents-actions.ts'
import { viewPlacement } from './placements/view-actions.ts'
import { acceptOffer } from './requests/choice-actions.ts'
import { offerPlace, viewMatches } from './requests/match-actions.ts'
import { matchPool } from './requests/pool-actions.ts'
import { releaseBatch, settleRequest } from './requests/release-actions.ts'
import { makeRequest, viewRequest } from './requests/request-actions.ts'
import { admitShelter, confirmLocation, viewEntries } from './shelters/entry-actions.ts'
import { takePlaceOut, viewPlaces } from './shelters/place-actions.ts'
import { addRoom } from './shelters/room-actions.ts'
import { registerShelter, writeLocation } from './shelters/shelter-actions.ts'

/** What is done about protected housing in the made-up stories of a demonstration: the actions of pages and jobs alone. */
export const housingActions = {
  registerShelter,
  writeLocation,
  confirmLocation,
  admitShelter,
  viewEntries,
  addRoom,
  viewPlaces,
  takePlaceOut,
  makeRequest,
  viewRequest,
  viewMatches,
  offerPlace,
  matchPool,
  releaseBatch,
  settleRequest,
  acceptOffer,
  decidePlacement,
  viewPlacement,
  viewResident,
  viewResidents,
  reserveForResident,
  startResident,
  reviewPlacement,
  endPlacement,
  openRound,
  viewQuestions,
  answerRound,
  workOutRounds,
  proposeMeasure,
} as const
