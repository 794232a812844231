import type { Hono } from 'hono'
import { z } from 'zod'
import { rooms } from '../app.ts'
import { keepForm } from '../modules/identity/kept/actions.ts'
import { keepDraftOf } from '../modules/support/notes/drafts/actions.ts'
import type { AnyAction } from '../platform/access/action.ts'
import { attributesOf, CONTROL, controlTags, FORM } from '../web/entered/tags.ts'

const posts = rooms
  .flatMap(({ routes }) => routes)
  .filter(({ method }) => method === 'post')
  .toSorted((one, other) => one.pattern.split(':').length - other.pattern.split(':').length)
  .map(({ pattern, action }) => ({
    action,
    fits: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`),
  }))

const inputs = new Map(posts.map(({ action }) => [action.name, action.input]))
const known = new Map<string, AnyAction | undefined>()

/** The action to which a form is sent; an address that is written out goes before one with a place for a name. */
const actionAt = (address: string): AnyAction | undefined => {
  const [path = ''] = address.split(/[?#]/)
  if (!known.has(path)) known.set(path, posts.find(({ fits }) => fits.test(path))?.action)
  return known.get(path)
}

/**
 * What a form carries for the house itself, what its page alone reads (what is looked for, that a row is to be added, where it goes on
 * to), and whose password it is, for what keeps passwords.
 */
const OWN = [
  'csrf',
  'idempotencyKey',
  'formBegins',
  'formEntered',
  'return',
  'find',
  'search',
  'more',
  'next',
  'username',
]

/** What the route of an action reads of a form by itself: where its page goes on to, or how the form comes back. */
const READ_BY_ROUTE: Readonly<Record<string, readonly string[]>> = {
  'application.withdraw_attachment': ['applicationId'],
  'case.write': ['needs'],
  'consent.record': ['toBody', 'toName', 'purpose', 'parts'],
  'consultation.note': ['list'],
  'disclosure.decide': ['way', 'step'],
  'follow_up_abroad.partner_answer': ['language'],
  'grant.pay': ['grantId'],
  'grant.stop': ['grantId'],
  'identity.accept_invitation': ['with'],
  'report.save': ['file', 'title'],
  'review.add': ['part', 'itemId'],
  'review.correct': ['kind', 'shown'],
  'survey_answer.look': ['answers', 'go', 'here', 'language'],
  'survey_answer.redeem': ['language'],
  'table.withdraw': ['table'],
}
/** What is sent in parts and looked at before it is sent as a whole: to the one, and then to the other. */
const LOOKED_AT_FIRST: Readonly<Record<string, string>> = {
  'disclosure.look': 'disclosure.decide',
  'referral.save': 'referral.send',
}

/** Whether a shape asks for what stands under a name, part by part; what is open asks for anything. */
const asks = (shape: z.core.$ZodType, [first, ...rest]: readonly string[]): boolean => {
  if (first === undefined) return true
  const { def } = (shape as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      if (Object.hasOwn(def.shape, first)) return asks(def.shape[first]!, rest)
      return def.catchall !== undefined && asks(def.catchall, rest)
    case 'array':
      return asks(def.element, rest)
    case 'tuple':
      return def.items.some((item) => asks(item, rest))
    case 'record':
      return asks(def.valueType, rest)
    case 'union':
      return def.options.some((option) => asks(option, [first, ...rest]))
    case 'intersection':
      return [def.left, def.right].some((side) => asks(side, [first, ...rest]))
    case 'pipe':
      return [def.in, def.out].some((side) => asks(side, [first, ...rest]))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return asks(def.innerType, [first, ...rest])
    case 'lazy':
      return asks(def.getter(), [first, ...rest])
    case 'any':
    case 'unknown':
    case 'custom':
      return true
    default:
      return false
  }
}

/** Names under which the forms of a page send what the action that they are sent to does not ask for: it would be lost unseen. */
export const unaskedNames = (html: string): string[] =>
  [...html.matchAll(FORM)].flatMap(([form, given = '']) => {
    const attributes = attributesOf(given)
    const address = attributes.get('action')
    if (attributes.get('method')?.toLowerCase() !== 'post' || address === undefined) return []
    return controlTags(form).flatMap((control) => {
      const name = control.attributes.get('name')?.replace(/~\d+$|\[\]$/, '')
      const action = actionAt(control.attributes.get('formaction') ?? address)
      if (!name || action === undefined || OWN.includes(name)) return []
      const parts = name.split('.')
      const later = LOOKED_AT_FIRST[action.name]
      const isRead =
        asks(action.input, parts) ||
        (later !== undefined && asks(inputs.get(later)!, parts)) ||
        READ_BY_ROUTE[later ?? action.name]?.includes(parts[0]!)
      return isRead ? [] : [`${action.name}: ${name}`]
    })
  })

/** The shape that stands under a name of a form; nothing where it stands in a row of a list, of which an empty one is none. */
const shapeAt = (shape: z.core.$ZodType, [first, ...rest]: readonly string[]): z.core.$ZodType[] => {
  if (first === undefined) return [shape]
  const { def } = (shape as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, first) ? shapeAt(def.shape[first]!, rest) : []
    case 'union':
      return def.options.flatMap((option) => shapeAt(option, [first, ...rest]))
    case 'intersection':
      return [def.left, def.right].flatMap((side) => shapeAt(side, [first, ...rest]))
    case 'pipe':
      return shapeAt(def.in, [first, ...rest])
    case 'nullable':
    case 'readonly':
    case 'catch':
      return shapeAt(def.innerType, [first, ...rest])
    default:
      return []
  }
}

const TOKEN = new RegExp(`<fieldset\\b([^>]*)>|</fieldset>|${CONTROL.source}`, 'g')
/** Types of a control that always sends a value, or that one may leave as it is. */
const ALWAYS = ['hidden', 'submit', 'button', 'checkbox', 'range', 'file']

/** Names of a form that it lets be empty: no control of the name says that it is needed, or is filled in whatever is done. */
const letBeEmpty = (form: string): string[] => {
  const groups: boolean[] = []
  const filled = new Map<string, boolean>()
  for (const [whole, group] of form.matchAll(TOKEN)) {
    if (whole.startsWith('<fieldset')) groups.push(group?.includes('aria-required="true"') ?? false)
    else if (whole === '</fieldset>') groups.pop()
    else
      for (const { element, attributes } of controlTags(whole)) {
        const name = attributes.get('name')
        if (!name || name.endsWith('[]')) continue
        const isFilled =
          element === 'button' ||
          ALWAYS.includes(attributes.get('type') ?? '') ||
          ['required', 'disabled', 'readonly', 'checked'].some((one) => attributes.has(one)) ||
          (attributes.get('type') === 'radio' && groups.some((isNeeded) => isNeeded)) ||
          (element === 'select' && !/<option[^>]*\bvalue=""/.test(whole))
        filled.set(name, isFilled || (filled.get(name) ?? false))
      }
  }
  return [...filled].flatMap(([name, isFilled]) => (isFilled ? [] : [name]))
}

/** Names that the forms of a page let be empty and the action that they are sent to does not: nothing says that it asks for them. */
export const neededUnsaid = (html: string): string[] =>
  [...html.matchAll(FORM)].flatMap(([form, given = '']) => {
    const attributes = attributesOf(given)
    const action = actionAt(attributes.get('action') ?? '')
    if (attributes.get('method')?.toLowerCase() !== 'post' || action === undefined) return []
    return letBeEmpty(form).flatMap((name) => {
      const shapes = OWN.includes(name) ? [] : shapeAt(action.input, name.split('.'))
      return shapes.length === 0 || shapes.some((shape) => z.safeParse(shape, undefined).success)
        ? []
        : [`${action.name}: ${name}`]
    })
  })

/** What keeps a form keeps whatever stands in it. */
const keepers = [keepForm.name, keepDraftOf.name]

/**
 * Looks at the forms of every page that an application answers with.
 *
 * @returns what is asked when a test file ends. @throws Error naming what was sent and not asked for, and what is needed and not said.
 */
export const watchForms = (app: Pick<Hono<never>, 'fetch'>): (() => void) => {
  const [unasked, needed] = [new Set<string>(), new Set<string>()]
  const { fetch } = app
  app.fetch = async (...given) => {
    const answer = await fetch(...given)
    if (answer.headers.get('content-type')?.startsWith('text/html')) {
      const html = await answer.clone().text()
      for (const name of unaskedNames(html))
        if (!keepers.some((keeper) => name.startsWith(`${keeper}: `))) unasked.add(name)
      for (const name of neededUnsaid(html)) needed.add(name)
    }
    return answer
  }
  return () => {
    const faults = [
      ...(unasked.size > 0
        ? [`a form sends what its action does not ask for: ${[...unasked].join(', ')}`]
        : []),
      ...(needed.size > 0 ? [`a form lets be empty what its action needs: ${[...needed].join(', ')}`] : []),
    ]
    if (faults.length > 0) throw new Error(faults.join('; '))
  }
}
