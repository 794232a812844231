import { expect, test } from 'vitest'
import { printSheet } from '../../../platform/print/case-sheet.ts'
import { checklistOn } from '../content/checklists.ts'
import { stepsThatApply } from '../content/conditions.ts'
import { emptySheet, filledSheet } from './print.ts'

test('both lists are printed empty and filled in, in both languages, as accessible documents', () => {
  for (const key of ['adult', 'child'] as const)
    for (const locale of ['sv', 'en'] as const) {
      const list = checklistOn(key, '2026-11-24')!
      const empty = emptySheet(list, locale, '2026-11-24')
      expect(JSON.stringify(empty)).not.toContain('Samlad')
      expect(empty.discreet).toBe(true)
      expect(printSheet(empty).subarray(0, 5).toString()).toBe('%PDF-')
      const indicator = list.dimensions[0]!.indicators[0]!
      const filled = filledSheet(
        {
          list,
          number: 'S-7K3M-9Q2X-B4TW',
          bodyName: 'Exempelköpings kommun',
          answers: { [indicator.key]: { answer: 'no', observation: 'Påhittad iakttagelse' } },
          judgement: 'unsure',
          reasons: 'Påhittade skäl',
          steps: stepsThatApply(list, new Set(['foreign'])),
        },
        locale,
        '2026-11-24',
      )
      expect(printSheet(filled).subarray(0, 5).toString()).toBe('%PDF-')
    }
})
