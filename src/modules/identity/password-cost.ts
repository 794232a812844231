/**
 * argon2id with 64 MiB and one pass, chosen as RFC 9106 section 4 says: as much memory as the machine can spare for
 * each sign-in, then as many passes as fit in about 50 ms. Written in each hash, so that they can grow.
 */
export const cost = { memory: 65_536, passes: 1, parallelism: 1 }
