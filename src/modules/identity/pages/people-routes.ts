import type { Route } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { manyRoutes } from '../many/pages/routes.ts'
import { identityPaths } from '../paths.ts'
import {
  disablePerson,
  enablePerson,
  endPersonMembership,
  givePersonMembership,
  invitePerson,
  listThePeople,
  renewInvitation,
  viewInvite,
  viewPerson,
} from '../people-actions.ts'
import { PeopleList } from '../schema.ts'
import { InviteView, showLink } from './invite.tsx'
import { PeopleView } from './people.tsx'
import { keepPeopleSearch, peopleSearchOf } from './people-search.ts'
import { PersonView } from './person.tsx'

const peoplePage = page(identityPaths.people, listThePeople, PeopleView, (context) => ({
  search: peopleSearchOf(context),
}))
const personPage = page(identityPaths.person, viewPerson, PersonView)
const invitePage = page(identityPaths.invite, viewInvite, InviteView)

/** The fixed word `invite` comes before an identifier of the same place. */
export const peopleRoutes: readonly Route[] = [
  peoplePage,
  form(identityPaths.people, listThePeople, {
    page: peoplePage,
    done: (_, input, context) => {
      const { search, role, state } = PeopleList.parse(input)
      return identityPaths.people({ searched: keepPeopleSearch(context, search), role, state })
    },
  }),
  invitePage,
  form(identityPaths.invite, invitePerson, {
    page: invitePage,
    done: (made, _, context) => showLink(context, made),
  }),
  ...manyRoutes,
  personPage,
  form(identityPaths.renewInvitation, renewInvitation, {
    page: personPage,
    done: (made, _, context) => showLink(context, made),
  }),
  form(identityPaths.memberships, givePersonMembership, {
    page: personPage,
    done: (_, { personId }) => identityPaths.person({ personId }, { done: 'membership' }),
  }),
  form(identityPaths.endMembership, endPersonMembership, {
    page: personPage,
    done: ({ waits }, { personId }) =>
      identityPaths.person({ personId }, { done: waits ? 'end_asked' : 'ended' }),
  }),
  form(identityPaths.disable, disablePerson, {
    page: personPage,
    done: (_, { personId }) => identityPaths.person({ personId }, { done: 'disabled' }),
  }),
  form(identityPaths.enable, enablePerson, {
    page: personPage,
    done: (_, { personId }) => identityPaths.person({ personId }, { done: 'enabled' }),
  }),
]
