import type { TakenForm, TakenLine } from '../../../../web/offline/taken.ts'
import type { Thread } from '../../../../web/offline/threads.ts'
import { keepForm } from './form-page.ts'
import { formsOf } from './forms.ts'

/** A line as the house makes its fields, from the empty one of its kind. */
const lineOf = ({ name, label, most }: TakenLine, value: number | null): Node => {
  const kind = most === 1 ? 'tick' : 'number'
  const empty = document.querySelector<HTMLTemplateElement>(`template[data-offline-line=${kind}]`)
  const made = document.importNode((empty as HTMLTemplateElement).content, true)
  const control = made.querySelector('input:not([type=hidden])') as HTMLInputElement
  const said = made.querySelector('label') as HTMLLabelElement
  control.id = `line-${name}`
  control.name = name
  said.htmlFor = control.id
  said.textContent = label
  if (most === 1) control.checked = value === 1
  else control.value = String(value ?? '')
  return made
}

const filledIn = (form: HTMLFormElement, { lines }: TakenForm): Record<string, number> =>
  Object.fromEntries(
    lines.map(({ name, most }) => {
      const control = form.elements.namedItem(name) as HTMLInputElement
      const written = control.value.replaceAll(/\s/g, '')
      if (most === 1) return [name, Number(control.checked)]
      return [name, written === '' ? Number.NaN : Number(written)]
    }),
  )

/** The page of a form that was taken along. */
export const openTakenPage = (form: HTMLFormElement, thread: Thread | undefined): void => {
  const { taken, filled } = thread ? formsOf(thread) : {}
  if (taken === undefined) return
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  find('[data-offline-taken-none]')?.setAttribute('hidden', '')
  find('[data-offline-taken]')?.removeAttribute('hidden')
  find('[data-offline-taken-lead]')?.replaceChildren(`${taken.title}. ${taken.lead}`)
  find('[data-offline-taken-lines]')?.append(
    ...taken.lines.map((line) => lineOf(line, filled?.[line.name] ?? line.value)),
  )
  keepForm(form, () => ({ filled: filledIn(form, taken) }))
}
