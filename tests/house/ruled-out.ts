import type { Entered } from './answers.ts'
import type { Difference } from './compare.ts'
import type { Page, PageForm } from './form-controls.ts'

/** Whether the page says that something which was chosen can be chosen no more. */
const saysRuledOut = ({ document: $ }: Page): boolean => $('.notice').text().includes('längre att välja')

/** A choice that another answer has ruled out is not offered any more: the page says so, or it is lost. */
export const isToldRuledOut = ({ name, entered }: Difference, form: PageForm, page: Page): boolean =>
  saysRuledOut(page) &&
  form.controls.some(
    (control) =>
      control.name === name &&
      (control.kind === 'one' || control.kind === 'many') &&
      entered.some((value) => !control.options.some((option) => option.value === value)),
  )

/** Whether the page says so of nothing: all that was chosen can be chosen. */
export const isSaidForNothing = (entered: Entered, form: PageForm, page: Page): boolean =>
  saysRuledOut(page) &&
  [...entered].every(([name, values]) => {
    const control = form.controls.find((one) => one.name === name)
    return (
      values.join('') === '' ||
      (control !== undefined &&
        ((control.kind !== 'one' && control.kind !== 'many') ||
          values.every((value) => control.options.some((option) => option.value === value))))
    )
  })

/** Names of what was entered and has no field any more, where the page neither shows the words nor says that a choice is gone. */
export const goneUnsaid = (entered: Entered, form: PageForm, page: Page): string[] => {
  const words = page.document('main').text()
  return [...entered]
    .filter(([name, values]) => values.join('') !== '' && !form.controls.some((one) => one.name === name))
    .filter(
      ([, values]) => !saysRuledOut(page) && !values.every((value) => words.includes(value.split('\n')[0]!)),
    )
    .map(([name]) => name)
}
