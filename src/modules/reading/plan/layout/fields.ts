import { entries, vocabularies } from '../language/languages.ts'
import { once } from '../language/once.ts'
import type { FieldKind } from '../language/vocabulary.ts'

export type { FieldKind } from '../language/vocabulary.ts'

const everywhere = (part: 'labels' | 'stems'): [string, FieldKind][] =>
  Object.values(vocabularies).flatMap((vocabulary) =>
    Object.entries(vocabulary[part]).flatMap(([kind, list]) =>
      entries(list).map((name): [string, FieldKind] => [name, kind as FieldKind]),
    ),
  )

const kindOf: ReadonlyMap<string, FieldKind> = new Map(everywhere('labels'))
const stems = everywhere('stems')

/** A labelled value: where the label begins in the block's text, and the value with its own place. */
export interface Field {
  kind: FieldKind
  label: string
  at: number
  value: string
  valueAt: number
  /** Sentences that follow the value in the same paragraph, and are none of it. */
  rest?: { text: string; at: number }
}

const decorated = (label: string): string =>
  label.replace(/[*_|]/g, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** The kind that a label has as a whole ("Lead agency", "Tidplan", "Lead(s)"), or nothing. */
export const kindOfLabel = once((label): FieldKind | undefined => {
  if (label.length > 60) return undefined
  const plain = decorated(label).replace(/[:.]$/, '')
  const direct = kindOf.get(plain)
  if (direct) return direct
  const bare = plain.replace(/\((?:e?n?s|er|ar|ies)\)|\((?:[^)]{0,20})\)$/g, '').trim()
  if (kindOf.has(bare)) return kindOf.get(bare)
  const halves = bare.split(/\s*(?:\/|&| and | och | eller | or )\s*/)
  if (halves.length > 1 && halves.every((half) => kindOf.has(half))) return kindOf.get(halves[0]!)
  const known = kindOf.get(bare.replace(/s$/, ''))
  if (known || bare.includes(':') || bare.split(' ').length > 6) return known
  return stems.find(([stem]) => bare.startsWith(`${stem} `) || bare.endsWith(` ${stem}`))?.[1]
})

const label =
  /(?:^(?:[-–*•·▪]\s+)?|(?<=[.;|•·)\]]\s{0,3}|\s{2}|[([]|\t))(?<label>[*_]{0,3}(?:\p{Lu}|(?<=[[(])\p{Ll})[\p{L}()/& -]{1,34}?[*_]{0,3})\s?:(?=[*_\s]|$)/gu

/** Every labelled value in a block's text, in order ("Lead: Home Office. Partners: NCA. Timescale: 2025"). */
export const fieldsIn = (text: string): Field[] => {
  if (!text.includes(':')) return []
  const found: Field[] = []
  for (const match of text.slice(0, 6000).matchAll(label)) {
    const kind = kindOfLabel(match.groups!.label!)
    if (!kind || kind === 'order' || kind === 'heading' || kind === 'number' || kind === 'area') {
      if (!kind || match.index > 0) continue
    }
    const valueAt = match.index + match[0].length
    found.push({ kind, label: decorated(match.groups!.label!), at: match.index, value: '', valueAt })
  }
  return found.map((field, position) => {
    const until = found[position + 1]?.at ?? text.length
    const raw = text.slice(field.valueAt, until)
    const lead = /^[\s*_]*/.exec(raw)![0].length
    const inner = raw.slice(lead)
    // "Lead: Home Office. This builds on Action 2.": the label's value ends with its sentence.
    const stop = /[.]\s+(?=\p{Lu}\p{L}*(?: \S+){3})/u.exec(inner)
    const brief =
      stop &&
      stop.index > 1 &&
      !/(?:^|\s)(?:St|Dr|No|Nr|m|bl)$/.test(inner.slice(0, stop.index)) &&
      field.kind !== 'order'
    const value = (brief ? inner.slice(0, stop.index) : inner).replace(/[\s;|•·*_([]+$/u, '')
    const restAt = brief ? field.valueAt + lead + stop.index + stop[0].length : undefined
    return {
      ...field,
      value: value.replace(/[.)\]]$/, (end) => (end === '.' || !/[([]/.test(value) ? '' : end)),
      valueAt: field.valueAt + lead,
      ...(restAt === undefined ? {} : { rest: { text: text.slice(restAt, until).trim(), at: restAt } }),
    }
  })
}

/** The labelled value that a block begins with, or nothing. */
export const fieldAtStart = once((text): Field | undefined => {
  if (!/^(?:[-–*•·▪]\s+)?[*_]{0,3}\p{Lu}[^:\n]{1,40}:/u.test(text)) return undefined
  const first = fieldsIn(text)[0]
  return first && first.at === 0 ? first : undefined
})
