import { SignJWT } from 'jose'
import { originOf, type Settings } from '../../../platform/config/settings.ts'
import { type PublicJwk, proofKey, publicJwk } from '../../../platform/proof/proof.ts'
import { paths } from '../paths.ts'
import type { Completion } from './store.ts'

type Installation = Pick<Settings, 'secretKey' | 'baseUrl' | 'port'>

/** The public key that badges are checked with, under the address that they name it by (Open Badges 3.0, 8.2). */
export const badgeKey = (settings: Installation): PublicJwk => {
  const jwk = publicJwk(proofKey(settings, 'badge'))
  return { ...jwk, kid: `${originOf(settings)}${paths.badgeKey({ keyId: jwk.kid })}` }
}

/** Who gives the badges of this installation (Open Badges 3.0, Profile). */
export const issuerProfile = (settings: Installation) => {
  const origin = originOf(settings)
  return {
    '@context': CONTEXT,
    id: `${origin}${paths.badgeIssuer()}`,
    type: ['Profile'],
    name: 'Samlad',
    url: origin,
  }
}

const CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

const startOf = (day: string): string => `${day}T00:00:00Z`

/** What a badge says (Open Badges 3.0, OpenBadgeCredential). The learner is a random name, unless they ask for their own. */
const credentialOf = (settings: Installation, completion: Completion, name: string | undefined) => {
  const origin = originOf(settings)
  const { '@context': context, ...issuer } = issuerProfile(settings)
  return {
    '@context': context,
    id: `${origin}${paths.badgeStatus({ completionId: completion.id })}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer,
    validFrom: startOf(completion.completedOn),
    name: completion.courseName,
    credentialSubject: {
      id: `urn:uuid:${completion.subject}`,
      type: ['AchievementSubject'],
      activityEndDate: startOf(completion.completedOn),
      narrative: completion.mode,
      ...(name === undefined
        ? {}
        : {
            identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }],
          }),
      achievement: {
        id: `${origin}${paths.course({ materialId: completion.materialId ?? '' })}`,
        type: ['Achievement'],
        achievementType: 'Course',
        name: completion.courseName,
        description: completion.summary ?? '',
        version: String(completion.version),
        criteria: { narrative: completion.summary ?? '' },
        ...(completion.hours === null ? {} : { creditsAvailable: completion.hours }),
      },
    },
    credentialStatus: {
      id: `${origin}${paths.badgesTakenBack()}`,
      type: '1EdTechRevocationList',
    },
  }
}

/**
 * A badge as VC-JWT, signed with Ed25519: checked by the published key alone, without asking the house.
 *
 * @throws OperatorError where the installation has no secret key.
 */
export const signBadge = (settings: Installation, completion: Completion, name?: string): Promise<string> => {
  const credential = credentialOf(settings, completion, name)
  return new SignJWT(credential)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: badgeKey(settings).kid })
    .setIssuer(credential.issuer.id)
    .setSubject(credential.credentialSubject.id)
    .setJti(credential.id)
    .setNotBefore(new Date(credential.validFrom))
    .sign(proofKey(settings, 'badge').privateKey)
}

/** The list of badges that were taken back (1EdTech Credential Status, 1EdTechRevocationList). */
export const revocationList = (settings: Installation, ids: readonly string[]) => {
  const origin = originOf(settings)
  return {
    id: `${origin}${paths.badgesTakenBack()}`,
    issuer: `${origin}${paths.badgeIssuer()}`,
    revokedCredential: ids.map((completionId) => ({
      id: `${origin}${paths.badgeStatus({ completionId })}`,
      revoked: true,
    })),
  }
}
