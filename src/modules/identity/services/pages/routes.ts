import type { RequestContext, Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { identityPaths } from '../../paths.ts'
import {
  endService,
  handOnService,
  makeService,
  noteService,
  prepareService,
  renewService,
  viewService,
  viewServices,
} from '../actions.ts'
import { NewServicePage, showServiceToken } from './new-page.tsx'
import { ServicePage } from './service-page.tsx'
import { ServicesPage } from './services-page.tsx'

/** The rooms in which a program may do something that nobody may who leaves its token out. */
const roomsOfPrograms = (context: RequestContext) => ({
  rooms: context.get('surroundings').apiRoomsOf({
    ...{ kind: 'service', serviceId: '', bodyId: '', answeredBy: null, scopes: [] },
  }),
})

const listPage = page(identityPaths.services, viewServices, ServicesPage)
const newPage = page(identityPaths.newService, prepareService, NewServicePage, roomsOfPrograms)
const onePage = page(identityPaths.service, viewService, ServicePage)

/** The fixed word `new` comes before an identifier of the same place. */
export const serviceRoutes: readonly Route[] = [
  listPage,
  newPage,
  form(identityPaths.newService, makeService, {
    page: newPage,
    done: (made, _, context) => showServiceToken(context, made),
  }),
  onePage,
  form(identityPaths.renewService, renewService, {
    page: onePage,
    done: (made, _, context) => showServiceToken(context, made),
  }),
  form(identityPaths.handOnService, handOnService, {
    page: onePage,
    done: (_, { serviceId }) => identityPaths.service({ serviceId }, { done: 'handed' }),
  }),
  form(identityPaths.endService, endService, {
    page: onePage,
    done: (_, { serviceId }) => identityPaths.service({ serviceId }, { done: 'ended' }),
  }),
  form(identityPaths.noteService, noteService, {
    page: onePage,
    done: (_, { serviceId }) => identityPaths.service({ serviceId }),
  }),
]
