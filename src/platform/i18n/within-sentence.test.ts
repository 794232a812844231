import { expect, test } from 'vitest'
import { withinSentence } from './within-sentence.ts'

test.each([
  ['Skyddat boende', 'skyddat boende'],
  ['A bed tonight', 'a bed tonight'],
  ['Barnets plan i Göteborg', 'barnets plan i Göteborg'],
  ['Årsredovisning', 'årsredovisning'],
  ['NGO officer', 'NGO officer'],
  ['EU-medborgare', 'EU-medborgare'],
  ['', ''],
])('%s stands within a sentence as %s', (name, within) => {
  expect(withinSentence(name)).toBe(within)
})
