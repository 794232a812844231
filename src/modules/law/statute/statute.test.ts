import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf, normalised } from './digest.ts'
import { paragraphOn, paragraphsOf } from './paragraphs.ts'

// A made-up act in the form of a consolidated text. No word of it is law.
const ACT = `# Påhittad lag (2099:1)

**SFS-nummer:** 2099:1

---

## Författningstext

1 kap. Lagens påhittade innehåll

1 § Den här lagen handlar om påhittade ting, om inte
något annat följer av 2 kap.
2 §. Den gäller land-för-land-
rapporter och social- och
sjuk-
vård.

Rubrik före nästa m.m.

1 a § En påhittad paragraf med två stycken.

Andra stycket gäller

1. det ena, och

2. det andra enligt 10 kap. 3 § lagen (2098:7). Lag (2099:12).

En rubrik
på två rader

2 § /Upphör att gälla U:2099-08-01/
Den gamla lydelsen. Lag (2099:12).

2 § /Träder i kraft I:2099-08-01/
Den nya lydelsen. Lag (2099:40).

AVDELNING II. MER

2 kap. Mer som är påhittat

1 § Sista paragrafen.

2 § /Träder i kraft I:den dag som regeringen bestämmer/
Den som väntar. Lag (2099:41).

Övergångsbestämmelser

2099:12

1. Denna lag träder i kraft den 1 juli 2099.

1 § Inte en paragraf av lagen.
`

const found = paragraphsOf(ACT)
const on = (chapter: string, number: string, day = '2099-07-01') =>
  paragraphOn(found, { chapter, number }, day)

test('an act is read paragraph by paragraph, with what amended each last', () => {
  expect(found.map(({ chapter, number, amendedBy }) => [chapter, number, amendedBy])).toEqual([
    ['1', '1', null],
    ['1', '1 a', '2099:12'],
    ['1', '2', '2099:12'],
    ['1', '2', '2099:40'],
    ['2', '1', null],
    ['2', '2', '2099:41'],
  ])
})

test('headings, the note of the amendment and transitional provisions are no part of a paragraph', () => {
  expect(on('1', '1')?.text.replaceAll('\n', ' ')).toMatch(/^Den här lagen .*vård\.$/)
  expect(on('1', '1 a')?.text).toMatch(/lagen \(2098:7\)\.$/)
  expect(on('2', '1')?.text).toBe('Sista paragrafen.')
})

test('of two wordings the one of the day is read, and one without a day is none of any', () => {
  expect(on('1', '2', '2099-07-31')?.text).toBe('Den gamla lydelsen.')
  expect(on('1', '2', '2099-08-01')?.text).toBe('Den nya lydelsen.')
  expect(on('2', '2', '2099-12-31')).toBeUndefined()
})

test('a day that stands between a number and its sign is read like any other', () => {
  const parted = paragraphsOf(
    '6 d § /Upphör att gälla U:2099-08-01/\nDen gamla.\n\n6 d /Träder i kraft I:2099-08-01/\n§ Den nya. Lag (2099:40).',
  )
  expect(paragraphOn(parted, { chapter: null, number: '6 d' }, '2099-07-31')?.text).toBe('Den gamla.')
  expect(paragraphOn(parted, { chapter: null, number: '6 d' }, '2099-08-01')).toMatchObject({
    text: 'Den nya.',
    amendedBy: '2099:40',
  })
})

test('a paragraph without chapters is found', () => {
  const plain = paragraphsOf('1 § Ett.\n\n2 § Två som hör till\n3 § annan lag.\n\n3 § Tre.')
  expect(plain.map(({ chapter, number, text }) => [chapter, number, text])).toEqual([
    [null, '1', 'Ett.'],
    [null, '2', 'Två som hör till\n3 § annan lag.'],
    [null, '3', 'Tre.'],
  ])
})

test('the same words have the same digest however the lines are broken', () => {
  const words = 'Den gäller land-för-land-rapporter och social- och sjukvård enligt 19-40 kap.'
  expect(
    digestOf('Den gäller land-för-land-\nrapporter och social-\noch sjuk-\nvård enligt 19–\n40 kap.'),
  ).toBe(digestOf(words))
  expect(digestOf(words)).not.toBe(digestOf(words.replace('och', 'eller')))
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(' ', '\n', '  ', ' \n ', '\r\n'), { minLength: 11, maxLength: 11 }),
      (gaps) => {
        const broken = words
          .split(' ')
          .reduce((text, word, at) => `${text}${at === 0 ? '' : (gaps[at - 1] ?? ' ')}${word}`)
        expect(normalised(broken)).toBe(normalised(words))
      },
    ),
  )
})

test('a word that is changed, added or taken away changes the digest: catches a digest that says nothing', () => {
  const words = (on('1', '1 a')?.text ?? '').split(/\s+/)
  for (const [at] of words.entries())
    expect(digestOf(words.toSpliced(at, 1).join(' '))).not.toBe(digestOf(words.join(' ')))
})
