import { beforeAll, expect, test } from 'vitest'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'
import { asSent, type Control, type PageForm, readPage } from './form-controls.ts'
import { type FoundForm, formsWithTexts, type Member, membersOf, pagePatterns, signedIn } from './late.ts'

// The session ends while somebody writes, in every form with a text area that the house shows: what was entered stands in the
// form again when they have signed in, and nobody else sees any of it. A long run tries all forms, a short one those of some
// pages, others of them each day.

const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined
const SHARES = isLong ? 1 : 8
const turn = Math.floor(Date.now() / 86_400_000) % SHARES
const OPENED = '2026-11-24T09:00:00Z'
const SENT = '2026-11-24T10:00:00Z'

let world: World
let members: readonly Member[]
let forms: readonly FoundForm[]
beforeAll(async () => {
  world = await openDemonstration()
  members = await membersOf(world, isLong ? 4 : 2)
  const patterns = new Set(pagePatterns.filter((_, index) => index % SHARES === turn))
  forms = await formsWithTexts(world, members, patterns)
}, 900_000)

const TEXT = 'Först: hon sa ”nej” & <inte> mer.\n\n- en punkt\n- en till, åäö\n\n=\nSist.'

const answer = (control: Control): readonly string[] => {
  switch (control.kind) {
    case 'area':
      return [TEXT]
    case 'many':
      return control.options.map(({ value }) => value)
    case 'one':
      return [control.options.findLast(({ value }) => value !== '')?.value ?? ''].filter(
        (value) => value !== '',
      )
    case 'line':
      return [control.type === 'date' ? '2026-11-20' : `Rad med "citat" & ett <tecken>`]
    default:
      return control.values
  }
}

/** Everything used: each tick made, each text written. */
const filled = ({ controls }: PageForm): (readonly [string, string])[] =>
  controls
    .filter(({ kind }) => kind !== 'file')
    .flatMap((control) =>
      [...(control.kind === 'unseen' ? [] : control.unseen), ...answer(control)].map(
        (value) => [control.name, value] as const,
      ),
    )

const valuesOf = (entries: readonly (readonly [string, string])[], name: string): string =>
  JSON.stringify(
    entries
      .filter(([one, value]) => one === name && value !== '')
      .map(([, value]) => asSent(value))
      .toSorted(),
  )

/** A choice that the page, as it stands with what else was entered, does not offer: it says so above the form. */
const isNoLongerOffered = (
  entries: readonly (readonly [string, string])[],
  { name, kind, options }: Control,
): boolean =>
  (kind === 'one' || kind === 'many') &&
  entries.some(
    ([one, value]) => one === name && value !== '' && !options.some((option) => option.value === value),
  )

const tokenless = ({ kind, name }: Control): boolean => kind !== 'unseen' || name === 'revision'

/** What stands otherwise in the form than it was entered. */
const lost = (entries: readonly (readonly [string, string])[], { controls }: PageForm): string[] => {
  const stands = controls.flatMap(({ name, values }) => values.map((value) => [name, value] as const))
  const names = new Set(entries.map(([name]) => name))
  return controls
    .filter(tokenless)
    .filter(({ name, kind, type }) => names.has(name) && kind !== 'file' && type !== 'password')
    .map(({ name }) => name)
    .concat(
      [...names].filter(
        (name) => name !== 'csrf' && name !== 'idempotencyKey' && !controls.some((one) => one.name === name),
      ),
    )
    .filter((name) => valuesOf(entries, name) !== valuesOf(stands, name))
}

test('there are forms to try', () => {
  expect(forms.length).toBeGreaterThan(isLong ? 100 : 0)
})

test('what was entered when the session ended stands in its form again after sign-in, and for nobody else', async () => {
  const faults: string[] = []
  const fault = (found: FoundForm, what: string) =>
    faults.push(`${found.member.role} ${found.page} → ${found.form.action}: ${what}`)
  world.setTime(OPENED)
  const before = new Map<Member, Awaited<ReturnType<typeof signedIn>>>()
  for (const member of members) before.set(member, await signedIn(world, member))
  const opened = [] as { found: FoundForm; entries: (readonly [string, string])[] }[]
  for (const found of forms) {
    const page = readPage(await (await before.get(found.member)!.get(found.page)).text(), found.page)
    const form = page.forms.find(
      ({ action, controls }) =>
        action === found.form.action && controls.length === found.form.controls.length,
    )
    if (form) opened.push({ found, entries: filled(form) })
  }
  world.setTime(SENT)
  const after = new Map<Member, Awaited<ReturnType<typeof signedIn>>>()
  for (const member of members) after.set(member, await signedIn(world, member))
  for (const { found, entries } of opened) {
    const late = await before.get(found.member)!.send(found.form.action, entries)
    const told = await late.text()
    const kept = /return=([^"&]+)/.exec(told)?.[1]
    if (late.status !== 419 || kept === undefined || told.includes('en punkt')) {
      fault(found, `answered ${late.status}, leads back nowhere`)
      continue
    }
    const back = decodeURIComponent(kept)
    const stands = await after.get(found.member)!.get(back)
    const page = readPage(await stands.text(), back)
    const form = page.forms
      .filter(({ action }) => action === found.form.action)
      .toSorted((one, other) => lost(entries, one).length - lost(entries, other).length)[0]
    if (form === undefined) fault(found, `its form is not there (${stands.status})`)
    else
      for (const name of lost(entries, form)) {
        // Where the recipient is one thing alone, nobody is asked what it is: the choice has gone with its field.
        const asked = found.form.controls.find((one) => one.name === name)
        const control = form.controls.find((one) => one.name === name) ?? (asked && { ...asked, options: [] })
        const isTold = page.document('.notice').text().includes('längre att välja')
        if (!(isTold && control && isNoLongerOffered(entries, control))) fault(found, `${name} is lost`)
      }
    const other = members.find(({ personId }) => personId !== found.member.personId)!
    if ((await after.get(other)!.get(back)).status !== 404) fault(found, 'somebody else reaches it')
    const csrf =
      page.forms.flatMap(({ controls }) => controls).find(({ name }) => name === 'csrf')?.values[0] ?? ''
    await after.get(found.member)!.send(`${back}/throw`, [['csrf', csrf]])
  }
  expect(faults).toEqual([])
}, 900_000)
