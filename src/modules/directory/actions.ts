import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import type { Actor } from '../../platform/access/actor.ts'
import { actsFor } from '../../platform/access/policy.ts'
import type { Resting } from '../../platform/ends/rests.ts'
import { findStanding } from '../../platform/ends/standing.ts'
import { Conflict, NotFound, Refusal } from '../../platform/refusal.ts'
import { loadLexicon, resolveIn } from './lexicon-store.ts'
import { directoryPolicy } from './policy.ts'
import { endsBeforeItBegan, isMunicipalityOf, looksPersonal, makesCircle } from './rules.ts'
import {
  AddAlias,
  AddBody,
  type BodyAnswer,
  type BodyFields,
  ChangeBody,
  ListBodies,
  OneBody,
  RecordSuccession,
  RemoveAlias,
  RemoveSuccession,
  ResolveName,
} from './schema.ts'
import {
  countBodies,
  countUnchecked,
  deleteAlias,
  deleteSuccession,
  findBodyByName,
  getBodyWithNames,
  insertAlias,
  insertBody,
  listBodies as listPage,
  listSteps,
  lockDirectory,
  putSuccession,
  type Reader,
  touchBody,
  updateBody,
} from './store.ts'
import { askTogether } from './two/arrivals.ts'
import { listWaitingAt } from './two/store.ts'

const mayChange = (context: Pick<ActionContext, 'may'>): boolean =>
  context.may(directoryPolicy, 'directory.change')

/** Which bodies somebody finds: shelters only their own people, and administrators, who invite them (domain rule 8). */
export const readerOf = (actor: Actor): Reader =>
  (actor.kind === 'person' && actor.role === 'administrator') || actor.kind === 'system'
    ? { finds: 'all' }
    : { finds: 'own', bodyId: actor.kind === 'person' ? actor.bodyId : null }

export type { ListedBody } from './store.ts'

/** The bodies that fit a search, a type and a county; with what the searched name itself stands for. */
export const listBodies = action(
  directoryPolicy,
  'directory.list',
  'read',
  ListBodies,
  async (context, input) => {
    const { tx, actor, today } = context
    const reader = readerOf(actor)
    const found = await listPage(tx, input, reader)
    return {
      ...found,
      page: input.page,
      pageSize: input.pageSize,
      selection: input,
      /** How many there are without any selection: tells an empty directory from an empty result. */
      all: await countBodies(tx, reader),
      /** Told to whoever may do something about it. */
      unchecked: context.may(directoryPolicy, 'directory.mark_checked') ? await countUnchecked(tx) : 0,
      meant: input.q ? resolveIn(await loadLexicon(tx), input.q, today) : undefined,
      mayChange: mayChange(context),
      findsShelters: reader.finds === 'all',
    }
  },
)

/** What another room has to say of a body on its page, such as its assignments. */
export interface BodyOffer {
  readonly heading: (locale: 'sv' | 'en') => string
  /** Links to what the body has in the other room; empty where it has nothing. */
  readonly items: (
    context: Pick<ActionContext, 'tx' | 'today' | 'actor'>,
    bodyId: string,
  ) => Promise<readonly BodyOfferItem[]>
}

interface BodyOfferItem {
  readonly href: string
  readonly label: (locale: 'sv' | 'en') => string
  /** With what the label ends, where that is Swedish in every language. */
  readonly swedish?: string
  readonly detail?: (locale: 'sv' | 'en') => string
}

/** A body with its names, its neighbours in time, and what other rooms have to say of it. */
export const viewBody = (offers: readonly BodyOffer[] = []) =>
  action(directoryPolicy, 'directory.view', 'read', OneBody, async (context, { bodyId }) => {
    const body = await getBodyWithNames(context.tx, bodyId, readerOf(context.actor))
    const sections: { offer: BodyOffer; items: Awaited<ReturnType<BodyOffer['items']>> }[] = []
    for (const offer of offers) sections.push({ offer, items: await offer.items(context, bodyId) })
    return {
      ...{ body, sections },
      mayChange: mayChange(context),
      mayCheck: body.unchecked && context.may(directoryPolicy, 'directory.mark_checked'),
      /** What one has said of it and another confirms, for those who do. */
      waiting: context.may(directoryPolicy, 'directory.view_kind_change')
        ? await listWaitingAt(context.tx, bodyId)
        : [],
      saysOpenness: actsFor(context.actor, bodyId) && context.may(directoryPolicy, 'directory.say_openness'),
    }
  })

/** What a name as written stands for, and who carries the tasks on a day (today where none is given). */
export const resolveName = action(
  directoryPolicy,
  'directory.resolve',
  'read',
  ResolveName,
  async ({ tx, today }, { name, at }) =>
    resolveIn(await loadLexicon(tx), name, at ?? today, at === undefined ? {} : { at }),
)

/** Opens the form for a new body. */
export const beginAdding = action(
  directoryPolicy,
  'directory.begin_change',
  'read',
  z.object({}),
  async ({ actor }) => ({ findsShelters: readerOf(actor).finds === 'all' }),
)

/**
 * Opens the forms for a body that is there, with what rests on it as far as the keeper may see.
 *
 * @param rests what rooms say of their rows, asked when somebody opens the form.
 */
export const beginChangingWith = (rests: () => readonly Resting[]) =>
  action(directoryPolicy, 'directory.begin_change', 'read', OneBody, async ({ tx, actor }, { bodyId }) => {
    const reader = readerOf(actor)
    return {
      body: await getBodyWithNames(tx, bodyId, reader),
      findsShelters: reader.finds === 'all',
      standing: await findStanding(tx, rests(), 'directory.body', bodyId),
    }
  })
export const beginChanging = beginChangingWith(() => [])

/** Refuses what no body of the directory may be, with the field that is wrong. */
const requireSound = async (
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  fields: BodyFields,
  names: readonly string[],
  bodyId?: string,
): Promise<void> => {
  if (fields.address && looksPersonal(fields.address, names))
    throw new Refusal('directory.personal_address', 422, {}, 'address')
  if (!isMunicipalityOf(fields)) throw new Refusal('directory.wrong_municipality', 422, {}, 'municipality')
  if (endsBeforeItBegan(fields)) throw new Refusal('directory.ends_before', 422, {}, 'activeUntil')
  if (fields.type === 'shelter' && readerOf(actor).finds !== 'all')
    throw new Refusal('directory.shelter_by_administrator', 422, {}, 'type')
  if (fields.type === 'shelter' && (fields.county !== null || fields.address !== null))
    throw new Refusal('directory.shelter_is_nowhere', 422, {}, fields.county === null ? 'address' : 'county')
  const same = await findBodyByName(tx, fields.name)
  if (same && same.id !== bodyId)
    throw new Refusal('directory.name_taken', 409, { name: fields.name }, 'name')
}

const namesOf = (fields: BodyFields, aliases: readonly string[]): string[] => [
  fields.name,
  fields.nameEnglish ?? '',
  ...aliases,
]

/** Adds a body. It receives nothing before another has confirmed that it is what it says. */
export const addBody = action(
  directoryPolicy,
  'directory.add',
  'change',
  AddBody,
  async (context, { aliases, ...fields }) => {
    const { tx, actor, about } = context
    await lockDirectory(tx)
    await requireSound({ tx, actor }, fields, namesOf(fields, aliases))
    const id = await insertBody(tx, fields)
    for (const alias of aliases) await insertAlias(tx, id, alias)
    about('body', id)
    const body = await getBodyWithNames(tx, id, readerOf(actor))
    const asked = await askTogether(context, body.unchecked ? [{ bodyId: id, what: 'check' }] : [])
    return { ...body, ...asked }
  },
)

/** What is written of a body at once: its type, and what goes with that alone, once another has confirmed it. */
export const withTypeOf = <Fields extends BodyFields>(before: BodyFields, fields: Fields): Fields =>
  before.type === fields.type
    ? fields
    : {
        ...fields,
        type: before.type,
        municipality: before.municipality,
        county: before.type === 'shelter' ? null : fields.county,
        address: before.type === 'shelter' ? null : fields.address,
      }

/**
 * Changes a body. Its name before stays with it, so that older texts are still understood. Its type, from which follows what it
 * receives, changes once another has confirmed it.
 */
export const changeBody = action(
  directoryPolicy,
  'directory.change',
  'change',
  ChangeBody,
  async (context, { bodyId, revision, ...fields }) => {
    const { tx, actor, about } = context
    await lockDirectory(tx)
    const before = await getBodyWithNames(tx, bodyId, readerOf(actor))
    about('body', bodyId)
    const aliases = before.aliases.map(({ alias }) => alias)
    await requireSound({ tx, actor }, fields, namesOf(fields, [...aliases, before.name]), bodyId)
    await updateBody(tx, bodyId, revision, withTypeOf(before, fields))
    if (before.name !== fields.name) await insertAlias(tx, bodyId, before.name, 'earlier')
    const { type, municipality } = fields
    const asked = await askTogether(
      context,
      before.type === type ? [] : [{ bodyId, what: 'type', type, municipality }],
    )
    return { ...(await getBodyWithNames(tx, bodyId, readerOf(actor))), ...asked }
  },
)

/**
 * Says that somebody has looked at an organisation that entered itself, and that it is what it says: once another has confirmed it.
 *
 * @throws NotFound, Conflict where it is checked already
 */
export const checkBody = action(
  directoryPolicy,
  'directory.mark_checked',
  'change',
  OneBody,
  async (context, { bodyId }) => {
    const { unchecked } = await getBodyWithNames(context.tx, bodyId, readerOf(context.actor))
    context.about('body', bodyId)
    if (!unchecked) throw new Conflict('body')
    return { id: bodyId, ...(await askTogether(context, [{ bodyId, what: 'check' }])) }
  },
)

/** Adds another name. A name may belong to several bodies: it then asks whoever uses it. */
export const addAlias = action(
  directoryPolicy,
  'directory.add_alias',
  'change',
  AddAlias,
  async ({ tx, actor, about }, { bodyId, alias, kind }) => {
    const before = await getBodyWithNames(tx, bodyId, readerOf(actor))
    about('body', bodyId)
    if (alias === before.name || before.aliases.some((known) => known.alias === alias))
      throw new Refusal('directory.name_known', 409, { name: alias }, 'alias')
    await insertAlias(tx, bodyId, alias, kind)
    await touchBody(tx, bodyId)
    return getBodyWithNames(tx, bodyId, readerOf(actor))
  },
)

export const removeAlias = action(
  directoryPolicy,
  'directory.remove_alias',
  'change',
  RemoveAlias,
  async ({ tx, actor, about }, { bodyId, alias }): Promise<BodyAnswer> => {
    await getBodyWithNames(tx, bodyId, readerOf(actor))
    about('body', bodyId)
    await touchBody(tx, bodyId)
    await deleteAlias(tx, bodyId, alias)
    return getBodyWithNames(tx, bodyId, readerOf(actor))
  },
)

/** Records who took over from a body. Recording the same successor again corrects day, scope and basis. */
export const recordSuccession = action(
  directoryPolicy,
  'directory.record_succession',
  'change',
  RecordSuccession,
  async ({ tx, actor, today, about }, { bodyId, successor, ...facts }) => {
    await lockDirectory(tx)
    await getBodyWithNames(tx, bodyId, readerOf(actor))
    about('body', bodyId)
    const lexicon = await loadLexicon(tx)
    const meant = resolveIn(lexicon, successor, facts.from ?? today, facts.from ? { at: facts.from } : {})
    if (meant.kind === 'unknown')
      throw new Refusal('directory.successor_unknown', 422, { name: successor }, 'successor')
    if (meant.kind === 'ambiguous')
      throw new Refusal(
        'directory.successor_ambiguous',
        422,
        { names: meant.candidates.map(({ name }) => name).join('; ') },
        'successor',
      )
    const step = { bodyId, successorId: meant.body.id }
    if (step.bodyId === step.successorId || makesCircle(await listSteps(tx), step))
      throw new Refusal('directory.circle', 409, { name: meant.body.name }, 'successor')
    await putSuccession(tx, { ...step, ...facts })
    await touchBody(tx, bodyId)
    await touchBody(tx, step.successorId)
    return getBodyWithNames(tx, bodyId, readerOf(actor))
  },
)

/** Takes away that a body took over from another, which was recorded by mistake. @throws NotFound */
export const removeSuccession = action(
  directoryPolicy,
  'directory.remove_succession',
  'change',
  RemoveSuccession,
  async ({ tx, actor, about }, { bodyId, successorId }) => {
    await lockDirectory(tx)
    const { successors } = await getBodyWithNames(tx, bodyId, readerOf(actor))
    about('body', bodyId)
    if (!successors.some(({ id }) => id === successorId)) throw new NotFound('succession')
    await deleteSuccession(tx, bodyId, successorId)
    await touchBody(tx, bodyId)
    await touchBody(tx, successorId)
    return getBodyWithNames(tx, bodyId, readerOf(actor))
  },
)
