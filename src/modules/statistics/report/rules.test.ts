import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerStates, chapters, emptyDraft, type SituationReport } from './document.ts'
import { reportHash, sourceHash } from './hash.ts'
import { assembled, freezeReport, lackOf, nextNumber, obstaclesTo, toFollowUp, usedSources } from './rules.ts'
import type { FrozenContent, FrozenSource } from './source-shape.ts'
import { unfoundNumbers } from './unfound-numbers.ts'

const words = (text: string) => ({ sv: text, en: text })
const source = (id: string, kind: FrozenSource['kind'] = 'series'): FrozenSource => {
  const content: FrozenContent = {
    kind,
    key: id,
    title: words(`Påhittad ${id}`),
    issuer: 'Påhittade organet',
    reference: null,
    definition: null,
    uncertainty: kind === 'document' ? null : words('Påhittad osäkerhet'),
    limits: null,
    figures: [],
    fan: null,
    row: null,
    state: '1',
    at: '2010-01-01T00:00:00.000Z',
  }
  return { ...content, id, sha256: sourceHash(content) }
}
const sentence = (text: string, sources: readonly string[] = []) => ({
  id: text,
  text,
  paragraph: 1,
  claim: 'none' as const,
  exemption: null,
  sources: [...sources],
})

const head = {
  language: 'sv',
  year: 2009,
  issuer: 'Påhittade rapportören',
  version: 1,
  asOf: '2010-03-01',
  correction: null,
} as const

/** A made-up report that nothing stands in the way of. */
const sound = (): SituationReport => {
  const draft = emptyDraft()
  for (const name of chapters) draft.chapters[name].sentences.push(sentence(`Inget är känt om ${name}.`))
  draft.chapters.trends.sentences.push(sentence('Antalet var 37 anmälningar.', ['k1']))
  draft.sources.push(source('k1'), source('k2'))
  draft.recommendations.push({
    number: '2009:1',
    text: 'Påhittat',
    because: 'Påhittat',
    addressee: 'Påhittade organet',
    sources: ['k1'],
  })
  return assembled(head, draft, null)
}
const standing = new Map([['k1', 'stands' as const]])

describe('what a sentence shows', () => {
  test('a sentence that states a number never passes without a source of figures, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999_999 }), fc.boolean(), (number, named) => {
        const text = `Det var ${number} anmälda brott.`
        const used = named ? ['k1'] : []
        const lack = lackOf(sentence(text, used), [source('k1', 'document')])
        expect(lack).toBe(named ? 'number_without_figure' : 'claim_without_source')
        expect(lackOf(sentence(text, ['k1']), [source('k1')])).toBeNull()
      }),
    )
  })

  test('a name of a source that is not there bears nothing', () => {
    expect(lackOf(sentence('Det var 37 brott.', ['k9']), [source('k1')])).toBe('claim_without_source')
  })
})

describe('a number that its source does not hold', () => {
  const told = {
    ...source('k1'),
    title: words('Enkät 3'),
    figures: [
      {
        label: words('2009'),
        unit: words('personer'),
        figure: { kind: 'measured' as const, value: 1650 },
        lower: 7.5,
        upper: null,
        day: null,
      },
    ],
  }
  test.each([
    ['År 2009 var det 1 650 anmälningar.', []],
    ['Enkät 3, 2009: 1650 personer, minst 7,5.', []],
    ['Det var 1 560 anmälningar den 3 mars 2009.', ['1 560']],
    ['Det var 12 av 1 650.', ['12']],
  ])('%s', (text, numbers) => {
    expect(unfoundNumbers({ text, sources: ['k1'] }, [told], 'sv')).toEqual(numbers)
  })

  test('is written as each language writes numbers', () => {
    const text = 'There were 1,650 reports, 7.5 at least, 8.5 at most.'
    expect(unfoundNumbers({ text, sources: ['k1'] }, [told], 'en')).toEqual(['8.5'])
  })

  test('where nothing is quoted nothing is compared', () => {
    expect(unfoundNumbers({ text: 'Det var 12.', sources: [] }, [told], 'sv')).toEqual([])
  })
})

describe('what stands in the way', () => {
  test('nothing, where each part says something and each claim rests on what stands', () => {
    expect(obstaclesTo(sound(), standing, null)).toEqual([])
  })

  test.each([
    ['changed', 'source_changed'],
    ['withdrawn', 'source_withdrawn'],
    ['gone', 'source_gone'],
  ] as const)('a source that is %s', (now, code) => {
    expect(obstaclesTo(sound(), new Map([['k1', now]]), null).map((one) => one.code)).toEqual([code])
  })

  test('newer figures do not: the report is of its day', () => {
    expect(obstaclesTo(sound(), new Map([['k1', 'newer' as const]]), null)).toEqual([])
  })

  test('a source of which nobody knows how it stands is taken to be gone', () => {
    expect(obstaclesTo(sound(), new Map(), null).map(({ code }) => code)).toEqual(['source_gone'])
  })

  test('taking any part away leaves a gap that is told', () => {
    for (const name of chapters) {
      const report = sound()
      report.chapters[name] = { sentences: [], shown: [] }
      expect(obstaclesTo(report, standing, null)).toContainEqual({
        code: 'chapter_empty',
        place: name,
        id: null,
        subject: '',
      })
    }
  })

  test('a correction that corrects nothing', () => {
    const published = freezeReport(sound(), '2010-03-02')
    const again = { ...sound(), version: 2, asOf: '2010-04-01' }
    expect(obstaclesTo(again, standing, published).map(({ code }) => code)).toEqual(['nothing_corrected'])
    again.chapters.forms.sentences.push(sentence('Något mer.'))
    expect(obstaclesTo(again, standing, published)).toEqual([])
  })
})

describe('what is frozen', () => {
  test('only what something rests on or shows is in the report', () => {
    const report = sound()
    expect(report.sources.map(({ id }) => id)).toEqual(['k1'])
    expect(usedSources(report)).toEqual(new Set(['k1']))
  })

  test('whatever sign of a sentence is altered, the hash is another', () => {
    const frozen = freezeReport(sound(), '2010-03-02')
    expect(reportHash(frozen)).toBe(frozen.hash)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (more) => {
        const altered = structuredClone(frozen)
        altered.chapters.trends.sentences[0]!.text += more
        expect(reportHash(altered)).not.toBe(frozen.hash)
      }),
    )
  })
})

describe('recommendations over the years', () => {
  test('each comes back until it is done or rejected, and keeps its number', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answerStates), { maxLength: 12 }), (states) => {
        let earlier: SituationReport = sound()
        let open = true
        for (const state of states) {
          const due = toFollowUp(earlier)
          expect(due.map(({ number }) => number)).toEqual(open ? ['2009:1'] : [])
          const draft = emptyDraft()
          draft.answers['2009:1'] = { state, text: 'Påhittat svar', sources: ['k1'] }
          earlier = assembled({ ...head, year: earlier.year + 1 }, draft, earlier)
          open = open && (state === 'under_way' || state === 'not_done')
        }
      }),
    )
  })

  test('a number is never given twice, whichever were taken away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 900 })), (given) => {
        const numbers = given.map((place) => ({ number: `2009:${place}` }))
        expect(numbers).not.toContainEqual({ number: nextNumber(2009, numbers) })
      }),
    )
  })
})
