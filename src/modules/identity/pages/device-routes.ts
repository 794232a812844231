import { perform } from '../../../platform/access/action.ts'
import { readForm } from '../../../platform/http/form-body.ts'
import { formToken } from '../../../platform/http/form-token.ts'
import { orNoSuchAddress } from '../../../platform/http/problem.ts'
import { type RequestContext, type Route, requestOf } from '../../../platform/http/route.ts'
import { openDeviceStores, viewDevice } from '../device-actions.ts'
import { visitOf } from '../forms/visitor.ts'
import { identityPaths } from '../paths.ts'
import { json } from './json.ts'

const listOf = (given: unknown): string[] =>
  typeof given === 'string' && given !== '' ? given.split(',') : []

/** What the device asks with is of its own making: where it is no list of identifiers, there is no such address. */
const viewed = async (context: RequestContext, known: readonly string[]) => {
  try {
    return await perform(context.get('house'), requestOf(context), viewDevice, { known })
  } catch (error) {
    throw orNoSuchAddress(error, ['known'])
  }
}

/** Answers of a page that lies on the device: whether somebody is signed in, and what opens their own store there. */
export const deviceRoutes: readonly Route[] = [
  {
    method: 'get',
    pattern: identityPaths.device.pattern,
    action: viewDevice,
    handle: async (context) => {
      const known = listOf(context.req.query('known'))
      const found = await viewed(context, known)
      const secret = found.signedIn ? context.get('authentication').formSecret : undefined
      const token = secret === undefined ? null : formToken(secret)
      return context.json({ ...found, formToken: token })
    },
  },
  {
    ...json(identityPaths.device, openDeviceStores, () => ({})),
    handle: async (context: RequestContext) => {
      const { known, fresh } = await readForm(context)
      const input = { session: visitOf(context), known: listOf(known), fresh }
      return json(identityPaths.device, openDeviceStores, () => input).handle(context)
    },
  },
]
