import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { identityPaths as paths } from '../../paths.ts'
import { inviteMany, previewMany } from '../actions.ts'
import { ManyView, showMany } from './many-page.tsx'

const manyPage = page(paths.inviteMany, previewMany, ManyView)

/** The pages on which several are invited; what is in the table stands in no address. */
export const manyRoutes: readonly Route[] = [
  manyPage,
  form(paths.inviteMany, previewMany, {
    page: manyPage,
    done: async (_, input, context) => context.html(await manyPage.show(context, input)),
  }),
  form(paths.confirmMany, inviteMany, {
    page: manyPage,
    done: (made, _, context) => showMany(context, made),
  }),
]
