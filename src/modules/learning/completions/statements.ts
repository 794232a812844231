import { z } from 'zod'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { Settings } from '../../../platform/config/settings.ts'
import { originOf } from '../../../platform/config/settings.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { paths } from '../paths.ts'
import { type ElsewhereRow, hoursIn, isLevelOfSchool, subjectOf, tellsWho, workShape } from './rules.ts'

/** The verbs that say that a course has been completed (ADL, and cmi5 9.3). Others are taken and not kept. */
const COMPLETING = [
  'http://adlnet.gov/expapi/verbs/completed',
  'http://adlnet.gov/expapi/verbs/passed',
  'https://w3id.org/xapi/adl/verbs/satisfied',
]

/** Where the learner works stands among the extensions of the context, under these names. */
const EXTENSION = 'urn:samlad:'

/**
 * Who learnt: an account and nothing else. An address, a hash of one, an OpenID or a name is refused before anything of the statement
 * is looked at (xAPI 1.0.3, part 2, 2.4.2).
 */
const Agent = z.strictObject({
  objectType: z.literal('Agent').optional(),
  account: z.strictObject({
    homePage: z.string().max(500),
    name: z
      .string()
      .min(1)
      .refine((name) => !tellsWho(name)),
  }),
})

const Statement = z.object({
  id: z.guid(),
  actor: Agent,
  verb: z.object({ id: z.string().max(500) }),
  object: z.object({
    id: z.string().max(500),
    definition: z.object({ name: z.record(z.string(), z.string().max(200)).optional() }).optional(),
  }),
  result: z
    .object({ completion: z.boolean().optional(), duration: z.string().max(100).optional() })
    .optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  context: z.object({ extensions: z.record(z.string(), z.unknown()).optional() }).optional(),
})

/** A statement, or several, as they are sent. */
export const statementsInput = z.object({ statements: z.array(z.unknown()).min(1).max(500) })

const Work = z.object(workShape).refine(isLevelOfSchool)

interface Reading {
  readonly settings: Pick<Settings, 'secretKey' | 'baseUrl' | 'port'>
  readonly bodyId: string
  readonly now: Date
}

const courseIn = (
  { id, definition }: z.output<typeof Statement>['object'],
  settings: Reading['settings'],
): Pick<ElsewhereRow, 'courseName' | 'materialId'> => {
  const names = definition?.name ?? {}
  const own = `${originOf(settings)}${paths.course({ materialId: '' })}`
  const materialId = id.startsWith(own) ? id.slice(own.length) : undefined
  return {
    courseName: names.sv ?? names['sv-SE'] ?? names.en ?? Object.values(names)[0] ?? id.slice(0, 200),
    materialId: materialId !== undefined && z.guid().safeParse(materialId).success ? materialId : null,
  }
}

/**
 * What statements say that was completed. None is kept where one of them tells who somebody is.
 *
 * @returns the identifiers of all, as the standard asks for, and what is to be kept.
 * @throws Refusal `statement.tells_who`, `statement.not_so` (400), which say nothing of what was sent
 */
export const readStatements = (
  statements: readonly unknown[],
  { settings: own, bodyId, now }: Reading,
): { readonly ids: readonly string[]; readonly rows: readonly ElsewhereRow[] } => {
  for (const sent of statements)
    if (!Agent.safeParse((sent as { actor?: unknown } | null)?.actor).success)
      throw new Refusal('statement.tells_who', 400)
  const ids: string[] = []
  const rows: ElsewhereRow[] = []
  for (const sent of statements) {
    const read = Statement.safeParse(
      typeof sent === 'object' && sent !== null && !('id' in sent)
        ? { ...sent, id: crypto.randomUUID() }
        : sent,
    )
    if (!read.success) throw new Refusal('statement.not_so', 400)
    const { id, actor, verb, object, result, timestamp, context } = read.data
    ids.push(id)
    if (!COMPLETING.includes(verb.id) || result?.completion === false) continue
    const extensions = Object.entries(context?.extensions ?? {})
    const work = Work.safeParse(
      Object.fromEntries(extensions.map(([name, value]) => [name.replace(EXTENSION, ''), value])),
    )
    const at = timestamp === undefined ? now : new Date(timestamp)
    if (!work.success || at > now) throw new Refusal('statement.not_so', 400)
    const { level = null, county = null, municipality = null, ...where } = work.data
    rows.push({
      ...courseIn(object, own),
      ...where,
      ...{ level, county, municipality },
      subject: subjectOf(own, bodyId, `${actor.account.homePage}\n${actor.account.name}`),
      knownApart: true,
      completedOn: dayOf(at),
      hours: hoursIn(result?.duration),
      count: 1,
      statementId: id,
    })
  }
  return { ids, rows }
}
