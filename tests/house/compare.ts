import type { Entered } from './answers.ts'
import { asSent, type Control, filledIn, type PageForm } from './form-controls.ts'

/** Numbers and times may stand as the house writes them: `40 000` for `40000`, but never another number. */
const plain = (value: string): string =>
  /^[\d\s\u00a0\u202f.,-]+$/.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value)
    ? value.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
    : value

/** A list with one in each line: an empty line is none. */
const isListOfLines = ({ kind, words }: Control): boolean => kind === 'area' && /rad\b/i.test(words)

const normal = (control: Control, values: readonly string[]): string[] =>
  values
    .map((value) => plain(asSent(value).trim()))
    .map((value) => (isListOfLines(control) ? value.replaceAll(/\n+/g, '\n') : value))
    .filter((value) => value !== '' || control.kind !== 'many')
    .filter((value, _, all) => value !== '' || all.length === 1)
    .toSorted()

/** What opens a door once never stands in a page. */
const isSecret = ({ attributes }: Control): boolean => attributes.autocomplete === 'one-time-code'

export interface Difference {
  readonly name: string
  readonly entered: readonly string[]
  readonly stands: readonly string[]
}

export const inWords = ({ name, entered, stands }: Difference): string =>
  `${name}: entered ${JSON.stringify(entered).slice(0, 160)}, stands ${JSON.stringify(stands).slice(0, 160)}`

/** Whether it was said beside it that a figure is nought: it stands as 0 then. */
const isNought = (entered: Entered, name: string, [value = '']: readonly string[]): boolean =>
  value === '0' &&
  /value$/i.test(name) &&
  entered.get(name.replace(/value$/, 'kind').replace(/Value$/, 'Kind'))?.join() === 'zero'

/** What stands otherwise in a form than it was entered, control by control. */
export const differences = (entered: Entered, form: PageForm): Difference[] =>
  filledIn(form).flatMap((control) => {
    const given = entered.get(control.name)
    if (given === undefined || control.kind === 'file' || isSecret(control)) return []
    const [before, after] = [normal(control, given), normal(control, control.values)]
    return before.join('\u0000') === after.join('\u0000') ||
      (before.join('') === '' && isNought(entered, control.name, after))
      ? []
      : [{ name: control.name, entered: before, stands: after }]
  })
