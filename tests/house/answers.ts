import type { Control } from './form-controls.ts'

/** What is entered: under each name all values, as a browser sends them; files stand beside. */
export type Entered = ReadonlyMap<string, readonly string[]>

const DAY = 86_400_000
const dayAt = (today: string, days: number): string =>
  new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10)

/** What tells a text from every other that is entered: of its trial, and of its field. */
const markIn = (mark: string, { name }: Control): string =>
  `${mark} ${name.replaceAll(/[^a-zA-Z0-9]+/g, ' ').trim()}`

/** Lines and paragraphs as people write them: line breaks, bullets, quotes, what looks like markup, and a lone `=`. */
const textWith = (mark: string): string =>
  [
    `Först ${mark}: hon sa ”nej” och 'kanske' & <inte> mer.`,
    '',
    `- punkt ${mark}`,
    '- en till, åäö',
    '',
    '=',
    `Sist ${mark}.`,
  ].join('\n')

/** A number by which nobody is known, whose last digit is as it must be. */
const identityNumber = (): string => {
  const digits = '850709980'
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(doubled / 10) + (doubled % 10)
  }, 0)
  return `19${digits}${(10 - (sum % 10)) % 10}`
}

const numbers = ['1', '2', '12', '0', '100', '2026', '2025', '40 000', '1000000']
const moments = ['08:30', '23:15']
const lines = (mark: string): string[] => [
  `Rad ${mark} & ”citat”`,
  mark.replaceAll(/\W/g, '').toLowerCase().slice(0, 20),
  'Stockholm',
  `kept-${mark.replaceAll(/\W/g, '')}@exempel.invalid`,
  '+46 70 174 06 05',
  `https://exempel.invalid/${mark.replaceAll(/\W/g, '')}`,
  ...moments,
  '12',
  '2026',
  'sv',
  '2026-11-20',
  identityNumber(),
]

const days = (today: string, { min, max }: Readonly<Record<string, string>>): string[] =>
  [0, -1, -30, 1, 14, 60, -200, 300, -365 * 20, -365 * 12]
    .map((far) => dayAt(today, far))
    .concat([min ?? '', max ?? ''].filter((day) => day !== ''))
    .filter((day) => (!min || day >= min) && (!max || day <= max))

/** What a sentence of the form says that would be right. */
const told = (words: string): string[] => [
  ...[
    ...words.matchAll(
      /(?:till exempel|som i|lägst|högst|minst) ”?([\p{L}\p{N}][^\s,;”"]*(?:[\s\u00a0\u202f]\d{3}(?!\d))*)/gu,
    ),
  ].map((found) =>
    found[1]!.replace(/[.:]$/, '').replace(/^([\d\s]+)$/, (number) => number.replaceAll(/\s/g, '')),
  ),
]

/** Answers that begin with those that an error asks for. */
const asked = (error: string, answers: readonly string[], mark: string): string[] => {
  if (error === '') return [...answers]
  const first = [
    ...told(error),
    ...(/(?<!\p{L})(tal|talet|år|året)(?!\p{L})|siffr|kronor/iu.test(error) ? numbers : []),
    ...(/datum|ÅÅÅÅ-MM-DD/i.test(error) ? ['2026-11-20'] : []),
    ...(/klock|TT:MM|timme|\d\d:\d\d/i.test(error) ? moments : []),
    ...(/e-post/i.test(error) ? [`kept-${mark.replaceAll(/\W/g, '')}@exempel.invalid`] : []),
    ...(/https?:/i.test(error) ? [`https://exempel.invalid/${mark.replaceAll(/\W/g, '')}`] : []),
  ]
  return [...first, ...answers.filter((answer) => !first.includes(answer))]
}

const shortened = (text: string, error: string, { maxlength }: Readonly<Record<string, string>>): string => {
  const most = Number(
    maxlength ?? /högst ([\d\s\u00a0]+) tecken/.exec(error)?.[1]?.replaceAll(/\s/g, '') ?? Infinity,
  )
  return text.length > most ? text.slice(0, most).trim() : text
}

const isOptional = ({ words }: Control): boolean => /\((frivilligt|optional)\)/.test(words)

/** With what stood there before and, where it may be left out, nothing, as soon as the first answer is not taken. */
const withLess = (control: Control, answers: readonly string[], error: string): (readonly string[])[] => {
  const [first = '', ...others] = answers.map((answer) => shortened(answer, error, control.attributes))
  const before = control.values.filter((value) => value !== '')
  return [
    [first],
    ...(isOptional(control) ? [['']] : []),
    ...before.map((value) => [value]),
    ...others.map((one) => [one]),
    [''],
  ]
}

/** The answers that may be tried for a control, in turn: what the form and its errors say decides which come first. */
export const answersTo = (
  control: Control,
  trial: string,
  today: string,
  error = '',
): (readonly string[])[] => {
  const mark = markIn(trial, control)
  const words = `${error} ${control.words}`
  const single = (answers: readonly string[]) => withLess(control, answers, error)
  switch (control.kind) {
    case 'area':
      return single(asked(error, [textWith(mark), ...told(control.words), '12; 13', 'sv'], mark))
    case 'many': {
      const all = control.options.map(({ value }) => value)
      return [all, ...all.map((one) => [one]), []]
    }
    case 'one': {
      const filled = control.options.map(({ value }) => value).filter((value) => value !== '')
      return [...filled.map((one) => [one]), ...(control.type === 'radio' ? [[]] : [['']])]
    }
    case 'file':
    case 'unseen':
      return [control.values]
    case 'line':
      break
  }
  switch (control.type) {
    case 'date':
      return single(days(today, control.attributes))
    case 'email':
      return single([`kept-${mark.replaceAll(/\W/g, '')}@exempel.invalid`])
    case 'tel':
      return single(['+46 70 174 06 05', '08-123 45 67'])
    case 'time':
      return single(moments)
    case 'url':
      return single([`https://exempel.invalid/${mark.replaceAll(/\W/g, '')}`])
  }
  if (control.attributes.list !== undefined && control.options.length > 0)
    return single([...control.options.slice(0, 6).map(({ value }) => value), ...told(words), ...lines(mark)])
  if (['numeric', 'decimal'].includes(control.attributes.inputmode ?? ''))
    return single(asked(error, [...told(control.words), ...numbers, ...moments], mark))
  return single(asked(error, [lines(mark)[0]!, ...told(words), ...lines(mark).slice(1)], mark))
}
