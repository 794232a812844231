import type { KnownBody } from './body.ts'

/** What a name as written stands for: one body, several to choose from, or a body that is not known. */
export type Resolution =
  | { readonly kind: 'known'; readonly body: KnownBody }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly KnownBody[] }
  | { readonly kind: 'unknown'; readonly name: string }

const existedOn = (body: KnownBody, at: string): boolean => {
  const ends = body.successor?.scope === undefined ? body.successor?.from : undefined
  return (body.from ?? '') <= at && (ends === undefined || ends === null || at < ends)
}

/** Chooses between bodies of one name: by the day of the text where it is known, never by guessing. */
export const resolutionOf = (bodies: readonly KnownBody[], at?: string): Resolution => {
  const [first] = bodies
  if (bodies.length === 1 && first !== undefined) return { kind: 'known', body: first }
  const living = at === undefined ? bodies : bodies.filter((body) => existedOn(body, at))
  const [only] = living
  if (living.length === 1 && only !== undefined) return { kind: 'known', body: only }
  return { kind: 'ambiguous', candidates: living.length === 0 ? bodies : living }
}
