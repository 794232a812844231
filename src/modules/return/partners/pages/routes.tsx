import type { Route } from '../../../../platform/http/route.ts'
import { form } from '../../../../web/pages.tsx'
import { registerPages } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { addAgreement, endAgreement } from '../actions.ts'
import { partnerWords } from '../messages.ts'
import { partnerRegister } from '../register.ts'
import { Agreements } from './agreements.tsx'
import { agreedColumn, CapacityLink } from './words.tsx'

const pages = registerPages(partnerRegister, {
  paths: paths.partner,
  words: partnerWords,
  reopening: (locale) => partnerWords(locale)('reopening'),
  name: 'name',
  columns: ['kind', 'countries', 'competence'],
  moreColumns: agreedColumn,
  Below: Agreements,
  BelowList: CapacityLink,
})
const toPartner = ({ id }: { id: string }) => paths.partner.one({ id })

/** The pages of partners. */
export const partnerRoutes: readonly Route[] = [
  ...pages.routes,
  form(paths.addAgreement, addAgreement, { page: pages.one, done: toPartner }),
  form(paths.endAgreement, endAgreement, {
    page: pages.one,
    pageInput: (context) => ({ id: context.req.param('id') }),
    done: toPartner,
  }),
]
