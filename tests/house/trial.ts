import { type Difference, differences, inWords } from './compare.ts'
import type { FormKind } from './every-form.ts'
import { fillIn, formAt, type Sent, send, type Trial } from './fill-in.ts'
import { filledIn, kindOfForm, type Page, type PageForm } from './form-controls.ts'
import { isLong } from './sample.ts'
import { isShown, runTogether } from './shown.ts'
import { linksOf, open, placeOf } from './walk.ts'

const marked = ({ controls }: PageForm, mark: string): boolean =>
  controls.some(({ kind, values }) => kind !== 'unseen' && values.some((value) => value.includes(mark)))

/** How many pages beside its own are opened to find what was saved. */
const MOST_AROUND = 12

/** The page of a form, the one that it led to, and those that they lead to. */
async function* around(
  { person, address }: Trial,
  location: string,
): AsyncGenerator<{ address: string; page: Page }> {
  const near = [...new Set([location, address])]
  const links: string[] = []
  for (const place of near) {
    const page = await open(person, place)
    if (page === undefined) continue
    yield { address: place, page }
    links.push(...linksOf(page, place, 'main a[href]'))
  }
  for (const link of [...new Set(links)].filter((one) => !near.includes(one)).slice(0, MOST_AROUND)) {
    const page = await open(person, link)
    if (page !== undefined) yield { address: link, page }
  }
}

interface Compared {
  /** Whether it stood in a form again. */
  readonly isCompared: boolean
  /** Whether a page showed it, in no form. */
  readonly isShown: boolean
  readonly lost: readonly string[]
}

/** Saves a form unchanged, opens it again and compares. */
const saveUnchanged = async (of: Trial, form: PageForm, address: string): Promise<string[]> => {
  const asItStands = new Map(filledIn(form).map(({ name, values }) => [name, values]))
  const again = await send(of.person, form, new Map(), of.file)
  if (again.status !== 303) return []
  const page = await open(of.person, address)
  const after = page && formAt(page, form)
  return after === undefined || after.controls.length !== form.controls.length
    ? []
    : differences(asItStands, after).map((one) => `saved again unchanged, ${inWords(one)}`)
}

/** A field that is empty for the next who writes, such as a reason: what was written in it stands elsewhere. */
const standsElsewhere = ({ entered, stands }: Difference, texts: readonly string[]): boolean => {
  const [first = ''] = entered.join('').split('\n')
  return stands.join('') === '' && first.length > 8 && texts.some((text) => text.includes(first))
}

/** What one says and another confirms (decision 92) stands as before until then: where it is sent, and the field. */
const BY_TWO = new Set(['/directory/:bodyId/change type'])
const waitsForAnother = ({ action }: PageForm, { name }: Difference): boolean =>
  BY_TWO.has(`${placeOf(action)} ${name}`)

/** Where what was said last time stands beside the next, and only some of it is taken over: a judgement is made anew each time. */
const MADE_ANEW = new Set([
  '/cases/:caseId/returns/:returnId/risks/:side',
  '/occasions/:occasionId/book-group',
])
const isMadeAnew = ({ action }: PageForm, { stands }: Difference): boolean =>
  stands.join('') === '' && MADE_ANEW.has(placeOf(action))

/** Opens what was saved again, compares, saves it once more as it stands, and compares again. */
const openAgain = async (of: Trial, before: PageForm, sent: Sent): Promise<Compared> => {
  const { pathname, search } = new URL(sent.location ?? of.address, new URL(of.address, 'http://house'))
  const isMarked = [...sent.entered.values()].flat().some((value) => value.includes(of.mark))
  const wasBefore = new Map(before.controls.map(({ name, values }) => [name, values]))
  const together: string[] = []
  const texts: string[] = []
  let shown = false
  let found: { form: PageForm; address: string; lost: Difference[] } | undefined
  for await (const { address, page } of around(of, pathname + search)) {
    shown ||= isShown(page, of.mark)
    texts.push(page.document('main').text())
    together.push(
      ...runTogether(page, of.mark).map((one) => `shown as one block at ${placeOf(address)}, ${one}`),
    )
    if (found === undefined) {
      const form = isMarked ? page.forms.find((one) => marked(one, of.mark)) : formAt(page, sent.form)
      const lost =
        form === undefined
          ? []
          : differences(sent.entered, form).filter(
              (one) => !waitsForAnother(form, one) && !isMadeAnew(form, one),
            )
      // A form that stands as it did before anything was entered is one for the next, not the one that was saved.
      if (form !== undefined && (lost.length === 0 || differences(wasBefore, form).length > 0))
        found = { form, address, lost }
    }
    if (found?.lost.every((one) => standsElsewhere(one, texts))) break
  }
  if (found === undefined) return { isCompared: false, isShown: shown, lost: together }
  const lost = found.lost.filter((one) => !standsElsewhere(one, texts)).map(inWords)
  return {
    isCompared: true,
    isShown: shown,
    lost: [...together, ...lost, ...(await saveUnchanged(of, found.form, found.address))],
  }
}

export interface Tried {
  readonly state: 'saved' | 'refused' | 'gone'
  readonly isCompared: boolean
  readonly isShown: boolean
  /** What was lost, each a sentence with where it was entered. */
  readonly lost: readonly string[]
}

const paper = new File(['%PDF-1.7\n'], 'underlag.pdf', { type: 'application/pdf' })

/** The day on which the demonstration is played. */
const TODAY = '2026-11-24'

/** Fills in a form that somebody sees, and looks for what was entered. */
export const tryForm = async (of: FormKind, turn: number): Promise<Tried> => {
  const { person, address, kind, place } = of
  const page = await open(person, address)
  const form = page?.forms.find((one) => kindOfForm(one, placeOf) === kind)
  // What was done meanwhile may have ended what it belongs to.
  if (form === undefined) return { state: 'gone', isCompared: false, isShown: false, lost: [] }
  const trial: Trial = {
    person,
    address,
    mark: `mk${turn}z`,
    today: TODAY,
    tries: isLong ? 40 : 16,
    file: paper,
  }
  const sent = await fillIn(trial, form)
  const again: Compared =
    sent.location === undefined
      ? { isCompared: false, isShown: false, lost: [] }
      : await openAgain(trial, form, sent)
  return {
    state: sent.location === undefined ? 'refused' : 'saved',
    isCompared: again.isCompared,
    isShown: again.isShown,
    lost: [...new Set([...sent.lost, ...again.lost])].map((one) => `${place}: ${one}`),
  }
}
