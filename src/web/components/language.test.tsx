import type { Child } from 'hono/jsx'
import { expect, test } from 'vitest'
import type { PageContext } from '../page-context.ts'
import { ReaderContext } from '../reader.ts'
import { EndsInSwedish, Swedish } from './language.tsx'
import { Written } from './written.tsx'

// WCAG 3.1.2: what somebody has written in one language alone is heard in it by a reader of the other.

const both = { sv: 'Räknar samtal.', en: 'Counts calls.' }
const swedishAlone = { sv: 'Räknar samtal.', en: 'Räknar samtal.' }

const readIn = (locale: 'sv' | 'en', part: Child): string =>
  String(
    <ReaderContext.Provider value={{ locale } as PageContext}>
      <>{part}</>
    </ReaderContext.Provider>,
  )

test('words that are written in both languages are read in the reader’s own, without a mark', () => {
  expect(readIn('en', <Swedish text={both} />)).toBe('Counts calls.')
  expect(readIn('sv', <Swedish text={both} />)).toBe('Räknar samtal.')
  expect(readIn('en', <Written text={both} />)).toBe('<div class="written"><p>Counts calls.</p></div>')
})

test('words without an English of their own are Swedish to a reader of English, and unmarked to one of Swedish', () => {
  expect(readIn('en', <Swedish text={swedishAlone} />)).toContain('<span lang="sv">Räknar samtal.</span>')
  expect(readIn('sv', <Swedish text={swedishAlone} />)).toBe('Räknar samtal.')
  expect(readIn('en', <Written text={swedishAlone} />)).toContain('<div class="written" lang="sv">')
  expect(readIn('sv', <Written text={swedishAlone} />)).not.toContain('lang=')
})

test('what ends a sentence is marked in the language that it is written in, whichever the reader’s is', () => {
  const next = (language: 'sv' | 'en') => (
    <EndsInSwedish text="Nästa: 4 Skydd" words="4 Skydd" language={language} />
  )
  expect(readIn('en', next('sv'))).toContain('Nästa: <span lang="sv">4 Skydd</span>')
  expect(readIn('sv', next('sv'))).toBe('Nästa: 4 Skydd')
  expect(readIn('sv', next('en'))).toContain('<span lang="en">4 Skydd</span>')
})
