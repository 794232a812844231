import { type CheerioAPI, load } from 'cheerio'

type AnyNode = ReturnType<CheerioAPI['root']>[number]['children'][number]
export type Element = Extract<AnyNode, { attribs: unknown }>

type Kind = 'line' | 'area' | 'one' | 'many' | 'file' | 'unseen'

interface Option {
  readonly value: string
  readonly label: string
}

/** All that a form sends under one name. */
export interface Control {
  readonly name: string
  readonly kind: Kind
  /** Of an input: `text`, `date`, `email` and so on. */
  readonly type: string
  /** What can be chosen, or what the page suggests. */
  readonly options: readonly Option[]
  /** What a browser would send of it as it stands. */
  readonly values: readonly string[]
  /** Its label and what is said of how to answer. */
  readonly words: string
  /** What is sent under the name whatever is entered. */
  readonly unseen: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
  /** How many elements of the form send a value of their own under the name at once. */
  readonly senders: number
}

export interface PageForm {
  readonly action: string
  readonly isMultipart: boolean
  readonly controls: readonly Control[]
  /** What the button that Enter presses sends. */
  readonly button: readonly (readonly [string, string])[]
}

export interface Page {
  readonly document: CheerioAPI
  readonly forms: readonly PageForm[]
}

const own = ['csrf', 'idempotencyKey']

const kindOf = (element: Element): Kind | undefined => {
  if (element.tagName === 'textarea') return 'area'
  if (element.tagName === 'select') return 'multiple' in element.attribs ? 'many' : 'one'
  switch (element.attribs.type ?? 'text') {
    case 'hidden':
      return 'unseen'
    case 'radio':
      return 'one'
    case 'checkbox':
      return 'many'
    case 'file':
      return 'file'
    case 'submit':
    case 'button':
    case 'reset':
    case 'image':
      return undefined
    default:
      return 'line'
  }
}

/** As a browser reads and sends a text. */
export const asSent = (text: string): string => text.replaceAll('\r\n', '\n')

const wordsOf = ($: CheerioAPI, element: Element): string => {
  const labelled = element.attribs.id === undefined ? '' : $(`label[for="${element.attribs.id}"]`).text()
  const described = (element.attribs['aria-describedby'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => $(`[id="${id}"]`).text())
  return [labelled, ...described].join(' ').replaceAll(/\s+/g, ' ').trim()
}

const isTicked = (element: Element): boolean => 'checked' in element.attribs

const optionsOf = ($: CheerioAPI, elements: readonly Element[]): Option[] =>
  elements.flatMap((element) => {
    if (element.tagName === 'select')
      return $(element)
        .find('option')
        .toArray()
        .filter((option) => !('disabled' in option.attribs))
        .map((option) => ({
          value: option.attribs.value ?? $(option).text(),
          label: $(option).text().trim(),
        }))
    if (element.attribs.list !== undefined)
      return $(`[id="${element.attribs.list}"] option`)
        .toArray()
        .map((option) => ({ value: option.attribs.value ?? $(option).text(), label: '' }))
    if (!['radio', 'checkbox'].includes(element.attribs.type ?? '')) return []
    return [
      { value: element.attribs.value ?? 'on', label: $(`label[for="${element.attribs.id}"]`).text().trim() },
    ]
  })

const valuesOf = ($: CheerioAPI, element: Element): string[] => {
  if (element.tagName === 'textarea') return [asSent($(element).text())]
  if (element.tagName === 'select') {
    const options = $(element).find('option').toArray()
    const chosen = options.filter((option) => 'selected' in option.attribs)
    const first = 'multiple' in element.attribs ? [] : options.slice(0, 1)
    return (chosen.length > 0 ? chosen : first).map((option) => option.attribs.value ?? $(option).text())
  }
  if (['radio', 'checkbox'].includes(element.attribs.type ?? ''))
    return isTicked(element) ? [element.attribs.value ?? 'on'] : []
  return element.attribs.type === 'file' ? [] : [element.attribs.value ?? '']
}

const controlOf = ($: CheerioAPI, name: string, elements: readonly Element[]): Control => {
  const seen = elements.filter((element) => kindOf(element) !== 'unseen')
  const [first = elements[0]!] = seen
  return {
    name,
    kind: kindOf(first)!,
    type: first.attribs.type ?? 'text',
    options: optionsOf($, seen),
    values: (seen.length > 0 ? seen : elements).flatMap((element) => valuesOf($, element)),
    words: [wordsOf($, first), $(first).closest('fieldset').children('legend').text()].join(' '),
    unseen: elements
      .filter((element) => kindOf(element) === 'unseen')
      .flatMap((element) => valuesOf($, element)),
    attributes: first.attribs,
    senders:
      elements.filter((element) => kindOf(element) !== 'one' || element.tagName === 'select').length +
      (elements.some((element) => element.attribs.type === 'radio') ? 1 : 0),
  }
}

const formOf = ($: CheerioAPI, form: Element, address: string): PageForm => {
  const { id } = form.attribs
  const inside = $(form).find('input, textarea, select, button').toArray()
  const owned = [
    ...inside.filter(({ attribs }) => attribs.form === undefined || attribs.form === id),
    ...(id === undefined
      ? []
      : $(`[form="${id}"]`)
          .toArray()
          .filter((element) => !inside.includes(element))),
  ].filter(
    (element) => !('disabled' in element.attribs) && $(element).closest('fieldset[disabled]').length === 0,
  )
  const named = owned.filter((element) => element.attribs.name && kindOf(element) !== undefined)
  const button = owned.find(
    (element) =>
      element.attribs.formaction === undefined &&
      (element.tagName === 'button'
        ? (element.attribs.type ?? 'submit') === 'submit'
        : element.attribs.type === 'submit'),
  )
  const { pathname, search } = new URL(form.attribs.action ?? address, new URL(address, 'http://house'))
  return {
    action: pathname + search,
    isMultipart: form.attribs.enctype === 'multipart/form-data',
    controls: [...Map.groupBy(named, ({ attribs }) => attribs.name!)].map(([name, elements]) =>
      controlOf($, name, elements),
    ),
    button: button?.attribs.name ? [[button.attribs.name, button.attribs.value ?? '']] : [],
  }
}

/** Takes the forms of a page apart that came as one, as client code does. */
const takeApart = ($: CheerioAPI): void => {
  $('input[name=formBegins], #joined-form').remove()
  for (const element of $('[form=joined-form]').toArray()) {
    const { name, type, formaction } = element.attribs
    delete element.attribs.form
    if (type === 'radio' && name !== undefined) element.attribs.name = name.replace(/~\d+$/, '')
    if (formaction !== undefined) $(element).attr('formaction', formaction.replace(/[?&]pressed=\d+$/, ''))
    if ($(element).attr('formaction') === $(element).closest('form').attr('action'))
      $(element).removeAttr('formaction')
  }
}

/** A page as a browser without client code has it. */
export const readPlainPage = (html: string, address: string): Page => {
  const $ = load(html)
  return { document: $, forms: formsOf($, address) }
}

/** The forms of a page that change something, each for itself. */
export const readPage = (html: string, address: string): Page => {
  const $ = load(html)
  takeApart($)
  return { document: $, forms: formsOf($, address) }
}

const formsOf = ($: CheerioAPI, address: string): PageForm[] =>
  $('form')
    .toArray()
    .filter(({ attribs }) => attribs.method?.toLowerCase() === 'post' && attribs.hidden === undefined)
    .map((form) => formOf($, form, address))

/** What a person fills in: not what the form carries unseen, nor what it only shows. */
export const filledIn = ({ controls }: PageForm): readonly Control[] =>
  controls.filter(
    ({ kind, attributes, type }) => kind !== 'unseen' && !('readonly' in attributes) && type !== 'password',
  )

/** What tells two forms apart: where it goes, and what it asks for. */
export const kindOfForm = (form: PageForm, placeOf: (address: string) => string): string =>
  `${placeOf(form.action)} ${form.controls
    .map(({ name }) => name.replaceAll(/[0-9a-f-]{36}|\d+/g, '#'))
    .filter((name) => !own.includes(name))
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort()
    .join(' ')}`
