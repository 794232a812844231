import type { TestPerson } from '../../src/testing/world.ts'
import { answersTo, type Entered } from './answers.ts'
import { type Difference, differences, inWords } from './compare.ts'
import { type Control, filledIn, type Page, type PageForm, readPage } from './form-controls.ts'
import { goneUnsaid, isToldRuledOut } from './ruled-out.ts'

export interface Trial {
  readonly person: TestPerson
  /** Where the form stands. */
  readonly address: string
  /** Written into every text, so that it is found again. */
  readonly mark: string
  readonly today: string
  /** How often a refused form is filled in anew, with other answers where it asks for them. */
  readonly tries: number
  readonly file: File
}

export interface Sent {
  /** The last that was sent, and what it was entered in. */
  readonly entered: Entered
  readonly form: PageForm
  /** Where it led, once it was taken. */
  readonly location: string | undefined
  /** What was lost on the way, each a sentence. */
  readonly lost: readonly string[]
  /** Why it was not taken, where it was not. */
  readonly why: string
}

type Fields = Record<string, string | Blob | readonly string[]>

const fieldsOf = (form: PageForm, entered: Entered, file: File): Fields => {
  const fields: Fields = {}
  for (const control of form.controls) {
    if (control.name === 'csrf') continue
    const seen = control.kind === 'unseen' ? [] : (entered.get(control.name) ?? control.values)
    fields[control.name] = control.kind === 'file' ? file : [...control.unseen, ...seen]
  }
  for (const [name, value] of form.button) fields[name] = value
  return fields
}

/** Sends a form as it is filled in. */
export const send = (person: TestPerson, form: PageForm, entered: Entered, file: File): Promise<Response> =>
  person.post(form.action, fieldsOf(form, entered, file))

interface Fault {
  readonly field: string
  readonly message: string
}

/** What a form that came back says is wrong, field by field. */
export const faultsOf = ({ document: $ }: Page): Fault[] =>
  $('.ds-error-summary li')
    .toArray()
    .map((item) => ({
      field: ($(item).find('a').attr('href') ?? '').replace(/^#field-/, ''),
      message: $(item).text().trim(),
    }))

const isAbout = ({ name }: Pick<Control, 'name'>, field: string): boolean => {
  const plain = name.replace(/\[\]$/, '')
  return plain === field || (field !== '' && (plain.startsWith(`${field}.`) || field.startsWith(`${plain}.`)))
}

/** Fills in a form, and again with other answers where it asks for them. */
class Filling {
  readonly #entered = new Map<string, readonly string[]>()
  readonly #tried = new Map<string, Set<string>>()
  readonly #of: Trial

  constructor(of: Trial) {
    this.#of = of
  }

  get entered(): Entered {
    return this.#entered
  }

  /** Enters the next answer that has not been tried. @returns false where there is none. */
  #enter(control: Control, error?: string): boolean {
    const tried = this.#tried.get(control.name) ?? new Set()
    this.#tried.set(control.name, tried)
    const next = answersTo(control, this.#of.mark, this.#of.today, error).find(
      (answer) => !tried.has(JSON.stringify(answer)),
    )
    if (next === undefined) return false
    tried.add(JSON.stringify(next))
    this.#entered.set(control.name, next)
    return true
  }

  /** Everything that has not been filled in yet; what a form that came back asks besides, such as one more row, is left as it is. */
  begin(form: PageForm, isBack: boolean): void {
    for (const control of filledIn(form)) {
      if (this.#entered.has(control.name)) continue
      if (isBack) this.#entered.set(control.name, control.values)
      else this.#enter(control)
    }
  }

  /** Answers anew what was wrong; where nobody says what, one of the choices. */
  mend(form: PageForm, faults: readonly Fault[], turn: number): boolean {
    const controls = filledIn(form)
    const wrong = controls.flatMap((control) => {
      const fault = faults.find(({ field }) => isAbout(control, field))
      return fault === undefined ? [] : [{ control, message: fault.message }]
    })
    const mended = wrong.filter(({ control, message }) => this.#enter(control, message))
    if (mended.length > 0) return true
    const others = controls.filter(({ kind, type }) => kind === 'one' || kind === 'many' || type === 'date')
    for (let step = 0; step < others.length; step += 1)
      if (this.#enter(others[(turn + step) % others.length]!)) return true
    return false
  }
}

export const formAt = (page: Page, form: PageForm): PageForm | undefined => {
  const same = page.forms.filter(({ action }) => action === form.action)
  const names = new Set(form.controls.map(({ name }) => name))
  return same.toSorted(
    (one, other) =>
      other.controls.filter(({ name }) => names.has(name)).length -
      one.controls.filter(({ name }) => names.has(name)).length,
  )[0]
}

/** What a further step of the same form carries unseen must be what was entered before. */
const carried = (entered: Entered, form: PageForm): string[] =>
  form.controls.flatMap(({ name, kind, values }) => {
    const given = entered.get(name)
    if (kind !== 'unseen' || given === undefined) return []
    const [before, after] = [
      given.filter(Boolean).map((one) => one.trim()),
      values.filter(Boolean).map((one) => one.trim()),
    ]
    return before.toSorted().join('\u0000') === after.toSorted().join('\u0000')
      ? []
      : [`${name}: entered ${JSON.stringify(before)}, carried ${JSON.stringify(after)}`]
  })

/** Fills in a form and sends it, until it is taken or nothing else is left to try. */
export const fillIn = async (of: Trial, first: PageForm): Promise<Sent> => {
  const filling = new Filling(of)
  const lost: string[] = []
  let form = first
  let isBack = false
  let why = ''
  for (let turn = 0; turn < of.tries; turn += 1) {
    filling.begin(form, isBack)
    const answer = await send(of.person, form, filling.entered, of.file)
    const entered = new Map(filling.entered)
    const location = answer.headers.get('location') ?? undefined
    if (answer.status === 303 || answer.status === 302) return { entered, form, location, lost, why: '' }
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
    if (answer.ok && !isPage) return { entered, form, location: of.address, lost, why: '' }
    const page = readPage(await answer.text(), form.action)
    const back = formAt(page, form)
    const faults = faultsOf(page)
    why = `${answer.status} ${faults.map(({ field, message }) => `${field}: ${message}`).join('; ') || page.document('h1').text()}`
    if (answer.status >= 500)
      return { entered, form, location: undefined, lost: [...lost, `failed: ${why}`], why }
    if (answer.ok && (back === undefined || faults.length === 0)) {
      if (back === undefined || filledIn(back).length === 0)
        return { entered, form, location: of.address, lost, why: '' }
      lost.push(...carried(entered, back))
      isBack = false
    } else if (back === undefined) {
      return { entered, form, location: undefined, lost: [...lost, `refused without the form: ${why}`], why }
    } else {
      // What was emptied and may not be empty stands as it did before.
      const emptied = ({ name, entered: given }: Difference) =>
        given.join('') === '' && faults.some(({ field }) => isAbout({ name }, field))
      lost.push(
        ...differences(entered, back)
          .filter((one) => !emptied(one) && !isToldRuledOut(one, back, page))
          .map((one) => `refused (${why}), ${inWords(one)}`),
        ...goneUnsaid(entered, back, page).map((name) => `refused (${why}), ${name} has no place any more`),
      )
      isBack = true
      if (!filling.mend(back, faults, turn)) return { entered, form: back, location: undefined, lost, why }
    }
    form = back
  }
  return { entered: filling.entered, form, location: undefined, lost, why }
}
