import { describe, expect, it } from 'vitest'
import { wordingIn } from './formatting.ts'

describe('a period in an account', () => {
  it('is written in words, in the language of the account', () => {
    expect(wordingIn('sv').period('2008-10-02–2010-10-31')).toBe('2 oktober 2008 – 31 oktober 2010')
    expect(wordingIn('en').period('2008-10-02–2010-10-31')).toBe('2 October 2008 – 31 October 2010')
  })

  it('that is open at one end says no more than is known', () => {
    expect(wordingIn('sv').period('2009-01-01–')).toBe('1 januari 2009–')
  })

  it('given in other words stays as it was reported', () => {
    expect(wordingIn('sv').period('läsåret 2009–2010')).toBe('läsåret 2009–2010')
  })
})
