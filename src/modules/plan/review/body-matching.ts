import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { bodyFinder, loadLexicon, resolveIn } from '../../directory/index.ts'

/** What a name in a plan stands for in the directory, as a reviewer is told. */
export type BodyMatch =
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' }

/**
 * The bodies of the directory that names in a plan stand for, as the plan's day decides. A name that no body has, or
 * that several share, is not in the answer: nobody is made up, and nobody is guessed.
 */
export const bodyIdsOf = async (
  tx: DatabaseTransaction,
  names: readonly string[],
  decided: string | null,
): Promise<ReadonlyMap<string, string>> => {
  const find = await bodyFinder(tx, decided === null ? {} : { at: decided })
  return new Map(
    names.flatMap((name) => {
      const id = find(name)
      return id === undefined ? [] : [[name, id] as const]
    }),
  )
}

/** What each of the names stands for, and every name that the directory could offer instead. */
export const matchBodies = async (
  tx: DatabaseTransaction,
  names: readonly string[],
  decided: string | null,
  today: string,
): Promise<{ matches: ReadonlyMap<string, BodyMatch>; offers: readonly string[] }> => {
  const lexicon = await loadLexicon(tx)
  const matchOf = (name: string): BodyMatch => {
    const found = resolveIn(lexicon, name, decided ?? today, decided === null ? {} : { at: decided })
    switch (found.kind) {
      case 'known':
        return { kind: 'known', name: found.body.name }
      case 'ambiguous':
        return { kind: 'ambiguous', candidates: found.candidates.map((body) => body.name) }
      case 'unknown':
        return { kind: 'unknown' }
    }
  }
  return {
    matches: new Map(names.map((name) => [name, matchOf(name)])),
    offers: [...lexicon.idOf.keys()].sort((one, other) => one.localeCompare(other, 'sv')),
  }
}
