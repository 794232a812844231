import { describe, expect, test } from 'vitest'
import { readPlan } from '../read-plan.ts'

/** The figures of a text, with what each counts and whether the reader is unsure of it. */
const figuresOf = (sentence: string) => {
  const { facts, warnings } = readPlan(`Inledning\n\n${sentence}`)
  return facts.map(({ value, unit, topic, at }) => ({
    figure: `${value} ${unit}`,
    topic,
    unsure: warnings.filter((warning) => warning.at === at).map(({ code }) => code),
  }))
}

const sure = (figure: string, topic: string) => ({ figure, topic, unsure: [] })

describe('what a figure counts', () => {
  test.each([
    [
      'I rapporten uppges att det i landet upprättades 41 polisanmälningar om utpressning, varav 17 mot barn.',
      [
        sure('41 reports', 'polisanmälningar om utpressning'),
        sure('17 reports', 'polisanmälningar mot barn'),
      ],
    ],
    [
      'Under 2030 dömdes nio personer för grov utpressning enligt Brottsförebyggande rådet.',
      [sure('9 persons', 'personer som dömdes för grov utpressning')],
    ],
    [
      'Under 2030 fick 48 personer plats på ett skyddat boende.',
      [sure('48 persons', 'personer som fick plats på ett skyddat boende')],
    ],
    [
      'Antalet polisanmälningar om utpressning var 131 under 2030.',
      [sure('131 reports', 'polisanmälningar om utpressning')],
    ],
    [
      'Fem procent av mottagningarna och tolv procent av jourerna uppger att de saknar rutiner.',
      [
        sure('5 percent', 'mottagningarna som uppger att de saknar rutiner'),
        sure('12 percent', 'jourerna som uppger att de saknar rutiner'),
      ],
    ],
    [
      'Studien visade att var åttonde svensk man (ca 13 procent) någon gång har spelat om pengar.',
      [
        sure('12.5 percent', 'svensk man som någon gång har spelat om pengar'),
        sure('13 percent', 'svensk man som någon gång har spelat om pengar'),
      ],
    ],
    [
      'In 2030, 1,437 potential victims were referred to the service.',
      [sure('1437 persons', 'potential victims that were referred to the service')],
    ],
  ])('is a phrase that can be read by itself: %s', (sentence, expected) => {
    expect(figuresOf(sentence)).toEqual(expected)
  })

  test.each([
    'Enligt kartläggningen rapporterade 90 personer.',
    'Det har skett 520 lagföringar för detta brott.',
    'Of these, 640 were children, the report said.',
  ])('is unsure where no whole phrase stands: %s', (sentence) => {
    for (const { unsure } of figuresOf(sentence)) expect(unsure).toContain('topic_unsure')
  })

  test('has a unit that is known, or is unsure of it', () => {
    const [known, unknown] = figuresOf(
      'Antalet anmälningar om fusk var 131 under 2030. Membership expanded to 37 major donors in the region.',
    )
    expect(known?.unsure).toEqual([])
    expect(unknown?.unsure).toContain('unit_unsure')
  })
})
