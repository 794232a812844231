import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Provider from 'oidc-provider'
import type { AgencySettings } from '../platform/config/settings.ts'

/** A made-up employee at the agency's sign-in, and with which assurance they prove themselves. */
export interface Employee {
  readonly subject: string
  readonly email: string
  readonly emailVerified?: boolean
  readonly affiliation?: string
  readonly assurance?: string
}

export interface TestAgency {
  readonly settings: AgencySettings
  /** Who sits at the keyboard at the agency's sign-in from now on. */
  employee: Employee
  /** Publishes another key than the one that it signs with, under the same name: as if somebody else had signed. */
  forged: boolean
  /** Follows the agency's pages from the address that the browser was sent to, until it is sent back. */
  signIn(address: string): Promise<URL>
  close(): Promise<void>
}

const LEVEL_3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
const AFFILIATION = 'https://id.oidc.se/claim/orgAffiliation'

const keyPair = (kid: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const more = { kid, use: 'sig', alg: 'ES256' }
  return {
    secret: { ...privateKey.export({ format: 'jwk' }), ...more },
    open: { ...publicKey.export({ format: 'jwk' }), ...more },
  }
}

const listenOn = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A browser's walk through the agency's pages: follows redirects and keeps cookies, until another site's address. */
const walk = async (from: string, issuer: string): Promise<URL> => {
  const cookies = new Map<string, string>()
  let address = from
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`the agency stopped at ${answer.status}: ${await answer.text()}`)
    address = new URL(next, address).href
    if (!address.startsWith(issuer)) return new URL(address)
  }
  throw new Error('the agency sent the browser in circles')
}

/**
 * A real OpenID Connect provider on a port of this machine, as an agency would run it: code flow, PKCE required,
 * clients that sign for themselves (`private_key_jwt`), the Swedish profile's claims.
 *
 * @param returnAddress Where the browser is sent back to.
 */
export const openAgency = async (returnAddress: string, employee: Employee): Promise<TestAgency> => {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-agency-'))
  const [own, other, client] = [keyPair('agency'), keyPair('agency'), keyPair('samlad')]
  const privateKeyFile = join(folder, 'key.json')
  writeFileSync(privateKeyFile, JSON.stringify(client.secret))
  const handlers: { handle?: ReturnType<Provider['callback']>; interact?: Provider } = {}
  const agency = { employee, forged: false }

  const server = createServer(async (request, response) => {
    if (agency.forged && request.url === '/jwks') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [other.open] }))
      return
    }
    if (!request.url?.startsWith('/interaction/')) {
      await handlers.handle?.(request, response)
      return
    }
    const provider = handlers.interact!
    const { prompt, params, session } = await provider.interactionDetails(request, response)
    const { subject, assurance = LEVEL_3 } = agency.employee
    if (prompt.name === 'login') {
      const login = { accountId: subject, acr: assurance, remember: false }
      await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
      return
    }
    const grant = new provider.Grant({
      accountId: session?.accountId ?? subject,
      clientId: String(params['client_id']),
    })
    grant.addOIDCScope('openid email')
    grant.addOIDCClaims(['email', 'email_verified', AFFILIATION])
    const grantId = await grant.save()
    await provider.interactionFinished(
      request,
      response,
      { consent: { grantId } },
      { mergeWithLastSubmission: true },
    )
  })
  const issuer = await listenOn(server)
  const provider = new Provider(issuer, {
    jwks: { keys: [own.secret] } as never,
    clients: [
      {
        client_id: 'samlad',
        redirect_uris: [returnAddress],
        post_logout_redirect_uris: [new URL('/signed-out', returnAddress).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        application_type: 'native',
        jwks: { keys: [client.open] } as never,
      },
    ],
    acrValues: [LEVEL_3, 'http://id.elegnamnden.se/loa/1.0/loa2'],
    claims: { openid: ['sub', AFFILIATION], email: ['email', 'email_verified'], acr: null } as never,
    cookies: { keys: ['a key for tests'] },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: agency.employee.email,
        email_verified: agency.employee.emailVerified ?? true,
        ...(agency.employee.affiliation ? { [AFFILIATION]: agency.employee.affiliation } : {}),
      }),
    }),
  })
  handlers.handle = provider.callback()
  handlers.interact = provider
  return Object.assign(agency, {
    settings: {
      issuer,
      clientId: 'samlad',
      privateKeyFile,
      name: 'Exempelmyndighetens inloggning',
      assurance: LEVEL_3,
      organisations: undefined,
    },
    signIn: (address: string) => walk(address, issuer),
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      rmSync(folder, { recursive: true, force: true })
    },
  })
}
