import { asset } from '../assets.ts'
import { attributesOf, CONTROL, controlTags, escaped, FORM, type Tag } from '../entered/tags.ts'
import { digestOf, entriesAsItStands } from './as-sent.ts'

/** Of the one form that all controls of a page belong to. */
export const JOINED = 'joined-form'
/** The hidden field with which each form of a joined page begins: its number, method, address, and how it stood. */
export const BEGINS = 'formBegins'
/** In the query of the address that a button sends to: the number of its form. */
export const PRESSED = 'pressed'

/** What the first button sends: the name and value of the one that Enter presses. */
export const ENTERED = 'formEntered'

const UNSEEN = new Set(['hidden', 'submit', 'button', 'reset', 'image'])

/** One form of a page, as it was rendered. */
interface PageForm {
  readonly html: string
  readonly at: number
  readonly method: string
  readonly action: string
  readonly isMultipart: boolean
  readonly controls: readonly Tag[]
}

const formsOf = (html: string): PageForm[] =>
  [...html.matchAll(FORM)].flatMap(({ 0: form, 1: given = '', index }) => {
    const attributes = attributesOf(given)
    const [method, action] = [attributes.get('method')?.toLowerCase() ?? 'get', attributes.get('action')]
    // A form without an address goes nowhere without client code.
    if (action === undefined || attributes.has('hidden') || method === 'dialog') return []
    const isMultipart = attributes.get('enctype') === 'multipart/form-data'
    return [{ html: form, at: index, method, action, isMultipart, controls: controlTags(form) }]
  })

const isFilledIn = ({ element, attributes }: Tag): boolean =>
  element !== 'button' && !UNSEEN.has(attributes.get('type') ?? '') && !attributes.has('readonly')

/** Where Enter sends the form: a line, a box or a choice, not a text of several lines. */
const sendsByEnter = (control: Tag): boolean => control.element === 'input' && isFilledIn(control)

const isSubmit = ({ element, attributes }: Tag): boolean =>
  element === 'button' && (attributes.get('type') ?? 'submit') === 'submit'

/** Names of choices that more than one form has: of one form they would be one choice. */
const sharedChoices = (forms: readonly PageForm[]): ReadonlySet<string> => {
  const names = forms.flatMap(({ controls }) => [
    ...new Set(
      controls.flatMap(({ attributes }) =>
        attributes.get('type') === 'radio' ? [attributes.get('name') ?? ''] : [],
      ),
    ),
  ])
  return new Set(names.filter((name, at) => names.indexOf(name) !== at))
}

const inTag = (tag: string, more: string): string => tag.replace(/\s*\/?>$/, (end) => ` ${more}${end.trim()}`)

const addressOf = (action: string, nth: number): string => {
  const [path = '', query] = action.split('#')[0]!.split('?')
  return `${path}?${query ? `${query}&` : ''}${PRESSED}=${nth}`
}

/** Where a button sends the page to, and how. */
const sendingOf = ({ attributes }: Tag, form: PageForm, nth: number): string => {
  const address = addressOf(attributes.get('formaction') ?? form.action, nth)
  return `formaction="${escaped(address)}"${form.isMultipart ? ' formenctype="multipart/form-data"' : ''}`
}

const withoutAddress = (tag: string): string => tag.replace(/ formaction="[^"]*"/, '')

const apart = (tag: string, name: string, nth: number): string =>
  tag.replace(` name="${escaped(name)}"`, ` name="${escaped(name)}~${nth}"`)

/** A form that came back holds what nobody has yet, as it stands. */
const cameBack = ({ html }: PageForm): boolean =>
  /^<form\b[^>]*\sdata-entered/.test(html) || /\saria-invalid="true"/.test(html)

const joined = (form: PageForm, nth: number, shared: ReadonlySet<string>): string => {
  let at = 0
  const stood = cameBack(form) ? '-' : digestOf(entriesAsItStands(form.html))
  const begins = [nth, form.method, form.action, stood].join(' ')
  const owned = form.html.replace(CONTROL, (whole) => {
    const control = form.controls[at++]!
    const [, tag = whole, rest = ''] = /^(<(?:[^>"]|"[^"]*")*>)([\s\S]*)$/.exec(whole) ?? []
    if (isSubmit(control))
      return inTag(withoutAddress(tag), `form="${JOINED}" ${sendingOf(control, form, nth)}`) + rest
    const own = inTag(tag, `form="${JOINED}"`)
    const name = control.attributes.get('name') ?? ''
    const isShared = control.attributes.get('type') === 'radio' && shared.has(name)
    return (isShared ? apart(own, name, nth) : own) + rest
  })
  return owned.replace(
    /^<form\b(?:[^>"']|"[^"]*"|'[^']*')*>/,
    (tag) => `${tag}<input type="hidden" name="${BEGINS}" value="${escaped(begins)}" form="${JOINED}"/>`,
  )
}

/**
 * The button that Enter presses: of the only form in which it does, or one that cannot be pressed, so that Enter in one form never
 * presses a button of another.
 */
const firstButton = (forms: readonly PageForm[]): string => {
  const [only, ...others] = forms.flatMap((form, index) =>
    form.controls.some(sendsByEnter) ? [{ form, nth: index + 1 }] : [],
  )
  const button = only?.form.controls.find(isSubmit)
  if (only === undefined || button === undefined || others.length > 0)
    return '<button type="submit" disabled aria-hidden="true"></button>'
  const { attributes } = button
  const name = attributes.get('name')
  const given = escaped(`${name}=${attributes.get('value') ?? ''}`)
  const sent = name === undefined ? '' : ` name="${ENTERED}" value="${given}"`
  return `<button type="submit" tabindex="-1" aria-hidden="true"${sent} ${sendingOf(button, only.form, only.nth)}></button>`
}

/**
 * A page of several forms as one form whose buttons send all that stands in the page, so that pressing one loses nothing of
 * another; the house takes it apart again (`pressed`). Client code (`apart`) does so in the browser. A page in which nobody writes,
 * of one form, or that has been joined already, stays as it is.
 */
export const joinForms = (html: string): string => {
  if (html.includes(`<form id="${JOINED}"`)) return html
  const forms = formsOf(html)
  if (
    forms.length < 2 ||
    !forms.some(({ method, controls }) => method === 'post' && controls.some(isFilledIn))
  )
    return html
  const shared = sharedChoices(forms)
  let [result, from] = ['', 0]
  for (const [index, form] of forms.entries()) {
    result += html.slice(from, form.at) + joined(form, index + 1, shared)
    from = form.at + form.html.length
  }
  result += html.slice(from)
  const whole = `<form id="${JOINED}" class="ds-sr-only" method="post" novalidate>${firstButton(forms)}</form>`
  return result
    .replace(
      /<script\b|<\/head>/,
      (tag) => `<script type="module" src="${asset('apart.js')}"></script>${tag}`,
    )
    .replace(/<body\b[^>]*>/, (tag) => tag + whole)
}
