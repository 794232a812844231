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

/** Invites somebody as the administrator whose page it is; gives the link that is shown once. */
export const invite = async (
  page: SamladPage,
  person: { name: string; email: string; body: string; role: string },
): Promise<string> => {
  await page.open('/people/invite')
  await page.fill('Namn', person.name)
  await page.fill('E-postadress', person.email)
  await page.choose('Organisation', person.body)
  await page.choose('Roll', person.role)
  await page.press('Skapa inbjudan')
  const link = await page.part('main code').first().textContent()
  if (link === null) throw new Error('the page shows no link')
  return link
}
