import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/refusal.ts'
import { namesOfBodies } from './body-names-store.ts'
import { loadLexicon, resolveIn } from './lexicon-store.ts'

/** Bodies as a person named them in a form, each by the part it has. */
interface NamedBodies {
  readonly assignees: readonly (string | undefined)[]
  readonly consulted: readonly (string | undefined)[]
  readonly cooperating: readonly (string | undefined)[]
  readonly deadlines?: readonly (
    | { readonly day?: string | undefined; readonly body?: string | undefined }
    | undefined
  )[]
}

const IDENTIFIER = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

const MOST_NAMED = 8

/** Names that hold what was written. */
const havingPart = ({ idOf }: Awaited<ReturnType<typeof loadLexicon>>, written: string): string[] =>
  [...idOf.keys()].filter((name) => name.toLowerCase().includes(written.toLowerCase())).slice(0, MOST_NAMED)

/**
 * Finds the bodies that a person named, as people write names: inflected, abbreviated, collective.
 *
 * @throws Refusal at the field, saying which bodies a name may stand for
 */
export const resolveBodies = async (
  tx: DatabaseTransaction,
  content: NamedBodies,
  day: string,
): Promise<ResolvedBodies> => {
  const lexicon = await loadLexicon(tx)
  const reporters = (content.deadlines ?? []).map((row) => (row?.day === undefined ? undefined : row.body))
  const given = [...content.assignees, ...content.consulted, ...content.cooperating, ...reporters].filter(
    (name) => name !== undefined && IDENTIFIER.test(name),
  ) as string[]
  const known = await namesOfBodies(tx, given)
  const findOne = (name: string, at: string): string => {
    if (known[name] !== undefined) return name
    const exact = lexicon.idOf.get(name)
    if (exact !== undefined) return exact
    const found = resolveIn(lexicon, name, day, { at: day })
    if (found.kind === 'known') return found.body.id
    const candidates =
      found.kind === 'unknown'
        ? havingPart(lexicon, name)
        : found.candidates.map((candidate) => candidate.name)
    if (candidates.length === 0) throw new Refusal('directory.unknown_body', 422, { name }, at)
    throw new Refusal('directory.which_body', 422, { name, candidates: candidates.join(', ') }, at)
  }
  const find = (names: readonly (string | undefined)[], field: string): string[] =>
    names.flatMap((name, index) => (name === undefined ? [] : [findOne(name, `${field}.${index}`)]))
  return {
    assignees: find(content.assignees, 'assignees'),
    consulted: find(content.consulted, 'consulted'),
    cooperating: find(content.cooperating, 'cooperating'),
    reporters: reporters.map((name, index) =>
      name === undefined ? null : findOne(name, `deadlines.${index}.body`),
    ),
  }
}

export interface ResolvedBodies {
  readonly assignees: readonly string[]
  readonly consulted: readonly string[]
  readonly cooperating: readonly string[]
  /** For each row of deadlines the one body that reports by then; nothing for each that carries the assignment out. */
  readonly reporters?: readonly (string | null)[]
}
