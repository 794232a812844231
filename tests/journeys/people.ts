import { generate } from 'otplib'
import type { SamladPage } from '../../src/testing/browser.ts'

/** A made-up person of a journey, with what they sign in with. */
export interface Traveller {
  readonly email: string
  readonly secret: string
}

const PASSWORD = 'fyra påhittade ord räcker'

/** Goes through a one-time link: name, address where it is asked for, password, one-time code. Ends signed in. */
export const acceptLink = async (
  page: SamladPage,
  link: string,
  person: { name: string; email: string; first?: boolean },
): Promise<Traveller> => {
  await page.open(link)
  await page.fill('Namn', person.name)
  if (person.first) await page.fill('E-postadress', person.email)
  await page.fill('Lösenord', PASSWORD)
  const secret = ((await page.part('code[translate=no]').first().textContent()) ?? '').replaceAll(' ', '')
  await page.fill('Kod som appen visar', await generate({ secret }))
  await page.press('Klar')
  await page.follow('Jag har sparat dem')
  return { email: person.email, secret }
}

interface Newcomer {
  readonly name: string
  readonly email: string
  readonly body: string
  readonly role: string
}

const fillIn = async (page: SamladPage, person: Newcomer): Promise<void> => {
  await page.fill('Namn', person.name)
  await page.fill('E-postadress', person.email)
  await page.fill('Organisation', person.body)
  await page.choose('Roll', person.role)
}

/** Invites somebody as the administrator whose page it is, to a role that opens nothing kept from others; gives the link. */
export const invite = async (page: SamladPage, person: Newcomer): Promise<string> => {
  await page.open('/people/invite')
  await fillIn(page, person)
  await page.press('Skapa inbjudan')
  return linkOn(page)
}

/** Lets in the first who watches over an empty house beside whoever set it up; gives the link. */
export const letInFirst = async (page: SamladPage, person: Newcomer): Promise<string> => {
  await page.open('/people/invite')
  await page.follow('Släpp in kollegor')
  await fillIn(page, person)
  await page.screenshots('let-colleagues-in')
  await page.press('Be om ja')
  await page.screenshots('let-colleagues-in-link')
  return linkOn(page)
}

/** The link that a page shows once. */
const linkOn = async (page: SamladPage): Promise<string> => {
  const link = await page.part('main code').first().textContent()
  if (link === null) throw new Error('the page shows no link')
  return link
}
