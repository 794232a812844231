import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf, proposeClaim } from '../../../platform/claims/propose-claim.ts'
import { exampleAccount } from '../../../testing/accounts.ts'
import { claimsWithoutSource } from './claims.ts'
import type { AccountDocument } from './document.ts'
import { listFigures, listSentences } from './text.ts'

describe('a sentence states a number', () => {
  test.each([
    'Av de tillfrågade svarade 63 procent.',
    'Trettiosju anmälningar upprättades.',
    'Elva personer dömdes.',
    'Sex kommuner har en egen rutin.',
    'Det gäller sex av länen.',
    'Hälften av boendena saknar rutin.',
    'En tredjedel av myndigheterna svarade inte.',
    'Inga barn placerades.',
    'Alla länsstyrelser har svarat.',
    'Ingen redovisning har kommit in.',
    'Samtliga länsstyrelser har lämnat en plan.',
    'Totalt 2009 personer deltog.',
    'Under 2009 fick 12 kvinnor plats.',
    'Bidraget uppgick till 1 650 000 kronor.',
    'Ett femtiotal… nej, femtio skolor deltog.',
    'Andelen var ½.',
    'Thirty-seven reports were filed.',
    'Half of the shelters lack a routine.',
    'No children were placed.',
    'Twenty percent answered.',
    'Twice as many came back.',
  ])('%s', (text) => expect(proposeClaim(text)).toBe('number'))
})

describe('a sentence states a result', () => {
  test.each([
    'Samverkan har ökat i länet.',
    'Vårdtiderna minskade.',
    'Uppdraget ledde till bättre rutiner.',
    'Insatsen har bidragit till tryggare boenden.',
    'Utbildningen har genomförts i hela landet.',
    'Arbetet har på kort tid stärkt skyddet.',
    'Fler får hjälp.',
    'Till följd av satsningen anmäls brotten tidigare.',
    'Gärningsmännen dömdes.',
    'The work resulted in better routines.',
    'Cooperation has improved.',
    'The training was carried out in the whole country.',
    'As a consequence, crimes are reported earlier.',
    'Fewer come back.',
    'Föreningen har tillsammans med kommunen byggt upp en jourtelefon.',
    'Brottet anmäls oftare än förut.',
    'Handläggare från hela länet deltog.',
    'Crimes are reported more often than before.',
  ])('%s', (text) => expect(proposeClaim(text)).toBe('result'))
})

describe('a sentence claims nothing', () => {
  test.each([
    'Uppdraget gavs den 10 juli 2008 och redovisas senast den 30 april 2010.',
    'Planen gäller 2008–2010.',
    'Åtgärd 34 ligger till grund för åtgärderna 10, 11 och 12.',
    'Bestämmelsen finns i 6 kap. 1 a § brottsbalken och i lagen (2001:453).',
    'Se Skr. 2007/08:167, SOU 2008:41 och prop. 2010/11:77.',
    'Beslutet har diarienummer S2008/1234/ST.',
    'Regeringen avser att minska efterfrågan och öka skyddet.',
    'Den som köper sex mot ersättning begår ett brott.',
    'Att sälja sex är inte straffbart.',
    'En myndighet ansvarar för ett register.',
    'Alla ska ha tillgång till likvärdigt skydd.',
    'Planen ska bekämpa alla former av människohandel.',
    'Bestämmelsen följer av direktiv 2004/81/EG.',
    'Om brottet riktas mot ett barn gäller samma bestämmelse.',
    'The assignment was given on 10 July 2008.',
    'Measure 34 comes before measures 10, 11 and 12.',
    'The Government intends to reduce demand.',
    '',
  ])('%s', (text) => expect(proposeClaim(text)).toBe('none'))
})

test('a count of anything is seen wherever it stands, with any spaces and in any case', () => {
  const words = fc.array(fc.constantFrom('uppdraget', 'länet', 'stöd', 'och', 'the', 'county', 'barn'), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 0, max: 5_000_000 }),
      words,
      fc.boolean(),
      (before, count, after, upper) => {
        const text = [...before, `${count} personer`, ...after].join('\u00a0 ')
        expect(proposeClaim(upper ? text.toUpperCase() : text)).toBe('number')
      },
    ),
  )
})

test('a date alone is never a number', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.constantFrom('sv-SE', 'en-GB'), (date, locale) => {
      const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
      expect(proposeClaim(`Uppdraget gavs ${written}.`)).toBe('none')
      expect(proposeClaim(`Decided ${date.toISOString().slice(0, 10)}.`)).toBe('none')
    }),
  )
})

test('a writer cannot mark a number as no claim without giving a reason', () => {
  const sentence = {
    id: 's',
    text: 'Tolv län svarade.',
    claim: 'none' as const,
    exemption: null,
    sources: [],
  }
  expect(claimOf(sentence)).toBe('number')
  expect(claimOf({ ...sentence, exemption: 'Återger rapportens titel.' })).toBe('none')
})

const account = exampleAccount({ measures: 4, areas: 2 })

test('an account in which every claim has its source lacks none', () => {
  expect(claimsWithoutSource(account)).toEqual([])
})

test('whichever claim loses its source, it is the one that is listed', () => {
  const claims = listSentences(account).filter(({ sentence }) => claimOf(sentence) !== 'none')
  fc.assert(
    fc.property(fc.nat(claims.length - 1), (index) => {
      const copy: AccountDocument = structuredClone(account)
      const id = claims[index]?.sentence.id
      const robbed = listSentences(copy).find(({ sentence }) => sentence.id === id)
      if (robbed) robbed.sentence.sources = []
      expect(claimsWithoutSource(copy).map((claim) => claim.id)).toEqual([id])
    }),
  )
})

test('a measured figure needs a source, a figure that nobody knows does not', () => {
  const copy = structuredClone(account)
  for (const figure of copy.measures.flatMap(({ figures }) => figures)) figure.sources = []
  const stated = listFigures(copy).filter(
    ({ figure, place }) => place.chapter === 'measure' && ['measured', 'zero'].includes(figure.value.kind),
  )
  expect(stated.length).toBeGreaterThan(0)
  expect(claimsWithoutSource(copy).map(({ id }) => id)).toEqual(stated.map(({ figure }) => figure.id))
})
