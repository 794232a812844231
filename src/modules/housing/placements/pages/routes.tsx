import type { RequestContext, Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  endPlacement,
  leavePlacement,
  recordCourt,
  recordFollowed,
  reviewPlacement,
} from '../course-actions.ts'
import { decidePlacement, prepareDecision, prolongPlacement, withdrawPlacement } from '../decide-actions.ts'
import { askWhere, showNewcomer } from '../newcomer-actions.ts'
import {
  certifyShelter,
  endResident,
  leaveResident,
  linkResident,
  moveResident,
  reserveForResident,
  startResident,
} from '../resident-actions.ts'
import { viewResident, viewResidents } from '../residents-actions.ts'
import { viewPlacement, viewPlacements, viewWhere } from '../view-actions.ts'
import { DecidePage } from './decide-page.tsx'
import { PlacementsPage } from './list-page.tsx'
import { PlacementPage } from './placement-page.tsx'
import { ResidentPage } from './resident-page.tsx'
import { ResidentsPage } from './residents-page.tsx'
import { WherePage } from './where-page.tsx'

const decidePage = page(paths.newPlacement, prepareDecision, DecidePage)
const placementPage = page(paths.placement, viewPlacement, PlacementPage)
const residentsPage = page(paths.residents, viewResidents, ResidentsPage)
const residentPage = page(paths.resident, viewResident, ResidentPage)
const toPlacement = (placement: { caseId: string; placementId: string }) => paths.placement(placement)
const toResident = (placement: { placementId: string }) => paths.resident(placement)
const onPlacement = { page: placementPage, done: toPlacement }
const onResident = { page: residentPage, done: toResident }

/** The offer that was chosen and the placement it takes over from come back with a form that was refused. */
const asked = (context: RequestContext, { from, where }: Record<string, unknown>) => {
  const [way, id] = typeof where === 'string' ? where.split(':') : []
  return { ...context.req.param(), from, ...(way === 'offer' ? { offer: id } : {}) }
}

/** The pages of placements; a word in the place of an identifier stands first. */
export const placementRoutes: readonly Route[] = [
  page(paths.placements, viewPlacements, PlacementsPage),
  decidePage,
  form(paths.newPlacement, decidePlacement, {
    page: decidePage,
    pageInput: asked,
    grows: true,
    done: toPlacement,
  }),
  placementPage,
  page(paths.where, viewWhere, WherePage),
  form(paths.askWhere, askWhere, onPlacement),
  form(paths.showNewcomer, showNewcomer, onPlacement),
  form(paths.prolongPlacement, prolongPlacement, onPlacement),
  form(paths.withdrawPlacement, withdrawPlacement, onPlacement),
  form(paths.reviewPlacement, reviewPlacement, onPlacement),
  form(paths.placementCourt, recordCourt, onPlacement),
  form(paths.endPlacement, endPlacement, onPlacement),
  form(paths.followedPlacement, recordFollowed, onPlacement),
  form(paths.leavePlacement, leavePlacement, onPlacement),
  residentsPage,
  form(paths.certifyShelter, certifyShelter, { page: residentsPage, done: () => paths.residents() }),
  residentPage,
  form(paths.reserveForResident, reserveForResident, onResident),
  form(paths.startResident, startResident, onResident),
  form(paths.moveResident, moveResident, onResident),
  form(paths.leaveResident, leaveResident, onResident),
  form(paths.endResident, endResident, onResident),
  form(paths.linkResident, linkResident, onResident),
]
