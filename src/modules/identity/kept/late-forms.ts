import { PROOF_NEEDED, perform } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { wayBackTo } from '../../../platform/access/way-back.ts'
import type { Beside, KeptBeside } from '../../../platform/http/beside.ts'
import type { Entered } from '../../../platform/http/entered.ts'
import { writerIn } from '../../../platform/http/form-token.ts'
import { enteredIn, tokenIn } from '../../../platform/http/read-entered.ts'
import { type RequestContext, type Route, requestOf } from '../../../platform/http/route.ts'
import type { LateForms } from '../../../platform/http/server.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { besideUnkept, formAgain } from '../../../web/entered/form-again.tsx'
import { pageContextOf } from '../../../web/pages.tsx'
import { unsentNotice } from '../../../web/presence.tsx'
import { identityPaths } from '../paths.ts'
import { keepForm, letGo, listKeptForms } from './actions.ts'
import { LatePage, OtherPage, UnkeptPage } from './pages/views.tsx'
import { findWriter } from './store.ts'

const LATE: number = 419

/** Asked by client code, which says for itself what to do, and keeps what was entered on the page. */
const isFromScript = (context: RequestContext): boolean =>
  context.req.path.startsWith('/v1/') ||
  context.req.header('x-form-token') !== undefined ||
  (context.req.header('accept') ?? '').startsWith('application/json')

const writerOf = async (context: RequestContext): Promise<PersonActor | undefined> => {
  const { database, clock, settings } = context.get('house')
  const writer = writerIn(settings, await tokenIn(context))
  return writer && findWriter(database, writer, clock.now())
}

/** Keeps a form as its writer, which is all that they can still do: whoever sends it now may be somebody else. */
const keepAs = async (
  context: RequestContext,
  writer: PersonActor,
  { key, address, entries, files }: Entered,
): Promise<string> => {
  const request = { actor: writer, trace: context.get('trace') }
  const given = { keptId: key, address, entries, files }
  return (await perform(context.get('house'), request, keepForm, given)).keptId
}

/**
 * What a page of ours sends of itself while its session lasts, or when it has just ended: the fields of a form, and in `keptFor`
 * where the form is sent to.
 *
 * @throws Refusal 419 where nobody is known to have opened it, 400 where it is no form.
 */
const keepWhatStands = async (
  context: RequestContext,
  writer: PersonActor | undefined,
): Promise<Response> => {
  if (writer === undefined) throw new Refusal('form_expired', LATE)
  const entered = await enteredIn(context)
  if (entered === undefined) throw new Refusal('form_unreadable', 400)
  const address = (await context.req.formData()).get('keptFor')
  const meant = { ...entered, address: typeof address === 'string' ? address : '' }
  return context.json({ keptId: await keepAs(context, writer, meant) })
}

/** As `keepWhatStands`, with the token of a session that lasts: whose it is says the session, where the form does not. */
export const keepForWriter = async (context: RequestContext): Promise<Response> => {
  const { actor } = context.get('authentication')
  return keepWhatStands(context, (await writerOf(context)) ?? (actor.kind === 'person' ? actor : undefined))
}

/** Too many, or too long, is told to whoever wrote it. @throws any other error. */
const orNotKept = (error: unknown): undefined => {
  if (!(error instanceof Refusal)) throw error
}

/** The page of the form, all that was entered in it; where it cannot be shown, what was entered to copy. */
const shownAgain = async (
  context: RequestContext,
  route: Route,
  entered: Entered,
  beside?: Beside,
): Promise<string> => {
  const shown = async () => {
    const page = await route.again?.(context)
    return page && formAgain(page, { entered, context: pageContextOf(context), ...(beside && { beside }) })
  }
  return (await shown().catch(() => undefined)) ?? unkept(context, entered)
}

const unkept = (context: RequestContext, { entries }: Entered): string =>
  String(UnkeptPage({ context: pageContextOf(context), entries }))

const kept = async (context: RequestContext, writer: PersonActor, entered: Entered): Promise<string> => {
  try {
    const keptId = await keepAs(context, writer, entered)
    const { person } = context.get('authentication')
    const shown = { context: pageContextOf(context), keptId }
    if (person === undefined) return String(LatePage({ ...shown, hasFiles: entered.files.length > 0 }))
    return String(OtherPage({ ...shown, isOwn: person.actor.personId === writer.personId }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return unkept(context, entered)
  }
}

/** The page of ours that a form was sent from, as the browser says it. */
const pageOf = (context: RequestContext): string => {
  const { origin } = new URL(context.req.url)
  const from = context.req.header('referer') ?? ''
  if (!URL.canParse(from)) return '/'
  const page = new URL(from)
  return page.origin === origin || page.host === context.req.header('host') ? page.pathname : '/'
}

/**
 * What becomes of a form that comes without the token of this session. Its own token tells in which session, and for which body
 * and role, it was opened: the same person and membership find it filled in again, anybody else's is kept sealed for them. It
 * is never carried out.
 */
export const lateForms: LateForms = {
  expired: async (context, route) => {
    if (route.action === keepForm) return keepWhatStands(context, await writerOf(context))
    const entered = route.holdsNothing || isFromScript(context) ? undefined : await enteredIn(context)
    if (entered === undefined) throw new Refusal('form_expired', LATE)
    const writer = await writerOf(context)
    const { person } = context.get('authentication')
    const isOwn = writer === undefined || writer.membershipId === person?.actor.membershipId
    const page = isOwn ? await shownAgain(context, route, entered) : await kept(context, writer, entered)
    return context.html(page, LATE as 400)
  },
  beside: async (context, route, beside) => {
    const entered = route.holdsNothing ? undefined : await enteredIn(context)
    if (entered === undefined) return context.body(null, 204)
    const writer = await writerOf(context)
    const keptId = writer && (await keepAs(context, writer, entered).catch(orNotKept))
    if (keptId !== undefined) {
      const kept: KeptBeside = { keptId, notice: unsentNotice(pageContextOf(context)) }
      return context.json(kept)
    }
    if (!beside.hasPage) return context.html(await shownAgain(context, route, entered, beside))
    const told: KeptBeside = { notice: besideUnkept(pageContextOf(context), entered) }
    return context.json(told)
  },
  proof: async (context) => {
    const { actor } = context.get('authentication')
    if (actor.kind !== 'person' || isFromScript(context)) throw new Refusal(PROOF_NEEDED, 403)
    if (context.req.method === 'GET') {
      const back = wayBackTo(new URL(context.req.url))
      return context.redirect(identityPaths.proof({ return: back }), 303)
    }
    const entered = await enteredIn(context)
    // A button alone: back to the page that it stands on.
    if (entered === undefined) return context.redirect(identityPaths.proof({ return: pageOf(context) }), 303)
    const keptId = await keepAs(context, actor, entered).catch(orNotKept)
    if (keptId === undefined) return context.html(unkept(context, entered), 403)
    return context.redirect(identityPaths.proof({ return: identityPaths.keptForm({ keptId }) }), 303)
  },
  sent: async (context) => {
    const { person } = context.get('authentication')
    if (person === undefined || person.session.keptForms === 0) return
    const entered = await enteredIn(context)
    const [house, request] = [context.get('house'), requestOf(context)]
    const { forms } = await perform(house, request, listKeptForms, {})
    if (forms.some(({ id }) => id === entered?.key)) await letGo(house, request, entered!.key)
  },
}
