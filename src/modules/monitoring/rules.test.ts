import { describe, expect, test } from 'vitest'
import { composeReply, differencesOf, proposalOf } from './reply.ts'
import { countsOf, type Draw, isFilled, standingIn, stateOf } from './rules.ts'
import type { Piece } from './sources/piece.ts'
import type { Question } from './store.ts'

const words = (sv: string) => ({ sv, en: sv })
const piece = (more: Partial<Piece> = {}): Piece => ({
  ...{
    kind: 'law',
    key: 'made-up-1',
    title: words('1 § påhittad lag'),
    issuer: 'Påhittad samling',
    reference: null,
  },
  ...{
    text: words('Det som står.'),
    figures: [],
    day: '2026-01-31',
    state: 'a',
    at: '2026-02-01T00:00:00.000Z',
  },
  ...more,
})
const figure = (kind: 'measured' | 'suppressed', value: number) => ({
  ...{ label: words('2025'), unit: words('personer'), lower: null, upper: null, day: '2025-12-31' },
  figure: kind === 'measured' ? { kind, value } : { kind },
})
const draw = (standing: Draw['standing'], of = piece()): Draw => ({
  id: 'd',
  source: 'law:x',
  piece: of,
  standing,
})
const asked = {
  id: 'a',
  bodyId: 'b',
  body: 'Påhittade verket',
  note: '',
  until: '2026-03-01',
  asOf: '2026-02-01',
}
const answered = {
  ...asked,
  answer: 'Elva personer.',
  source: 'Registret',
  answeredOn: '2026-02-02',
  acceptedOn: null,
}
const question = (more: Partial<Question> = {}): Question =>
  ({
    ...{
      id: 'q',
      revision: 1,
      number: 'I.1',
      topic: 'påhittat',
      article: '',
      kind: 'words',
      wording: '',
      responsible: '',
    },
    ...{ answer: '', approvedOn: null, draws: [], asked: [], ...more },
  }) as Question

describe('a source', () => {
  test('stands where it tells of the time that is asked about, and is too old where it does not', () => {
    expect(standingIn(piece(), 'stands', '2026-01-31')).toBe('stands')
    expect(standingIn(piece(), 'stands', '2026-02-01')).toBe('too_old')
    expect(standingIn(piece({ day: null }), 'stands', '2000-01-01')).toBe('too_old')
  })
  test('that was changed, withdrawn or is gone says so, however new', () => {
    for (const changed of ['changed', 'withdrawn', 'gone'] as const)
      expect(standingIn(piece(), changed, '2000-01-01')).toBe(changed)
    expect(standingIn(piece(), 'newer', '2000-01-01')).toBe('newer')
  })
  test('of figures says nothing where every one of them is withheld, whatever its definition says', () => {
    const of = (...figures: Piece['figures']) => piece({ kind: 'series', figures })
    expect(standingIn(of(figure('suppressed', 0)), 'stands', '2000-01-01')).toBe('nothing')
    expect(standingIn(of(), 'stands', '2000-01-01')).toBe('nothing')
    expect(standingIn(of(figure('suppressed', 0), figure('measured', 7)), 'stands', '2000-01-01')).toBe(
      'stands',
    )
    expect(standingIn(null, 'gone', '2000-01-01')).toBe('nothing')
  })
})

describe('a question', () => {
  test('has something where a source stands or a body’s answer was accepted, and not before', () => {
    expect(isFilled(question())).toBe(false)
    expect(isFilled(question({ draws: [draw('too_old'), draw('changed'), draw('nothing')] }))).toBe(false)
    expect(isFilled(question({ draws: [draw('too_old'), draw('newer')] }))).toBe(true)
    expect(isFilled(question({ asked: [answered] }))).toBe(false)
    expect(isFilled(question({ asked: [{ ...answered, acceptedOn: '2026-02-03' }] }))).toBe(true)
  })
  test('comes from open to approved, and is looked at again where its source has become another', () => {
    expect(stateOf(question())).toBe('open')
    expect(stateOf(question({ asked: [{ ...answered, answeredOn: null }] }))).toBe('waiting')
    expect(stateOf(question({ asked: [answered] }))).toBe('to_accept')
    expect(stateOf(question({ draws: [draw('stands')] }))).toBe('filled')
    expect(stateOf(question({ draws: [draw('stands')], approvedOn: '2026-02-03' }))).toBe('approved')
    expect(stateOf(question({ draws: [draw('withdrawn')], approvedOn: '2026-02-03' }))).toBe('stale')
    // What never counted does not stand in the way.
    expect(stateOf(question({ draws: [draw('too_old')], approvedOn: '2026-02-03' }))).toBe('approved')
    expect(countsOf([question(), question({ draws: [draw('stands'), draw('too_old')] })])).toEqual({
      ...{ all: 2, filled: 1, approved: 0, stale: 1 },
    })
  })
})

describe('a reply', () => {
  const round = { mechanism: 'greta', name: 'Påhittad runda', reference: '' }
  const reply = (...questions: Question[]) => composeReply(round, 'Påhittade departementet', questions)

  test('holds what is sound and accepted, each with its source and day, and nothing else', () => {
    const asking = [answered, { ...answered, body: 'Påhittade rådet', acceptedOn: '2026-02-03' }]
    const [part] = reply(
      question({ draws: [draw('changed'), draw('stands'), draw('too_old')], asked: asking }),
    ).parts
    expect(part!.sources.map(({ title, day }) => [title.sv, day])).toEqual([
      ['1 § påhittad lag', '2026-01-31'],
    ])
    expect(part!.bodies).toEqual([
      { body: 'Påhittade rådet', answer: 'Elva personer.', source: 'Registret', asOf: '2026-02-01' },
    ])
  })
  test('begins with what sources and bodies say; figures go along by themselves', () => {
    const counted = draw('stands', piece({ kind: 'series', figures: [figure('measured', 7)] }))
    const of = question({
      draws: [draw('stands'), counted, draw('gone')],
      asked: [{ ...answered, acceptedOn: '2026-02-03' }],
    })
    expect(proposalOf(of, 'sv')).toBe('1 § påhittad lag: Det som står.\n\nPåhittade verket: Elva personer.')
  })
  test('differs from the last question by question: changed words, changed figures, what came and what went', () => {
    const seven = [draw('stands', piece({ kind: 'series', figures: [figure('measured', 7)] }))]
    const eight = [draw('stands', piece({ kind: 'series', figures: [figure('measured', 8)] }))]
    const before = reply(
      question({ number: '1', answer: 'Som förut.' }),
      question({ number: '2', answer: 'Så var det.' }),
      question({ number: '3', draws: seven }),
      question({ number: '4' }),
    )
    const after = reply(
      question({ number: '1', answer: 'Som förut.' }),
      question({ number: '2', answer: 'Så är det.' }),
      question({ number: '3', draws: eight }),
      question({ number: '5' }),
    )
    const { parts, equal } = differencesOf(before, after, 'sv')
    expect(parts.map(({ number, state }) => [number, state])).toEqual([
      ['2', 'changed'],
      ['3', 'changed'],
      ['5', 'added'],
      ['4', 'removed'],
    ])
    expect(parts[1]).toMatchObject({
      before: expect.stringContaining('2025: 7'),
      after: expect.stringContaining('2025: 8'),
    })
    expect(equal).toBe(1)
  })
})
