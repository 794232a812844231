import { type ActionContext, action } from '../../../platform/access/action.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { Conflict, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { mayBeNamed } from '../../directory/index.ts'
import { caseworkRoles } from '../roles.ts'
import { programmePolicy } from './policy.ts'
import { addProgrammeInput, changeProgrammeInput, listInput, noInput, programmeInput } from './schema.ts'
import { readSeries } from './series.ts'
import {
  getProgramme,
  holdProgramme,
  insertProgramme,
  listProgrammes,
  markProgrammeClosed,
  writeProgramme,
} from './store.ts'

/** The register of programmes, narrowed by what they meet, for whom, where and in which language. */
export const viewProgrammes = action(
  programmePolicy,
  'programme.list',
  'read',
  listInput,
  async ({ tx, actor }, { of, ...selection }) => {
    if (actor.kind !== 'person') throw new NotPermitted('programme.list')
    const isOwn = of === 'own'
    return {
      selection: { ...selection, of },
      registers: actsAs(actor, ...caseworkRoles) && (await mayBeNamed(tx, actor.bodyId)),
      programmes: await listProgrammes(tx, { ...selection, ...(isOwn ? { bodyId: actor.bodyId } : {}) }),
    }
  },
)
export type ViewedProgrammes = Awaited<ReturnType<typeof viewProgrammes.run>>

/** One programme. @throws NotFound */
export const viewProgramme = action(
  programmePolicy,
  'programme.view',
  'read',
  programmeInput,
  async ({ tx, actor }, { programmeId }) => {
    const programme = await getProgramme(tx, programmeId)
    const isOwn = actsAs(actor, ...caseworkRoles) && actor.bodyId === programme.bodyId
    return { programme, changes: isOwn && programme.closedOn === null }
  },
)
export type ViewedProgramme = Awaited<ReturnType<typeof viewProgramme.run>>

/** How programmes reach people, over all bodies: counts alone, with small ones withheld. */
export const viewCoverage = action(
  programmePolicy,
  'programme.coverage',
  'read',
  noInput,
  async ({ tx, now }) => ({
    now,
    programmes: await listProgrammes(tx, {}),
    series: await readSeries(tx),
  }),
)
export type ViewedCoverage = Awaited<ReturnType<typeof viewCoverage.run>>

const requireNoShelter = async ({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>): Promise<void> => {
  if (actor.kind !== 'person') throw new NotPermitted('programme.add')
  if (!(await mayBeNamed(tx, actor.bodyId))) throw new Refusal('programme.not_of_a_shelter', 409)
}

/** What the page needs on which a programme is registered. @throws Refusal `programme.not_of_a_shelter` */
export const prepareProgramme = action(
  programmePolicy,
  'programme.prepare',
  'read',
  noInput,
  async (context) => {
    await requireNoShelter(context)
    return {}
  },
)

/**
 * A group for those who have harmed others is theirs alone (measure 14), and a programme that meets nothing helps nobody
 * find it.
 */
const requireWhole = ({ meets, serves }: { meets: readonly string[]; serves: readonly string[] }): void => {
  if (meets.length === 0) throw new Refusal('programme.meets_nothing', 422, {}, 'meets')
  if (serves.length === 0) throw new Refusal('programme.serves_nobody', 422, {}, 'serves')
}

/** Registers a programme of one's own body. @throws Refusal `programme.not_of_a_shelter`, and at its fields. */
export const addProgramme = action(
  programmePolicy,
  'programme.add',
  'change',
  addProgrammeInput,
  async (context, given) => {
    const { tx, actor, today, about } = context
    if (actor.kind !== 'person') throw new NotPermitted('programme.add')
    await requireNoShelter(context)
    requireWhole(given)
    const programmeId = await insertProgramme(tx, actor, given, today)
    about('programme', programmeId, { setting: given.setting })
    return { programmeId }
  },
)

const beginChange = async (
  { tx, actor, about }: Pick<ActionContext, 'tx' | 'actor' | 'about'>,
  programmeId: string,
  revision?: number,
) => {
  about('programme', programmeId)
  if (actor.kind !== 'person') throw new NotPermitted('programme.change')
  if ((await getProgramme(tx, programmeId)).bodyId !== actor.bodyId)
    throw new NotPermitted('programme.change')
  try {
    const programme = await holdProgramme(tx, programmeId, revision)
    if (programme.closedOn !== null) throw new Refusal('programme.closed_already', 409)
    return { actor, programme }
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal('programme.changed_by_another', 409)
    throw error
  }
}

/** A programme of one's own body, for the page on which it is changed. @throws NotFound, NotPermitted */
export const prepareChange = action(
  programmePolicy,
  'programme.prepare_change',
  'read',
  programmeInput,
  async (context, { programmeId }) => ({ programme: (await beginChange(context, programmeId)).programme }),
)

/** Changes a programme; whether it can take somebody holds from today. @throws Refusal `programme.changed_by_another` */
export const changeProgramme = action(
  programmePolicy,
  'programme.change',
  'change',
  changeProgrammeInput,
  async (context, { programmeId, revision, ...given }) => {
    const { actor } = await beginChange(context, programmeId, revision)
    requireWhole(given)
    await writeProgramme(context.tx, actor, programmeId, given, context.today)
    return { programmeId }
  },
)

/** Says that a programme has ended: it is not found any more, and the times in it stay in their cases. */
export const closeProgramme = action(
  programmePolicy,
  'programme.close',
  'change',
  programmeInput,
  async (context, { programmeId }) => {
    const { actor } = await beginChange(context, programmeId)
    await markProgrammeClosed(context.tx, actor, programmeId, context.today)
    return { programmeId }
  },
)
