const UNKNOWN_AUTHORITY = 'its certificate is not made by whom sslrootcert names'

/** What those who run it can do something about, by the code of Node, of its TLS and of PostgreSQL. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers at that address',
  ENOTFOUND: 'nobody knows the name of the server',
  '28000': 'the server lets this role in neither from here nor by this way: pg_hba.conf, and TLS',
  '28P01': 'the password is not that of the role',
  '3D000': 'there is no such database',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_AUTHORITY,
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name than the address has',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

/** Why a database could not be reached, in words where we know some; with the code, by which others find more. */
export const whyUnreachable = (error: unknown): string => {
  const { code, name } = error as { code?: string; name: string }
  const known = code === undefined ? undefined : reasons[code]
  return known === undefined ? (code ?? name) : `${known}; ${code}`
}
