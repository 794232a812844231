import { type Word, word } from './words.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What a person can fill in; what the form carries unseen is not theirs. */
const controls = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && element.type !== 'hidden') ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  )

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

/** All values of a name: the chosen ones, or what is written. */
export const allEntered = (form: HTMLFormElement, name: string): string[] =>
  controls(form)
    .filter((control) => control.name === name && (!isChoice(control) || control.checked))
    .map(({ value }) => value)

export const entered = (form: HTMLFormElement, name: string): string => allEntered(form, name)[0] ?? ''

/** Fills a field, or chooses what is given. */
export const setValues = (form: HTMLFormElement, name: string, values: readonly string[]): void => {
  for (const control of controls(form)) {
    if (control.name !== name) continue
    if (isChoice(control)) control.checked = values.includes(control.value)
    else control.value = values[0] ?? ''
    if (!isChoice(control) && control.value) control.closest('details')?.setAttribute('open', '')
  }
}

const frameOf = (control: Control): HTMLElement | null =>
  control.closest<HTMLElement>('fieldset') ?? control.closest<HTMLElement>('.ds-field')

const labelOf = (frame: HTMLElement | null): string =>
  frame?.querySelector('legend, label')?.firstChild?.textContent?.trim() ?? ''

/** What a field holds, as its reader sees it. */
const inWords = (own: readonly Control[]): string => {
  const [first] = own
  if (first instanceof HTMLSelectElement)
    return first.value ? (first.selectedOptions[0]?.textContent ?? '') : ''
  if (first === undefined || !isChoice(first)) return first?.value ?? ''
  return own
    .filter((control) => isChoice(control) && control.checked)
    .map((control) => control.labels?.[0]?.textContent ?? '')
    .join(', ')
}

/** Shows fields as what they hold, not to be changed any more: it has gone out. */
export const settle = (form: HTMLFormElement, names: readonly string[], note: Word): void => {
  const list = document.createElement('dl')
  list.className = 'description-list'
  const said = document.createElement('p')
  said.textContent = word(note)
  let place: HTMLElement | null = null
  for (const name of names) {
    const own = controls(form).filter((control) => control.name === name)
    const frame = own[0] ? frameOf(own[0]) : null
    if (frame === null) continue
    place ??= frame
    frame.hidden = true
    const value = inWords(own)
    if (!value) continue
    const row = document.createElement('div')
    const [term, text] = [document.createElement('dt'), document.createElement('dd')]
    term.textContent = labelOf(frame)
    text.textContent = value
    text.className = 'as-written'
    row.append(term, text)
    list.append(row)
  }
  place?.before(said, list)
}

/** Says what is missing, and leads to it. */
export const showFault = (
  form: HTMLFormElement,
  fault: { readonly field: string; readonly word: string } | undefined,
): void => {
  for (const control of controls(form)) control.removeAttribute('aria-invalid')
  const said = form.querySelector<HTMLElement>('[data-offline-fault]')
  if (!said) return
  said.hidden = fault === undefined
  said.textContent = fault === undefined ? '' : word(fault.word as Word)
  const own = controls(form).filter(({ name }) => name === fault?.field)
  for (const control of own) control.setAttribute('aria-invalid', 'true')
  own[0]?.focus()
}
