import { sql } from 'kysely'
import type { z } from 'zod'
import type { AuditRecord } from '../audit/record.ts'
import type { Recorder, Run } from '../audit/run.ts'
import { type Clock, type Day, dayOf } from '../clock/clock.ts'
import type { Settings } from '../config/settings.ts'
import type { Database, DatabaseTransaction } from '../database/connect.ts'
import type { Replica } from '../database/replica.ts'
import { DATABASE_TIME, vouchFor } from '../database/vouching.ts'
import type { Machine } from '../machine/machine.ts'
import { NotFound, NotPermitted, Refusal } from '../refusal.ts'
import type { Vault } from '../vault/case-vault.ts'
import { type Actor, wallSettings } from './actor.ts'
import { setApart } from './apart.ts'
import { madeForEverybody } from './for-everybody.ts'
import { leftBy } from './left-by-refusal.ts'
import { claimOnce, type OnceKey } from './once.ts'
import { type FactsOf, letsThrough, type Policy, type Rules } from './policy.ts'
import { isWithinEffects } from './token-scopes.ts'

/** What an action needs from the house. */
export interface House {
  /** As the application: what people ask for. */
  readonly database: Database
  /** As the job worker: what the house does by itself. The database believes here alone that the system acts. */
  readonly worker: Database
  /** From where what everybody reads may be read, where the settings name one. */
  readonly replica?: Replica
  readonly clock: Clock
  readonly settings: Settings
  readonly vault: Vault
  /** The run of this process, which numbers and proves what it records. */
  readonly trail: Run
  /** Where this process runs, and what lies outside the database. */
  readonly machine: Machine
}

/** What an action does: changes and readings of personal data leave an audit record, other readings none. */
export type Effect = 'change' | 'read' | 'read_personal'

export interface ActionContext<Facts = undefined> {
  readonly tx: DatabaseTransaction
  readonly actor: Actor
  readonly now: Date
  /** Today in Sweden. */
  readonly today: Day
  readonly settings: Settings
  /** Keys of cases. It works outside the transaction: what it did stays done where the action is rolled back. */
  readonly vault: Vault
  /** What lies outside the database. */
  readonly machine: Machine
  /** Looks at the thing itself; refuses where the action's own rule says no. */
  permit(facts: Facts): void
  /** Whether the actor could run another action, to show or hide its button. It grants nothing. */
  may(policy: Policy, permission: string, facts?: unknown): boolean
  /** Says what the audit record is about. Identifiers and codes only, never narrative. */
  about(kind: string, id: string, details?: Record<string, unknown>): void
  /** Adds a further record, beside the action's own. */
  readonly record: Recorder
  /** Hands a job to the queue, in the same transaction. */
  enqueue(
    task: string,
    payload: Record<string, unknown>,
    options?: { runAt?: Date; key?: string },
  ): Promise<void>
}

export interface Action<I extends z.ZodType = z.ZodType, O = unknown> {
  /** Name of the action and of its permission, such as `plan.approve`. */
  readonly name: string
  readonly policy: Policy
  readonly effect: Effect
  readonly input: I
  /** Carried out only for a person who has proved who they are within the last minutes: see `freshly`. */
  readonly fresh?: true
  /** Slow work on the input (reading a document), after the permission and before the transaction is opened. */
  readonly prepare?: (input: z.output<I>) => Promise<unknown>
  // biome-ignore lint/suspicious/noExplicitAny: each action knows its facts, and what it has prepared.
  readonly run: (context: ActionContext<any>, input: any) => Promise<O>
}

/** Any action, whatever it takes and gives: for lists and registers of actions. */
// biome-ignore lint/suspicious/noExplicitAny: variance of input and output does not matter to a register.
export type AnyAction = Action<any, any>

/**
 * Declares a use case: the only way to read or change anything.
 *
 * Its name is its permission in the policy; it runs in one transaction with the actor set for row-level security,
 * and its audit record commits with it, or neither does.
 */
export const action = <R extends Rules, N extends keyof R & string, I extends z.ZodType, O>(
  policy: Policy<R>,
  name: N,
  effect: Effect,
  input: I,
  run: (context: ActionContext<FactsOf<R[N]>>, input: z.output<I>) => Promise<O>,
): Action<I, O> => ({ name, policy, effect, input, run })

/**
 * As `action`, for a use case whose input takes time to prepare: that happens once the actor is known to be let
 * through and before a connection is taken. What `prepare` refuses is recorded like any refusal.
 */
export const preparedAction = <R extends Rules, N extends keyof R & string, I extends z.ZodType, P, O>(
  policy: Policy<R>,
  name: N,
  effect: Effect,
  input: I,
  prepare: (input: z.output<I>) => Promise<P>,
  run: (context: ActionContext<FactsOf<R[N]>>, prepared: P) => Promise<O>,
): Action<I, O> => ({ name, policy, effect, input, prepare, run })

/** The refusal of an action that asks for a fresh proof; pages ask the person for it and bring them back. */
export const PROOF_NEEDED = 'proof_needed'

/** Minutes for which a proof of who somebody is opens the actions that ask for a fresh one. */
const FRESH_MINUTES = 5

/**
 * Declares a use case that opens a way in, gives power over others or takes much out at once: a person must have proved who they are
 * within the last five minutes, so that a computer that was left, or a session that was stolen, is not enough. Tokens never have.
 */
export const freshly = <A extends AnyAction>(of: A): A => ({ ...of, fresh: true })

export interface Request {
  readonly actor: Actor
  /** When the person of a session last proved who they are; absent where nobody has. */
  readonly provedAt?: Date
  /** Trace of the request, found again in the log and the audit record. */
  readonly trace?: string
  /** Makes a change happen once, however often it is sent. */
  readonly once?: OnceKey
}

/**
 * Tells row-level security who acts, and when, until the transaction ends, and proves it. The time is the house's own, so that
 * what ends at a moment ends for both walls at the same moment. The system needs no proof but its login.
 */
export const setActor = async (tx: DatabaseTransaction, actor: Actor, now?: Date): Promise<void> => {
  if (actor.kind !== 'system')
    return vouchFor(tx, { ...wallSettings(actor), report: '', now: now ?? DATABASE_TIME })
  const moment = now?.toISOString() ?? ''
  const told = await sql<{
    as: string
  }>`select set_config('samlad.vouched', '', true), set_config('samlad.person', '', true), set_config('samlad.body', '', true), set_config('samlad.role', 'system', true), set_config('samlad.now', ${moment}, true), set_config('samlad.link', '', true), access.role() as as`.execute(
    tx,
  )
  // Taken for nobody it would find nothing, and that nothing is there to do would be believed.
  if (told.rows[0]?.as !== 'system') throw new Error('the system acts on the connection of the worker alone')
}

/**
 * The vault for an actor: a job opens keys of the kinds alone that it has declared, and people what the rules let them. What leaves
 * no record opens none: whatever is sealed is such that it is recorded who has seen it.
 */
const vaultFor = ({ vault }: Pick<House, 'vault'>, actor: Actor, { name, effect }: AnyAction): Vault => {
  if (effect !== 'read') return actor.kind === 'system' ? vault.opening(actor.opens ?? []) : vault
  const refuse = async () => {
    throw new Error(`${name} opens a key, and says that it reads nothing personal`)
  }
  const closed: Vault = { ...vault.opening([]), openKey: refuse, openKeys: refuse, opening: () => closed }
  return closed
}

/** Where an actor's transactions are opened: the system's in the login that the database believes it in. */
export const databaseFor = (house: Pick<House, 'database' | 'worker'>, actor: Actor): Database =>
  actor.kind === 'system' ? house.worker : house.database

/** A replica takes no record. */
const recordsNothing: Recorder = async () => {
  throw new Error('what everybody reads leaves no record')
}

const deny = (of: AnyAction, actor: Actor): never => {
  if (actor.kind === 'anonymous') throw new Refusal('sign_in_first', 401)
  // Whoever may not read a thing is not told that it is there.
  if (of.effect !== 'change') throw new NotFound(of.name)
  throw new NotPermitted(of.name)
}

/**
 * Whether a request comes from a person who has just proved who they are; not where they did so in a time to come, before a clock went
 * back. The made-up people of a demonstration have no way to.
 */
export const isFresh = (
  { clock, settings }: Pick<House, 'clock' | 'settings'>,
  provedAt: Date | undefined,
): boolean =>
  settings.demo ||
  (provedAt !== undefined && Math.abs(clock.now().getTime() - provedAt.getTime()) <= FRESH_MINUTES * 60_000)

/**
 * Carries out an action for an actor: permission, input, one transaction, audit.
 *
 * @throws z.ZodError for input of the wrong shape, Refusal (with its subclasses) where the rules say no.
 */
export const perform = async <I extends z.ZodType, O>(
  house: House,
  request: Request,
  of: Action<I, O>,
  input: unknown,
): Promise<O> => {
  const { actor } = request
  const rule = of.policy.rules[of.name]
  const about: { kind?: string; id?: string; details?: Record<string, unknown> } = {}
  const recordOf = (outcome: AuditRecord['outcome'], reason?: string): AuditRecord => ({
    action: of.name,
    outcome,
    actor,
    ...(about.kind === undefined ? {} : { subjectKind: about.kind, subjectId: about.id }),
    ...(about.details === undefined ? {} : { details: about.details }),
    ...(reason === undefined ? {} : { reason }),
    ...(request.trace === undefined ? {} : { trace: request.trace }),
  })
  const isApart = rule?.apart === true && actor.kind === 'person'
  const record = (...said: Parameters<typeof recordOf>): AuditRecord =>
    isApart ? setApart(house.settings, actor, recordOf(...said)) : recordOf(...said)
  try {
    if (rule === undefined || !letsThrough(rule, actor) || !isWithinEffects(of, actor)) return deny(of, actor)
    if (of.fresh && actor.kind === 'person' && !isFresh(house, request.provedAt))
      throw new Refusal(PROOF_NEEDED, 403)
    const checked = of.input.parse(input)
    const prepared = of.prepare === undefined ? checked : await of.prepare(checked)
    const now = house.clock.now()
    const work = async (tx: DatabaseTransaction, add: Recorder): Promise<O> => {
      if (request.once !== undefined && of.effect === 'change')
        await claimOnce(tx, {
          ...{ actor, action: of.name, once: request.once, input: checked },
          now: rule.untraced ? hourOf(now) : now,
        })
      let looked = rule.when === undefined
      const result = await of.run(
        {
          tx,
          actor,
          now,
          today: dayOf(now),
          settings: house.settings,
          get vault() {
            return vaultFor(house, actor, of)
          },
          machine: house.machine,
          permit: (facts) => {
            looked = true
            if (rule.when && !rule.when(actor, facts as never)) deny(of, actor)
          },
          may: (policy, permission, facts) => {
            const other = policy.rules[permission]
            if (other === undefined || !letsThrough(other, actor)) return false
            return other.when === undefined || facts === undefined || other.when(actor, facts as never)
          },
          record: add,
          about: (kind, id, details) => Object.assign(about, { kind, id, details }),
          enqueue: async (task, payload, options) => {
            await sql`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${options?.runAt ?? null}, ${options?.key ?? null})`.execute(
              tx,
            )
          },
        },
        prepared,
      )
      if (!looked) throw new Error(`${of.name} never looked at the facts that its rule asks for`)
      if (of.effect !== 'read')
        await (rule.untraced
          ? countOne(tx, of.name, 'done')
          : add(record(of.effect === 'change' ? 'done' : 'read')))
      return result
    }
    const workHere = (): Promise<O> =>
      house.trail.transaction(actor, async (tx, add) => {
        await setActor(tx, actor, now)
        return work(tx, add)
      })
    const making = actor.kind === 'anonymous' && of.effect === 'read' ? madeForEverybody() : undefined
    if (making === undefined) return await workHere()
    return await making.readings.once(making.version, of, checked, async () => {
      const there = await house.replica?.read(making.version, (tx) => work(tx, recordsNothing))
      return there === undefined ? await workHere() : there.read
    })
  } catch (thrown) {
    const error = isUnfitValue(thrown)
      ? new Refusal('unfit_value', 422)
      : (refusedByDatabase(thrown) ?? thrown)
    if (error instanceof Refusal) {
      const isCounted = rule?.untraced && letsThrough(rule, actor)
      await recordRefusal(house, actor, isCounted ? of.name : record('refused', error.code), error)
    }
    throw error
  }
}

// Numbers and days beyond what any column holds, and texts that are no identifier, day or JSON (SQLSTATE class 22).
const UNFIT = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05'])

/** Whether the database could not even take a value for what it was: its sender's doing, not a fault of ours. */
const isUnfitValue = (error: unknown): boolean =>
  error instanceof Error && UNFIT.has((error as { code?: string }).code ?? '')

/**
 * A rule that the database alone can see to raises its refusal with the state SL409, the refusal's code as the message, and the column
 * of the field that it is about, where it is about one.
 */
const refusedByDatabase = (error: unknown): Refusal | undefined =>
  error instanceof Error && (error as { code?: string }).code === 'SL409'
    ? new Refusal(error.message, 409, {}, (error as { column?: string }).column)
    : undefined

const hourOf = (now: Date): Date => new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000)

const countOne = async (
  tx: DatabaseTransaction,
  name: string,
  outcome: 'done' | 'refused',
): Promise<void> => {
  await sql`select audit.count_one(${name}, ${outcome})`.execute(tx)
}

/** A refusal is recorded, or counted by the action's name, in a transaction of its own, since the refused one has been rolled back. */
const recordRefusal = async (
  house: House,
  actor: Actor,
  refused: AuditRecord | string,
  refusal: Refusal,
): Promise<void> => {
  await house.trail.transaction(actor, async (tx, add) => {
    await setActor(tx, actor, house.clock.now())
    await leftBy(refusal)?.(tx)
    if (typeof refused === 'string') await countOne(tx, refused, 'refused')
    else await add(refused)
  })
}

/**
 * Stops the start-up where an action has no permission.
 *
 * @throws Error naming every such action.
 */
export const requirePermissions = (actions: Iterable<AnyAction>): void => {
  const open = [...actions].filter((of) => of.policy.rules[of.name] === undefined).map((of) => of.name)
  if (open.length > 0) throw new Error(`actions without a permission: ${open.join(', ')}`)
}
