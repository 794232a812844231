import { expect, test } from 'vitest'
import { chooseLocale } from './locale.ts'

test('the stored choice goes before what the browser asks for', () => {
  expect(chooseLocale('en', 'sv-SE,sv;q=0.9')).toBe('en')
  expect(chooseLocale('sv', 'en-GB')).toBe('sv')
})

test('the browser’s first language that we speak is chosen, by weight and not by order', () => {
  expect(chooseLocale(undefined, 'de-DE,en;q=0.8,sv;q=0.7')).toBe('en')
  expect(chooseLocale(undefined, 'en;q=0.3, sv;q=0.8')).toBe('sv')
  expect(chooseLocale(undefined, 'sv;q=0, en')).toBe('en')
})

test('a Nordic reader gets Swedish rather than English', () => {
  expect(chooseLocale(undefined, 'nb-NO,en;q=0.9')).toBe('sv')
})

test('nothing known, or nothing readable, means Swedish', () => {
  expect(chooseLocale(undefined, undefined)).toBe('sv')
  expect(chooseLocale('klingon', 'de,fr;q=abc')).toBe('sv')
  expect(chooseLocale('', ';;,,q=')).toBe('sv')
})
