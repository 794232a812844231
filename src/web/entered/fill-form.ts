import type { Entry } from '../../platform/http/entered.ts'
import {
  attributesOf,
  CONTROL,
  controlTags,
  escaped,
  FORM,
  OPTION,
  type Tag,
  withAttribute,
  withoutAttribute,
} from './tags.ts'

/** What could not be set into the form again, since it has no such field any more. */
export interface LeftOver {
  readonly texts: readonly string[]
  /** How many choices: their codes tell a reader nothing. */
  readonly choices: number
}

interface Filling {
  /** Where the form is sent to. */
  readonly address: string
  readonly entries: readonly Entry[]
  /** Marks the form as the one that was kept, so that it is let go of once it is sent. */
  readonly key: string
  /** Where the form was refused just now: what the page sends of itself stands as the page says. */
  readonly isRefused?: boolean
  /** Of a form that stood beside the one that came back: what it is called. A form that holds what was entered already is another. */
  readonly beside?: string
}

interface Filled {
  readonly html: string
  /** Of the form's own element, to lead to it; nothing where the page has no such form. */
  readonly id: string | undefined
  readonly left: LeftOver
}

/** Made anew with each page, or by the page as it is now. */
const OF_THE_PAGE = new Set(['csrf', 'idempotencyKey', 'kept'])
const CHOSEN = new Set(['checkbox', 'radio'])
const UNTOUCHED = new Set(['password', 'file', 'submit', 'button', 'image', 'reset'])

/** What a control sends of its own, such as the code of a choice: it tells a reader nothing. */
const isCode = (value: string): boolean => /^[a-z0-9_.:-]+$/.test(value)

/** What was written in words, of all that was entered. */
export const textsOf = (entries: readonly Entry[]): readonly string[] =>
  entries.map(([, value]) => value).filter((value) => value !== '' && !isCode(value))

/** What opens a door once never stands in a page. */
const opensOnce = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.get('autocomplete') === 'one-time-code'

const pathOf = (action: string): string => action.split(/[?#]/)[0] ?? ''

/** How well a form answers to what was entered: the same hidden values weigh more than fields of the same names. */
const likeness = (form: string, entries: readonly Entry[]): number => {
  const controls = controlTags(form).filter(
    ({ attributes }) => !OF_THE_PAGE.has(attributes.get('name') ?? ''),
  )
  const has = (name: string, value?: string) =>
    entries.some(([one, entered]) => one === name && (value === undefined || entered === value))
  return controls.reduce((sum, { attributes }) => {
    const name = attributes.get('name') ?? ''
    if (attributes.get('type') !== 'hidden') return sum + (has(name) ? 1 : 0)
    if (name === 'revision') return sum
    return sum + (has(name, attributes.get('value') ?? '') ? 10 : -10)
  }, 0)
}

/** What has been entered and is not yet set in, by name and in its order. */
class Pending {
  readonly #values = new Map<string, string[]>()
  readonly #machine = new Set<string>()

  constructor(entries: readonly Entry[]) {
    for (const [name, value] of entries) this.#values.set(name, [...(this.#values.get(name) ?? []), value])
  }

  /** The next value of a name, for one control that holds a text. */
  take(name: string): string | undefined {
    return this.#values.get(name)?.shift()
  }

  /** Whether a choice was made; it counts as set in. */
  takeChoice(name: string, value: string): boolean {
    const values = this.#values.get(name) ?? []
    const at = values.indexOf(value)
    if (at === -1) return false
    values.splice(at, 1)
    return true
  }

  /** What a page sends of itself is not missed where it is gone. */
  isOfThePage(name: string): void {
    this.#machine.add(name)
  }

  left(): LeftOver {
    const values = [...this.#values]
      .filter(([name]) => !this.#machine.has(name))
      .flatMap(([, all]) => all.filter((value) => value !== ''))
    return { texts: values.filter((value) => !isCode(value)), choices: values.filter(isCode).length }
  }
}

/** A choice as it was made; untouched where it stands so already. */
const chosen = (tag: string, mark: 'checked' | 'selected', isChosen: boolean): string => {
  if (attributesOf(tag.slice(1, -1)).has(mark) === isChosen) return tag
  return isChosen ? withAttribute(tag, mark, '') : withoutAttribute(tag, mark)
}

const withOptions = (select: string, name: string, pending: Pending): string =>
  select.replace(OPTION, (option, given: string) =>
    chosen(option, 'selected', pending.takeChoice(name, attributesOf(given).get('value') ?? '')),
  )

const filledControl = (
  whole: string,
  { element, attributes }: Tag,
  pending: Pending,
  { key, isRefused }: Filling,
): string => {
  const name = attributes.get('name') ?? ''
  const type = attributes.get('type') ?? (element === 'input' ? 'text' : '')
  if (name === 'idempotencyKey') return withAttribute(whole, 'value', key)
  if (name === '' || OF_THE_PAGE.has(name)) return whole
  if (element === 'button' || UNTOUCHED.has(type) || opensOnce(attributes)) {
    pending.isOfThePage(name)
    return whole
  }
  if (element === 'select') {
    pending.takeChoice(name, attributes.get('data-answers') ?? '')
    return withOptions(whole, name, pending)
  }
  if (CHOSEN.has(type))
    return chosen(whole, 'checked', pending.takeChoice(name, attributes.get('value') ?? 'on'))
  // What tells an empty list from none stands beside the choices, and is none of them.
  if (type === 'hidden' && name.endsWith('[]') && attributes.get('value') === '') {
    pending.takeChoice(name, '')
    return whole
  }
  if (type === 'hidden') pending.isOfThePage(name)
  if (type === 'hidden' && isRefused) return whole
  const value = pending.take(name)
  if (value === undefined) return whole
  if (element !== 'textarea')
    return attributes.get('value') === value ? whole : withAttribute(whole, 'value', value)
  // The line break that follows the tag is not part of the text.
  const filled = `>\n${escaped(value)}</textarea>`
  return whole.endsWith(`>${escaped(value)}</textarea>`)
    ? whole
    : whole.replace(/>[\s\S]*<\/textarea>$/, () => filled)
}

/** Opens what the form folds away, where something was entered in it that the page did not show of itself. */
const openedWhereFilled = (before: string, after: string): string => {
  const folded = /<details\b[^>]*>[\s\S]*?<\/details>/g
  const original = before.match(folded) ?? []
  let at = 0
  return after.replace(folded, (block) => (block === original[at++] ? block : opened(block)))
}

const opened = (details: string): string => details.replace(/^<details\b(?![^>]*\sopen)/, '<details open=""')

const filled = (form: string, filling: Filling): { form: string; left: LeftOver } => {
  const pending = new Pending(filling.entries)
  const controls = controlTags(form)
  let at = 0
  const html = form.replace(CONTROL, (whole) => filledControl(whole, controls[at++]!, pending, filling))
  return { form: openedWhereFilled(form, html), left: pending.left() }
}

/** What the page folds away above a place is opened. */
const unfolded = (before: string): string => {
  const open: number[] = []
  for (const { 0: tag, index } of before.matchAll(/<details\b[^>]*>|<\/details>/g))
    if (tag.startsWith('</')) open.pop()
    else open.push(index)
  return open.reduceRight((html, at) => html.slice(0, at) + opened(html.slice(at)), before)
}

/**
 * Sets what was entered into its form on a page that the house has made: texts, choices and what the page had sent of itself,
 * the version that was read among it, so that what somebody else has changed since is noticed when the form is sent.
 */
export const fillForm = (html: string, filling: Filling): Filled => {
  const forms = [...html.matchAll(FORM)].filter(([form, given]) => {
    const attributes = attributesOf(given ?? '')
    const buttons = controlTags(form).map((control) => control.attributes.get('formaction'))
    return (
      attributes.get('method')?.toLowerCase() === 'post' &&
      !(filling.beside !== undefined && attributes.has('data-entered')) &&
      [attributes.get('action'), ...buttons].some((action) => pathOf(action ?? '') === filling.address)
    )
  })
  const [best] = forms
    .map((form) => ({ form, score: likeness(form[0], filling.entries) }))
    .toSorted((one, other) => other.score - one.score)
  if (best === undefined) return { html, id: undefined, left: new Pending(filling.entries).left() }
  const { 0: whole, index } = best.form
  const id = attributesOf(best.form[1] ?? '').get('id') ?? filling.beside ?? 'kept-form'
  const { form, left } = filled(whole, filling)
  const named = form.replace(/^<form\b[^>]*>/, (tag) =>
    withAttribute(withAttribute(tag, 'data-entered', ''), 'id', id),
  )
  return { html: unfolded(html.slice(0, index)) + named + html.slice(index + whole.length), id, left }
}
