import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { KnownBody } from './body.ts'
import { buildLexicon, type Lexicon } from './lexicon.ts'
import { type NameOptions, resolveBody } from './names.ts'
import type { ResolutionAnswer } from './schema.ts'
import { listAll } from './store.ts'

/** The directory as it stands, ready for looking up names: shipped bodies and those added here. */
export interface DirectoryLexicon extends Lexicon {
  /** Identifier of a body by its name. */
  readonly idOf: ReadonlyMap<string, string>
}

const state = async (tx: DatabaseTransaction): Promise<string> => {
  const found = await sql<{ state: string }>`
    select current_database() || md5(coalesce(string_agg(id::text || revision, ',' order by id), '')) as state
    from directory.body where not hidden`.execute(tx)
  return found.rows[0]?.state ?? ''
}

let remembered: { state: string; lexicon: DirectoryLexicon } | undefined

/** Reads the directory for looking up names. Kept in memory as long as the directory has not changed. */
export const loadLexicon = async (tx: DatabaseTransaction): Promise<DirectoryLexicon> => {
  const now = await state(tx)
  if (remembered?.state === now) return remembered.lexicon
  const { bodies, aliases, steps } = await listAll(tx)
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  const aliasesOf = Map.groupBy(aliases, (alias) => alias.bodyId)
  const stepsOf = Map.groupBy(steps, (step) => step.bodyId)
  const known: KnownBody[] = bodies.map((body) => {
    const own = aliasesOf.get(body.id) ?? []
    const step = [...(stepsOf.get(body.id) ?? [])].sort((left, right) =>
      (left.scope === null ? '' : 'part').localeCompare(right.scope === null ? '' : 'part'),
    )[0]
    return {
      name: body.name,
      type: body.type,
      ...(body.nameEnglish === null ? {} : { nameEn: body.nameEnglish }),
      aliases: own.filter(({ kind }) => kind !== 'defined').map(({ alias }) => alias),
      aliasesByDefinition: own.filter(({ kind }) => kind === 'defined').map(({ alias }) => alias),
      ...(body.county === null ? {} : { countyCode: body.county }),
      ...(body.activeFrom === null ? {} : { from: body.activeFrom }),
      ...(step === undefined
        ? {}
        : {
            successor: {
              name: names.get(step.successorId) ?? '',
              from: step.from,
              basis: step.basis,
              ...(step.scope === null ? {} : { scope: step.scope }),
            },
          }),
    }
  })
  const lexicon = { ...buildLexicon(known), idOf: new Map(bodies.map(({ id, name }) => [name, id])) }
  remembered = { state: now, lexicon }
  return lexicon
}

/** The body that carries the tasks of another on a day, along the whole chain of full successions. */
const responsibleOn = (lexicon: Lexicon, body: KnownBody, day: string): KnownBody => {
  const next = body.successor
  if (next === undefined || next.from === null || next.scope !== undefined || next.from > day) return body
  const found = lexicon.bodies.find(({ name }) => name === next.name)
  return found === undefined ? body : responsibleOn(lexicon, found, day)
}

/**
 * What a name as written stands for in the directory: one body and who carries its tasks on the day, several to
 * choose from, or none.
 */
export const resolveIn = (
  lexicon: DirectoryLexicon,
  name: string,
  day: string,
  options: NameOptions = {},
): ResolutionAnswer => {
  const named = (body: KnownBody) => ({
    id: lexicon.idOf.get(body.name) ?? '',
    name: body.name,
    type: body.type,
  })
  const resolution = resolveBody(name, { ...options, lexicon })
  switch (resolution.kind) {
    case 'known':
      return {
        kind: 'known',
        body: named(resolution.body),
        responsible: named(responsibleOn(lexicon, resolution.body, day)),
      }
    case 'ambiguous':
      return { kind: 'ambiguous', candidates: resolution.candidates.map(named) }
    case 'unknown':
      return resolution
  }
}

/** Looks names up in the directory: the identifier where the name is one body's, nothing where it must be asked. */
export const bodyFinder = async (
  tx: DatabaseTransaction,
  options: { at?: string } = {},
): Promise<(name: string) => string | undefined> => {
  const lexicon = await loadLexicon(tx)
  return (name) => {
    const resolution = resolveBody(name, { ...options, lexicon })
    return resolution.kind === 'known' ? lexicon.idOf.get(resolution.body.name) : undefined
  }
}
