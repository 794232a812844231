import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../../src/platform/i18n/locale.ts'
import { onceInRun } from '../../src/testing/once-in-run.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { buttonsBeside } from './beside.ts'
import { filledIn, kindOfForm } from './form-controls.ts'
import { PlainBrowser } from './press.ts'
import { isLong, shuffled } from './sample.ts'
import { busiestFirst } from './visitors.ts'
import { placeOf, walk } from './walk.ts'
import { type Step, wander } from './wander.ts'

/** A form as somebody saw it, without what is made anew for each rendering. */
interface WalkedForm {
  readonly kind: string
  /** Who sees it, where it stands, and where it is sent to. */
  readonly place: string
  /** How much it asks for. */
  readonly size: number
  /** Names under which it sends more than one answer where one is taken. */
  readonly twice: readonly string[]
}

export interface WalkedPage {
  /** Whose page it is; nobody's where whoever comes sees it. */
  readonly membershipId: string | undefined
  readonly address: string
  readonly forms: readonly WalkedForm[]
  /** How many buttons stand beside something that is written. */
  readonly buttons: number
}

const MOST_PEOPLE = 4
/** How many pages of a kind are opened, such as of cases: a child's has other forms than an adult's. */
const MOST_PAGES = isLong ? 4 : 1

/** In a short run one of each of a few roles, those who work the most. */
const walkersOf = async (world: World): Promise<readonly TestPerson[]> => {
  const people = await busiestFirst(world)
  if (isLong) return people
  const byRole = Map.groupBy(people, ({ actor }) => actor.role)
  return shuffled([...byRole.values()].map(([first]) => first!)).slice(0, MOST_PEOPLE)
}

const walkAll = async (world: World): Promise<readonly WalkedPage[]> => {
  const pages: WalkedPage[] = []
  for (const person of [undefined, ...(await walkersOf(world))])
    for await (const { address, page } of walk(person ?? new PlainBrowser(world), MOST_PAGES))
      pages.push({
        membershipId: person?.actor.membershipId,
        address,
        buttons: buttonsBeside(page).length,
        forms: page.forms.map((form) => ({
          kind: kindOfForm(form, placeOf),
          place: `${person?.actor.role ?? 'nobody'} at ${placeOf(address)}, to ${placeOf(form.action)}`,
          size: filledIn(form).length,
          twice: form.controls
            .filter(({ name, senders }) => senders > 1 && !name.endsWith('[]'))
            .map(({ name }) => name),
        })),
      })
  return pages
}

/** Every page that people of the demonstration reach from their first one: walked to once in a run, for all checks. */
export const walkedPages = async (world: World): Promise<readonly WalkedPage[]> => {
  const folder = await onceInRun('walked', async (made) => {
    writeFileSync(join(made, 'pages.json'), JSON.stringify(await walkAll(world)))
  })
  return JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'))
}

/** Whoever reads in a language, with the cookies of their browser. */
export const readingIn = (world: World, reader: TestPerson | undefined, locale: Locale) => {
  const cookie = Object.entries({ ...reader?.cookies, language: locale })
    .map((one) => one.join('='))
    .join('; ')
  return {
    role: reader?.actor.role ?? ('nobody' as const),
    actor: reader?.actor,
    get: async (address: string): Promise<Response> => world.app.request(address, { headers: { cookie } }),
  }
}

/**
 * What somebody of the demonstration, or nobody, comes to by links in a language, with what they read there: walked to once in a run,
 * for all checks of what pages say.
 */
export const walkedBy = async (
  world: World,
  reader: TestPerson | undefined,
  locale: Locale,
): Promise<readonly Omit<Step, 'visitor'>[]> => {
  const who = reader?.actor.membershipId ?? 'nobody'
  const folder = await onceInRun(`walked-${who}-${locale}`, async (made) => {
    const steps: Omit<Step, 'visitor'>[] = []
    const visitor = readingIn(world, reader, locale)
    for await (const { visitor: _, ...step } of wander(visitor, { most: isLong ? 10 : 1 })) steps.push(step)
    writeFileSync(join(made, 'steps.json'), JSON.stringify(steps))
  })
  return JSON.parse(readFileSync(join(folder, 'steps.json'), 'utf8'))
}
