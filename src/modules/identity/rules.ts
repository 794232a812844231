export const SET_UP_HOURS = 24
export const INVITATION_DAYS = 7
/** How long a link that confirms an address works. */
export const REGISTRATION_HOURS = 24
/** Minutes from the password to the second factor, and from a question to a passkey to its answer. */
export const CEREMONY_MINUTES = 10
export const PASSWORD_LENGTH = { minimum: 12, maximum: 200 } as const
export const TOKEN_DAYS = { usual: 90, maximum: 366 } as const

/** Why a password may not be chosen, or nothing. Length is what counts; letters and signs of every kind are welcome. */
export const passwordFault = (
  password: string,
  about: { email: string; name: string },
): 'identity.password_short' | 'identity.password_simple' | undefined => {
  if ([...password].length < PASSWORD_LENGTH.minimum) return 'identity.password_short'
  const lower = password.toLowerCase()
  const own = [about.email.split('@')[0] ?? '', ...about.name.split(/\s+/), 'samlad', 'lösenord', 'password']
  const rest = own
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2)
    .reduce((left, word) => left.replaceAll(word, ''), lower)
  return new Set(rest).size < 5 ? 'identity.password_simple' : undefined
}

/** A recovery code as it was meant, however it was typed. */
export const readRecoveryCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')

/** Whether what was typed is a one-time code of six figures (spaces allowed) and not a recovery code. */
export const isSixFigures = (typed: string): boolean => /^\d{6}$/.test(typed.replaceAll(/\s/g, ''))

/** Kind of browser and system, so that a person recognises it; nothing that tells two of a kind apart. */
export const browserKind = (agent: string | undefined): string | null => {
  if (!agent) return null
  const known = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([sign]) => sign.test(agent))?.[1]
  const browser = known([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = known([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ])
  return [browser, system].filter(Boolean).join(', ') || null
}

/**
 * The organisation number in an affiliation of the Swedish OpenID Connect profile
 * (claim `https://id.oidc.se/claim/orgAffiliation`): what stands after the @, ten digits.
 */
export const organisationOf = (affiliation: unknown): string | undefined => {
  if (typeof affiliation !== 'string') return undefined
  const number = affiliation.split('@').at(1)?.replace(/\D/g, '')
  return number?.length === 10 ? number : number?.length === 12 ? number.slice(2) : undefined
}

/**
 * A Swedish organisation number of a legal person as it is written, `802001-1234`: ten digits whose third is at least 2, so that it is
 * nobody's identity number, with the right check digit (Luhn). Undefined for anything else.
 */
export const readOrganisationNumber = (typed: string): string | undefined => {
  const digits = typed.replaceAll(/[\s\u2010-\u2015-]/g, '')
  if (!/^(?:16)?\d{2}[2-9]\d{7}$/.test(digits)) return undefined
  const number = digits.slice(-10)
  const sum = [...number].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return sum % 10 === 0 ? `${number.slice(0, 6)}-${number.slice(6)}` : undefined
}
