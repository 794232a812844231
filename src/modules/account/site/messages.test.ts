import { expect, test } from 'vitest'
import { words } from './pages/words.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const [sv, en] = [words('sv'), words('en')]

test('one is said as one, and several as several', () => {
  const counts = (done: number, total: number) => ({ done, total, late: done })
  expect(plain(sv('verdict_partly', counts(1, 3)))).toBe('Delvis. 1 av 3 åtgärder är klar.')
  expect(plain(sv('verdict_partly', counts(2, 3)))).toBe('Delvis. 2 av 3 åtgärder är klara.')
  expect(plain(sv('verdict_partly', counts(0, 1)))).toBe('Nej. Åtgärden är inte klar.')
  expect(plain(sv('verdict_all', counts(1, 1)))).toBe('Ja. Åtgärden är klar.')
  expect(plain(en('verdict_so_far', counts(1, 3)))).toBe('Not yet. So far 1 of 3 measures is done.')
  expect(plain(sv('areaState', counts(1, 3)))).toBe('1 av 3 åtgärder är klar och 1 är försenad.')
  expect(plain(en('areaState', counts(2, 3)))).toBe('2 of 3 measures are done and 2 are late.')
  expect(plain(sv('areaMissing', { count: 1, time: '12 dagar' }))).toBe(
    '1 redovisning saknas sedan 12 dagar.',
  )
  expect(plain(sv('areaMissing', { count: 2, time: '12 dagar' }))).toBe(
    '2 redovisningar saknas, den äldsta sedan 12 dagar.',
  )
  expect(plain(en('areaMissing', { count: 1, time: '12 days' }))).toBe(
    '1 report has been missing for 12 days.',
  )
  expect(plain(sv('bodiesState', { count: 4, missing: 1 }))).toBe(
    '1 av 4 organisationer är sen med minst en redovisning.',
  )
  expect(plain(en('bodiesState', { count: 4, missing: 1 }))).toBe(
    '1 of 4 organisations is late with at least one report.',
  )
  expect(sv('bodiesState', { count: 0, missing: 0 })).toBe('Ingen har fått något att redovisa ännu.')
  const notDone = { late: 1, missing: 2, withdrawn: 1 }
  expect(plain(sv('notDone', notDone))).toBe('1 är försenad, 2 saknar redovisning och 1 är avbruten.')
  expect(plain(en('notDone', { ...notDone, missing: 1, withdrawn: 1 }))).toBe(
    '1 is late, 1 lacks a report and 1 is stopped.',
  )
  expect(plain(sv('areaUntraced', { count: 1, total: 1 }))).toBe('Till åtgärden går inga pengar att följa.')
})
