import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  again,
  arrived,
  emptyQueue,
  isSent,
  letGo,
  nextStep,
  putStep,
  type Queue,
  refused,
  type Step,
  sendingOf,
  stepOf,
  trying,
} from '../../src/web/offline/queue.ts'

let keys = 0
const newKey = (): string => `key-${keys++}`

const make = (
  slot: string,
  body: Record<string, unknown> = {},
  more: Partial<Step> = {},
): Omit<Step, 'state' | 'sending' | 'refusal'> => ({
  key: newKey(),
  slot,
  address: slot === 'case' ? '/cases' : '/cases/{caseId}/things',
  body,
  after: slot === 'case' ? [] : ['case'],
  ...(slot === 'case' ? { gives: { id: 'caseId' } } : {}),
  ...more,
})

const both = (): Queue => putStep(putStep(emptyQueue, make('case')), make('note', { text: 'Påhittat' }))

describe('in order', () => {
  test('nothing goes before what it rests on has arrived', () => {
    const queue = both()
    const first = nextStep(queue)!
    expect(first.slot).toBe('case')
    const tried = trying(queue, first.key)
    expect(nextStep(tried)?.key).toBe(first.key)
    const second = nextStep(arrived(tried, first.key, { id: 'c 1' }))!
    expect(second.slot).toBe('note')
    expect(sendingOf(arrived(tried, first.key, { id: 'c 1' }), second).address).toBe('/cases/c%201/things')
  })

  test('what was refused holds back what rests on it, and nothing else', () => {
    let queue = putStep(both(), make('list', {}, { after: ['note'] }))
    queue = putStep(queue, make('other'))
    queue = arrived(queue, nextStep(queue)!.key, { id: 'c' })
    queue = refused(queue, nextStep(queue)!.key, { code: 'no', status: 409, detail: 'Nej' })
    expect(nextStep(queue)?.slot).toBe('other')
    queue = arrived(queue, nextStep(queue)!.key, {})
    expect(nextStep(queue)).toBeUndefined()
    expect(isSent(queue)).toBe(false)
    expect(nextStep(letGo(queue, 'note'))?.slot).toBe('list')
    expect(nextStep(again(queue, 'note', newKey))?.slot).toBe('note')
  })
})

describe('another version', () => {
  test('takes the place of one that has not gone out, and follows one that may have', () => {
    const waiting = putStep(both(), make('note', { text: 'Påhittat, rättat' }))
    expect(waiting.steps.map(({ slot }) => slot)).toEqual(['case', 'note'])
    const tried = trying(waiting, stepOf(waiting, 'note')!.key)
    const third = putStep(tried, make('note', { text: 'Påhittat, rättat igen' }))
    expect(third.steps.map(({ slot, state }) => `${slot} ${state}`)).toEqual([
      'case waiting',
      'note tried',
      'note waiting',
    ])
  })

  test('with the same words is no other version', () => {
    const queue = both()
    expect(putStep(queue, make('note', { text: 'Påhittat' }))).toBe(queue)
  })

  test('a step that was tried goes out again exactly as it went, whatever has been learnt meanwhile', () => {
    const made = make('part', { a: 1 }, { after: [], filled: { revision: 'r' } })
    const tried = trying(putStep(emptyQueue, made), made.key)
    const later: Queue = { ...tried, known: { r: 7 } }
    expect(sendingOf(later, stepOf(later, 'part')!).body).toEqual({ a: 1, revision: 0 })
  })

  test('a refused step goes out anew under another key, with what is known now', () => {
    const made = make('part', { a: 1 }, { after: [], filled: { revision: 'r' } })
    const tried = trying(putStep(emptyQueue, made), made.key)
    const no = refused(tried, made.key, { code: 'no', status: 409, detail: '' })
    const anew = again({ ...no, known: { r: 7 } }, 'part', newKey)
    const step = nextStep(anew)!
    expect(step.key).not.toBe(made.key)
    expect(sendingOf(anew, step).body).toEqual({ a: 1, revision: 7 })
  })
})

/** A server that does each key once, and answers the same to the same. */
class Server {
  readonly done = new Map<string, { content: string; answer: Record<string, unknown> }>()
  readonly order: string[] = []
  #cases = 0

  take(key: string, { address, body }: { address: string; body: unknown }): Record<string, unknown> {
    const content = JSON.stringify([address, body])
    const before = this.done.get(key)
    if (before !== undefined) {
      if (before.content !== content) throw new Error('a key was used for something else')
      return before.answer
    }
    if (address.includes('{') || /\/cases\/\//.test(address)) throw new Error(`sent too early: ${address}`)
    const answer = address === '/cases' ? { id: `case-${this.#cases++}` } : {}
    this.done.set(key, { content, answer })
    this.order.push(address)
    return answer
  }
}

type Event =
  | { readonly kind: 'write'; readonly slot: number; readonly words: string }
  | { readonly kind: 'send'; readonly fate: 'arrives' | 'answer_lost' | 'lost' | 'refused' | 'dies_before' }

const events = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      slot: fc.nat({ max: 3 }),
      words: fc.string({ maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('send' as const),
      fate: fc.constantFrom(
        'arrives' as const,
        'answer_lost' as const,
        'lost' as const,
        'refused' as const,
        'dies_before' as const,
      ),
    }),
  ),
  { maxLength: 40 },
)

const happens = (server: Server, queue: Queue, event: Event): Queue => {
  if (event.kind === 'write') return putStep(queue, make(`slot-${event.slot}`, { words: event.words }))
  const step = nextStep(queue)
  if (step === undefined) return queue
  const tried = trying(queue, step.key)
  if (event.fate === 'dies_before' || event.fate === 'lost') return tried
  if (event.fate === 'refused' && !server.done.has(step.key))
    return refused(tried, step.key, { code: 'no', status: 409, detail: '' })
  const answer = server.take(step.key, sendingOf(tried, stepWith(tried, step.key)))
  return event.fate === 'answer_lost' ? tried : arrived(tried, step.key, answer)
}

const stepWith = ({ steps }: Queue, key: string): Step => steps.find((step) => step.key === key)!

test('whatever is lost, dies or is refused on the way: one case, each version once, the last words last', () => {
  fc.assert(
    fc.property(events, (happening) => {
      const server = new Server()
      let queue = putStep(emptyQueue, make('case'))
      const last = new Map<string, string>()
      for (const event of happening as Event[]) {
        queue = happens(server, queue, event)
        if (event.kind === 'write') last.set(`slot-${event.slot}`, event.words)
      }
      // The connection comes back, and what was refused is sent again.
      for (let round = 0; round < 200 && !isSent(queue); round += 1) {
        for (const { slot } of queue.steps) queue = again(queue, slot, newKey)
        queue = happens(server, queue, { kind: 'send', fate: 'arrives' })
      }
      expect(isSent(queue)).toBe(true)
      expect(server.order.filter((address) => address === '/cases')).toHaveLength(1)
      expect(server.done.size).toBe(queue.steps.length)
      for (const [slot, words] of last) expect(stepOf(queue, slot)?.body).toEqual({ words })
    }),
    { numRuns: 500 },
  )
})
