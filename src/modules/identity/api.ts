import { type ApiRoute, apiGet } from '../../platform/http/api.ts'
import { identityPaths } from './paths.ts'
import { WhoAmI } from './schema.ts'
import { whoAmI } from './who-am-i.ts'

/** What programs may ask about whom they act for. */
export const identityApi: readonly ApiRoute[] = [
  apiGet(identityPaths.whoAmI, whoAmI, {
    summary: 'Whom the token stands for, and for which body it acts',
    output: WhoAmI,
  }),
]
