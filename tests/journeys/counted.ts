import type { SamladPage } from '../../src/testing/browser.ts'

/** What people have done on the pages of a journey, each act by itself. */
export interface Count {
  /** Links, buttons, folds, choices and files; a link from a mail and an address that was typed are each one. */
  clicks: number
  /** Fields that were written in. */
  written: number
  /** Judgements of one opened thing each: what was read is right, a report-back is accepted, why nothing was reported. */
  judged: number
  /** Sections of the account that were read. */
  read: number
}

const clicks = [
  'open',
  'follow',
  'press',
  'unfold',
  'choose',
  'tick',
  'untick',
  'attach',
  'download',
  'key',
] as const
const isClick = (name: PropertyKey): boolean => (clicks as readonly PropertyKey[]).includes(name)

/** A page that counts what its reader does on it. */
export const counted = (page: SamladPage, count: Count): SamladPage =>
  new Proxy(page, {
    get: (target, name) => {
      const found = Reflect.get(target, name, target)
      if (typeof found !== 'function') return found
      return (...given: unknown[]) => {
        if (isClick(name)) count.clicks += 1
        if (name === 'fill') count.written += 1
        return found.apply(target, given)
      }
    },
  })

/** A step that is counted as a judgement or as reading, and not as the click that it is as well. */
export const as = async (
  count: Count,
  kind: 'judged' | 'read',
  step: () => Promise<unknown>,
): Promise<void> => {
  const before = count.clicks
  await step()
  if (count.clicks !== before + 1) throw new Error('one judgement is one click')
  count.clicks = before
  count[kind] += 1
}
