import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  addAgreement,
  addPartner,
  changePartner,
  closePartner,
  endAgreement,
  prepareChange,
  preparePartner,
  viewPartner,
  viewPartners,
} from '../actions.ts'
import { ChangePartnerPage, NewPartnerPage } from './edit-page.tsx'
import { PartnersPage } from './list-page.tsx'
import { PartnerPage } from './partner-page.tsx'

const newPage = page(paths.newPartner, preparePartner, NewPartnerPage)
const partnerPage = page(paths.partner, viewPartner, PartnerPage)
const changePage = page(paths.changePartner, prepareChange, ChangePartnerPage)
const toPartner = ({ partnerId }: { partnerId: string }) => paths.partner({ partnerId })
const ofPartner = (context: { req: { param: () => Record<string, string> } }) => ({
  partnerId: context.req.param().partnerId,
})

/** The pages of partners; a word in the place of a partner's identifier stands first. */
export const partnerRoutes: readonly Route[] = [
  page(paths.partners, viewPartners, PartnersPage),
  newPage,
  form(paths.newPartner, addPartner, { page: newPage, done: toPartner }),
  partnerPage,
  changePage,
  form(paths.changePartner, changePartner, { page: changePage, done: toPartner }),
  form(paths.closePartner, closePartner, { page: partnerPage, done: toPartner }),
  form(paths.addAgreement, addAgreement, { page: partnerPage, done: toPartner }),
  form(paths.endAgreement, endAgreement, { page: partnerPage, pageInput: ofPartner, done: toPartner }),
]
