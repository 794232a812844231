import { agencyClient } from '../../modules/identity/index.ts'
import type { AgencySettings } from '../../platform/config/settings.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Check, check, fail, ok } from './check.ts'

const REMEDY =
  'look at the settings OIDC_…, and at what the issuer answers at /.well-known/openid-configuration'

/** Whether the agencies' sign-in can be asked: whether it knows our key, only a sign-in shows. */
export const checkAgency = (agency: AgencySettings | undefined): Promise<Check> =>
  check('sign-in through agencies', REMEDY, async () => {
    if (agency === undefined) return ok('off')
    try {
      await agencyClient(agency)
      return ok(`${agency.issuer} answers, and the private key can be read`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail(`${agency.issuer} does not answer as OpenID Connect asks`, REMEDY)
    }
  })
