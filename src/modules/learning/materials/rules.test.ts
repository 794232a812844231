import { expect, test } from 'vitest'
import type { MaterialPage } from './records.ts'
import { asReadOn, changedSince, faultOfPublishing, isUnchanged, paired } from './rules.ts'

const TODAY = '2026-11-24'

test('a draft is published with pages, with what is new, and with what its kind asks for', () => {
  const easy = { title: 'Lätt', easyBody: 'Lätt text', sections: [] }
  const hard = { ...easy, title: 'Svår', easyBody: '' }
  const fault = (kind: 'course' | 'pack', version: object, pages: readonly object[] = [easy]) =>
    faultOfPublishing(
      kind,
      { number: 1, changeNote: '', hours: 2, ...version },
      pages as readonly (typeof easy)[],
      TODAY,
    )
  expect(fault('course', {})).toBeUndefined()
  expect(fault('course', {}, [])).toEqual({ code: 'material.no_pages' })
  expect(fault('course', { number: 2 })).toEqual({ code: 'material.say_what_is_new' })
  expect(fault('course', { number: 2, changeNote: 'Påhittat' })).toBeUndefined()
  expect(fault('course', { hours: null })).toEqual({ code: 'material.say_how_long' })
  expect(fault('pack', { hours: null })).toBeUndefined()
  expect(fault('course', {}, [easy, hard])).toBeUndefined()
  expect(fault('pack', {}, [easy, hard])).toEqual({ code: 'material.no_easy_text', page: 'Svår' })
  const old = { ...easy, title: 'Gammal', sections: ['sol-16-1', 'osl-10-23-before-2025'] }
  expect(fault('course', {}, [easy, old])).toEqual({ code: 'material.section_has_ceased', page: 'Gammal' })
  expect(fault('course', {}, [{ ...easy, sections: ['sol-16-1'] }])).toBeUndefined()
})

test('a page whose law is another than when it was published says which', () => {
  const sections = ['sol-16-1', 'sol-16-2']
  const asRead = asReadOn(sections, TODAY)
  expect(asRead).toHaveLength(2)
  const page = { sections, asRead } as Pick<MaterialPage, 'sections' | 'asRead'>
  expect(changedSince(page, TODAY)).toEqual([])
  expect(changedSince({ ...page, asRead: [asRead[0]!, 'another'] }, TODAY)).toEqual(['sol-16-2'])
})

test('pages of two versions stand beside each other by title, then by place; what is left stands alone', () => {
  const page = (id: string, title: string, position: number) =>
    ({ id, title, position, body: 'a', easyBody: 'b' }) as unknown as MaterialPage
  const before = [page('1', 'Ett', 1), page('2', 'Två', 2), page('3', 'Tre', 3)]
  const after = [page('4', 'Två', 1), page('5', 'Nytt', 3), page('6', 'Fyra', 4)]
  expect(paired(before, after)).toEqual([
    { before: before[1], after: after[0] },
    { before: before[2], after: after[1] },
    { before: undefined, after: after[2] },
    { before: before[0], after: undefined },
  ])
  const twice = [page('7', 'Två', 1), page('8', 'Två', 2)]
  expect(paired([before[1]!], twice)).toEqual([
    { before: before[1], after: twice[0] },
    { before: undefined, after: twice[1] },
  ])
  const one = before[0]!
  expect(isUnchanged({ before: one, after: { ...one } })).toBe(true)
  for (const changed of [{ title: 'x' }, { body: 'x' }, { easyBody: 'x' }])
    expect(isUnchanged({ before: one, after: { ...one, ...changed } })).toBe(false)
  expect(isUnchanged({ before: undefined, after: one })).toBe(false)
  expect(isUnchanged({ before: one, after: undefined })).toBe(false)
})
