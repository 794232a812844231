import { Refusal } from '../refusal.ts'
import type { RequestContext, Route } from './route.ts'

/** Names under which programs are wont to send a key. In an address it ends up in logs and histories. */
const KEY_NAMES = new Set([
  'accesstoken',
  'apikey',
  'apitoken',
  'auth',
  'authorization',
  'authtoken',
  'bearer',
  'key',
  'password',
  'secret',
  'token',
  'xapikey',
])

/** @throws Refusal 400 for a key in the address: whoever sent it should change it. */
export const refuseKeyInAddress = (context: RequestContext): void => {
  for (const name of new URL(context.req.url).searchParams.keys())
    if (KEY_NAMES.has(name.toLowerCase().replace(/[-_]/g, ''))) throw new Refusal('key_in_address', 400)
}

const quality = (parameters: readonly string[]): number => {
  const given = parameters.map((one) => /^\s*q=([\d.]+)\s*$/i.exec(one)?.[1]).find((one) => one !== undefined)
  return given === undefined ? 1 : Number(given)
}

/** @throws Refusal 406 where the sender takes no JSON. */
export const requireJsonAccepted = (context: RequestContext): void => {
  const accept = context.req.header('accept')
  if (accept === undefined || accept.trim() === '') return
  const takes = accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';')
    const fits = /^(\*\/\*|application\/(\*|json|problem\+json|[\w.-]+\+json))$/i.test(type.trim())
    return fits && quality(parameters) > 0
  })
  if (!takes) throw new Refusal('only_json', 406)
}

/** @throws Refusal 415 for a body that is said to be anything but JSON in UTF-8. */
export const requireJsonSent = (contentType: string | undefined): void => {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((one) => one.startsWith('charset='))
  const isJson = /^application\/(json|[\w.-]+\+json)$/.test(type)
  if (!isJson || (charset !== undefined && charset.replaceAll('"', '') !== 'charset=utf-8'))
    throw new Refusal('only_json_sent', 415)
}

/** The methods that the addresses of `routes` answer, by a path: for 405 and its `Allow`. */
export const methodsAt = (routes: readonly Pick<Route, 'method' | 'pattern'>[]) => {
  const known = routes.map(({ method, pattern }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }))
  return (path: string): readonly string[] => {
    const methods = new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
    return [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  }
}
