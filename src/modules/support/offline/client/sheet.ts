import { sendLater } from '../../../../web/offline/device.ts'
import { sendAll } from '../../../../web/offline/sending.ts'
import { todayInSweden } from './clocks.ts'
import { allEntered, setValues, showFault } from './fields.ts'
import { keepApart } from './keeping.ts'
import { language, timeOfDay } from './words.ts'

interface Kept {
  readonly title: string
  readonly address: string
  readonly stamps: { readonly day: string; readonly half: string }
  readonly stays: readonly string[]
  readonly leads: { readonly name: string; readonly value: string; readonly page: string }
}

const namesIn = (form: HTMLFormElement): Set<string> =>
  new Set([...form.elements].flatMap((element) => (element as HTMLInputElement).name || []))

/** What must be answered and is not. */
const missingIn = (form: HTMLFormElement): string | undefined => {
  const asked = [
    ...form.querySelectorAll<HTMLInputElement>('[aria-required=true] input'),
    ...form.querySelectorAll<HTMLInputElement>('[required]'),
  ]
  return asked.find(({ name }) => !allEntered(form, name).some(Boolean))?.name
}

const stamp = (form: HTMLFormElement, { stamps: { day, half } }: Kept): void => {
  const hour = Number(timeOfDay(Date.now()).slice(0, 2))
  setValues(form, day, [todayInSweden()])
  setValues(form, half, [hour < 6 || hour >= 18 ? 'night' : 'day'])
}

/** The page of a sheet: each one that is filled in is a thread of its own, and the page is ready for the next. */
export const openSheetPage = (form: HTMLFormElement): void => {
  const kept = JSON.parse(
    form.closest<HTMLElement>('[data-offline-sheet]')?.dataset.offlineSheet ?? '',
  ) as Kept
  stamp(form, kept)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const missing = missingIn(form)
    showFault(form, missing === undefined ? undefined : { field: missing, word: 'answerThis' })
    if (missing !== undefined) return
    const names = namesIn(form)
    const filled = Object.fromEntries(
      [...names].map((name) => {
        const values = allEntered(form, name)
        return name.endsWith('[]') ? [name.slice(0, -2), values] : [name, values[0] ?? '']
      }),
    )
    if (!(await keepApart({ sheet: { title: kept.title, address: kept.address, filled } }))) return
    await sendLater()
    const sent = sendAll()
    if (filled[kept.leads.name] === kept.leads.value) {
      await sent
      return location.assign(`/offline/${language}/${kept.leads.page}`)
    }
    for (const name of names) if (!kept.stays.includes(name)) setValues(form, name, [])
    stamp(form, kept)
    form.querySelector('fieldset')?.scrollIntoView()
  })
}
