import { answersTo, type Entered } from './answers.ts'
import { differences, inWords } from './compare.ts'
import type { FormKind } from './every-form.ts'
import { formAt } from './fill-in.ts'
import { type Control, filledIn, kindOfForm, type PageForm, readPage } from './form-controls.ts'
import { goneUnsaid, isSaidForNothing, isToldRuledOut } from './ruled-out.ts'
import { open, placeOf } from './walk.ts'

const TODAY = '2026-11-24'

/** What is given twice, so that the form is refused whatever it asks: a field that takes one answer. */
const spoiledIn = (form: PageForm): Control | undefined =>
  form.controls.find(({ name, kind }) => !name.endsWith('[]') && (kind === 'line' || kind === 'area')) ??
  form.controls.find(({ name, kind }) => !name.endsWith('[]') && kind === 'one')

interface Refused {
  readonly isTried: boolean
  /** Each a sentence. */
  readonly lost: readonly string[]
}

/** Fills in a form, gives one of its answers twice, and looks whether all others stand in the form that comes back. */
export const refuse = async ({ person, address, kind, place }: FormKind, turn: number): Promise<Refused> => {
  const page = await open(person, address)
  const form = page?.forms.find((one) => kindOfForm(one, placeOf) === kind)
  const spoiled = form && spoiledIn(form)
  if (form === undefined || spoiled === undefined) return { isTried: false, lost: [] }
  const entered: Entered = new Map(
    filledIn(form)
      .filter(({ kind: one }) => one !== 'file')
      .map((control) => [control.name, answersTo(control, `rf${turn}z`, TODAY)[0] ?? []]),
  )
  const fields: Record<string, readonly string[]> = {}
  for (const { name, kind: one, unseen, values } of form.controls)
    if (one !== 'file') fields[name] = [...unseen, ...(one === 'unseen' ? [] : (entered.get(name) ?? values))]
  fields[spoiled.name] = ['ett', 'ett till']
  const answer = await person.post(form.action, { ...fields, ...Object.fromEntries(form.button) })
  if (answer.status === 303) return { isTried: false, lost: [`${place}: two answers were taken for one`] }
  const back = readPage(await answer.text(), form.action)
  const again = formAt(back, form)
  if (again === undefined)
    return { isTried: true, lost: [`${place}: refused (${answer.status}) without the form`] }
  return {
    isTried: true,
    lost: [
      ...differences(entered, again)
        .filter(({ name }) => name !== spoiled.name)
        .filter((one) => !isToldRuledOut(one, again, back))
        .map(inWords),
      ...(spoiled.kind !== 'one' && isSaidForNothing(entered, again, back)
        ? ['says of nothing that it can be chosen no more']
        : []),
      ...goneUnsaid(entered, again, back).map((name) => `${name}: has no place, and nothing says so`),
    ].map((one) => `${place}: ${one}`),
  }
}
