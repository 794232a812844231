const unknownAuthority = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

/** What those who run it can do something about, by the code of Node, of its TLS and of PostgreSQL. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers at that address',
  ENOTFOUND: 'nobody knows the name of the server',
  '28000': 'the server lets this role in neither from here nor by this way: pg_hba.conf, and TLS',
  '28P01': 'the password is not that of the role',
  '3D000': 'there is no such database',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name than the address has',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

/**
 * Why a database, or another server, could not be reached, in words where we know some; with the code, by which others find more.
 *
 * @param authority The setting that names whose certificates are believed in.
 */
export const whyUnreachable = (error: unknown, authority = 'sslrootcert'): string => {
  // What a library makes an error of its own of says what it was before.
  const { code: own, originalCode, name } = error as { code?: string; originalCode?: string; name: string }
  const code = originalCode ?? own
  if (code !== undefined && unknownAuthority.has(code))
    return `its certificate is not made by whom ${authority} names; ${code}`
  const known = code === undefined ? undefined : reasons[code]
  return known === undefined ? (code ?? name) : `${known}; ${code}`
}
