/** A piece of text on a page: position from the lower left corner, width and size in points. */
export interface TextItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

/** A line of a page: `y` is its baseline, `size` and `font` those of most of its characters. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly font: string
  /** The first of a repeated header or footer: stands apart from the text that flows round it. */
  readonly aside?: boolean
}

export interface PageLines {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** Gap, in sizes of the text, from which a space and a new cell are meant. */
const SPACE_GAP = 0.13
const CELL_GAP = 2.5

const isSameLine = (line: readonly TextItem[], item: TextItem): boolean => {
  const last = line.at(-1)
  if (last === undefined) return true
  const size = Math.max(last.size, item.size)
  // A raised note mark is smaller and higher, yet on the line.
  const tolerance = item.size < last.size * 0.8 || last.size < item.size * 0.8 ? 0.55 : 0.3
  return Math.abs(last.y - item.y) < size * tolerance && item.x > last.x + last.width - size
}

const separator = (left: TextItem, right: TextItem): string => {
  const gap = right.x - (left.x + left.width)
  // The width of the piece does not count its hyphen.
  if (left.text.endsWith('\u00ad') && gap < 0.7 * left.size) return ''
  const size = Math.max(left.size, right.size)
  return gap > size * CELL_GAP ? '\t' : gap > size * SPACE_GAP ? ' ' : ''
}

const heaviest = <Value>(
  items: readonly TextItem[],
  partOf: (item: TextItem) => Value,
): Value | undefined => {
  const weights = new Map<Value, number>()
  for (const item of items) {
    const value = partOf(item)
    weights.set(value, (weights.get(value) ?? 0) + item.text.length)
  }
  return [...weights].sort((left, right) => right[1] - left[1])[0]?.[0]
}

const lineOf = (items: readonly TextItem[]): Line | undefined => {
  const visible = items.filter((item) => item.text.trim() !== '')
  const [first] = visible
  const last = visible.at(-1)
  if (first === undefined || last === undefined) return undefined
  let text = ''
  let previous: TextItem | undefined
  for (const item of visible) {
    const between = previous === undefined ? '' : separator(previous, item)
    // A space that is drawn lies between the two visible pieces, and is already part of their gap.
    text += (between === ' ' && (/\s$/u.test(text) || /^\s/u.test(item.text)) ? '' : between) + item.text
    previous = item
  }
  return {
    text: text
      .replace(/\u00ad(?=\s*\S)/gu, '-')
      .replace(/ +/gu, ' ')
      .replace(/ ?\t ?/gu, '\t')
      .trim(),
    x: first.x,
    right: last.x + last.width,
    y: heaviest(visible, (item) => item.y) ?? first.y,
    size: heaviest(visible, (item) => Math.round(item.size * 4) / 4) ?? first.size,
    font: heaviest(visible, (item) => item.font) ?? first.font,
  }
}

const overlap = (left: Line, right: Line): boolean =>
  Math.min(left.right, right.right) - Math.max(left.x, right.x) >
  0.5 * Math.min(left.right - left.x, right.right - right.x)

/** Whether the file draws its lines in another order than they are read. */
const isDisordered = (lines: readonly Line[]): boolean => {
  const jumps = lines.filter((line, index) => {
    const previous = lines[index - 1]
    return previous !== undefined && line.y > previous.y + 1.5 * line.size && overlap(line, previous)
  })
  return jumps.length > Math.max(2, lines.length * 0.15)
}

/** Top to bottom; where two columns stand side by side, the left one first, between the lines that cross both. */
const sorted = (lines: readonly Line[]): Line[] => {
  const left = Math.min(...lines.map((line) => line.x))
  const right = Math.max(...lines.map((line) => line.right))
  const middle = (left + right) / 2
  const isLeft = (line: Line) => line.right < middle + line.size
  const isRight = (line: Line) => line.x > middle - line.size
  const downwards = [...lines].sort((one, other) => other.y - one.y || one.x - other.x)
  const inColumns = lines.filter((line) => isLeft(line) || isRight(line))
  const isTwoColumns =
    inColumns.length > lines.length * 0.7 && inColumns.filter(isRight).length > lines.length * 0.25
  if (!isTwoColumns) return downwards
  const result: Line[] = []
  let band: Line[] = []
  const close = () => {
    result.push(...band.filter((line) => !isRight(line)), ...band.filter(isRight))
    band = []
  }
  for (const line of downwards) {
    if (isLeft(line) || isRight(line)) band.push(line)
    else {
      close()
      result.push(line)
    }
  }
  close()
  return result
}

/** The lines of a page in reading order: the order in which they are drawn, unless that is no order at all. */
export const linesOf = (items: readonly TextItem[]): Line[] => {
  const groups: TextItem[][] = []
  for (const item of items) {
    const current = groups.at(-1)
    if (current !== undefined && isSameLine(current, item)) current.push(item)
    else groups.push([item])
  }
  const lines = groups.map(lineOf).filter((line) => line !== undefined)
  return isDisordered(lines) ? sorted(lines) : lines
}
