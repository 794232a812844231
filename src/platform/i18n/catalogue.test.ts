import { expect, test } from 'vitest'
import { catalogue, translator } from './catalogue.ts'

const messages = catalogue({
  sv: {
    title: 'Åtgärd {number}',
    plain: 'Spara',
    late: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'åtgärd är försenad', other: 'åtgärder är försenade' })}`,
  },
  en: {
    title: 'Measure {number}',
    plain: 'Save',
    late: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'measure is late', other: 'measures are late' })}`,
  },
})

test('a text comes in the reader’s language with its values', () => {
  const sv = translator(messages, 'sv')
  const en = translator(messages, 'en')
  expect(sv('title', { number: '12' })).toBe('Åtgärd 12')
  expect(en('title', { number: '12' })).toBe('Measure 12')
  expect(sv('plain')).toBe('Spara')
  expect(sv('late', { count: 1 })).toBe('1 åtgärd är försenad')
  expect(en('late', { count: 3 })).toBe('3 measures are late')
})

test('a number given to a placeholder is written the language’s way', () => {
  expect(translator(messages, 'sv')('title', { number: 12000 })).toBe('Åtgärd 12\u00a0000')
  expect(translator(messages, 'en')('title', { number: 12000 })).toBe('Measure 12,000')
})

test('a value that looks like a placeholder is left as it is', () => {
  expect(translator(messages, 'sv')('title', { number: '{plain}' })).toBe('Åtgärd {plain}')
})

test('the compiler refuses what one language lacks', () => {
  // @ts-expect-error the English side lacks a key
  catalogue({ sv: { one: 'ett', two: 'två' }, en: { one: 'one' } })
  // @ts-expect-error the English side has a key too many
  catalogue({ sv: { one: 'ett' }, en: { one: 'one', two: 'two' } })
  // @ts-expect-error the English side lacks the placeholder
  catalogue({ sv: { one: 'ett {thing}' }, en: { one: 'one' } })
  // @ts-expect-error the English side names the placeholder differently
  catalogue({ sv: { one: 'ett {thing}' }, en: { one: 'one {think}' } })
  // @ts-expect-error the English side is a function of something else
  catalogue({ sv: { one: ({ a }: { a: number }) => `${a}` }, en: { one: ({ b }: { b: number }) => `${b}` } })

  const t = translator(messages, 'sv')
  // @ts-expect-error no such key
  expect(() => t('nothing')).toThrow('No text for nothing')
  // @ts-expect-error the value is missing
  expect(t('title')).toBe('Åtgärd {number}')
})
