import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeDraft } from './merging.ts'
import type { Proposed } from './proposals/proposed.ts'

const proposed = (key: string, text = `Mening ${key}.`, paragraph = key.slice(0, 1)): Proposed => ({
  key,
  paragraph,
  text,
  sources: [],
  worked: [],
})
const drafted = (key: string, more: { text?: string; readAt?: string | null; paragraph?: number } = {}) => ({
  id: `id-${key}`,
  paragraph: more.paragraph ?? 1,
  text: more.text ?? `Mening ${key}.`,
  draftKey: key,
  draftText: `Mening ${key}.`,
  readAt: more.readAt ?? null,
})
const written = (id: string, paragraph = 1) => ({
  id,
  paragraph,
  text: `Skriven ${id}.`,
  draftKey: null,
  draftText: null,
  readAt: '2031-01-01T00:00:00Z',
})
const none = new Map<string, string>()

test('a first draft has every proposal, in its paragraphs', () => {
  const { sentences } = mergeDraft([], [proposed('a1'), proposed('a2'), proposed('b1')], none)
  expect(sentences.map((one) => [one.proposed?.key, one.position, one.paragraph, one.change])).toEqual([
    ['a1', 1, 1, 'new'],
    ['a2', 2, 1, 'new'],
    ['b1', 3, 2, 'new'],
  ])
})

test('what says something else is replaced where nobody changed it, and told where an author did', () => {
  const rows = [drafted('a1'), drafted('a2', { text: 'En författares ord.' })]
  const { sentences } = mergeDraft(rows, [proposed('a1', 'Ny.'), proposed('a2', 'Ny.')], none)
  expect(sentences.map(({ id, change }) => [id, change])).toEqual([
    ['id-a1', 'replaced'],
    ['id-a2', 'news'],
  ])
})

test('what nothing gives any longer goes, unless somebody has read or changed it', () => {
  const rows = [
    drafted('a1'),
    drafted('a2', { readAt: '2031-01-01T00:00:00Z' }),
    drafted('a3', { text: 'Ändrad.' }),
  ]
  const { sentences, gone } = mergeDraft(rows, [], none)
  expect(gone).toEqual(['id-a1'])
  expect(sentences.map(({ id }) => id)).toEqual(['id-a2', 'id-a3'])
})

test('what was taken away comes back only when it says something else', () => {
  const leftOut = new Map([['a1', 'Mening a1.']])
  expect(mergeDraft([], [proposed('a1')], leftOut).sentences).toEqual([])
  expect(mergeDraft([], [proposed('a1', 'Ny.')], leftOut).sentences).toHaveLength(1)
})

test('an author’s sentence stays where it was written, and what is new comes after what it follows', () => {
  const rows = [drafted('a1'), written('w', 1), drafted('b1', { paragraph: 2 })]
  const { sentences } = mergeDraft(
    rows,
    [proposed('a1'), proposed('a2'), proposed('b1'), proposed('c1')],
    none,
  )
  expect(sentences.map((one) => [one.id ?? one.proposed?.key, one.paragraph])).toEqual([
    ['id-a1', 1],
    ['a2', 1],
    ['w', 1],
    ['id-b1', 2],
    ['c1', 3],
  ])
})

test('whatever is drafted after whatever was written, no sentence of an author or reader is lost, and nothing comes twice', () => {
  const keys = ['a1', 'a2', 'b1', 'b2', 'c1']
  const row = fc.oneof(
    fc
      .record({ key: fc.constantFrom(...keys), own: fc.boolean(), read: fc.boolean() })
      .map(({ key, own, read }) =>
        drafted(key, {
          ...(own ? { text: 'Författarens.' } : {}),
          readAt: read ? '2031-01-01T00:00:00Z' : null,
        }),
      ),
    fc.nat(1000).map((number) => written(`w${number}`)),
  )
  const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 8 })
  fc.assert(
    fc.property(rows, fc.subarray(keys), (present, wanted) => {
      const proposals = wanted.map((key) => proposed(key))
      const { sentences, gone } = mergeDraft(present, proposals, none)
      const ids = sentences.flatMap(({ id }) => id ?? [])
      for (const one of present)
        if (one.draftKey === null || one.readAt !== null || one.text !== one.draftText)
          expect(ids).toContain(one.id)
      expect(new Set([...ids, ...gone]).size).toBe(present.length)
      const told = sentences.flatMap((one) => one.proposed?.key ?? [])
      expect([...told].sort()).toEqual([...wanted].sort())
      expect(sentences.map(({ position }) => position)).toEqual(sentences.map((_, index) => index + 1))
      // Drafted a second time at once, nothing changes.
      expect(ids.filter((id) => present.find((other) => other.id === id))).toEqual(
        present.filter(({ id }) => !gone.includes(id)).map(({ id }) => id),
      )
    }),
  )
})
