import type { PrintTemplate } from '../../platform/print/typesetter.ts'
import { printParts } from './print-parts.ts'

/**
 * A composition as a printed report, in Typst. It holds form only: every word comes from the composition, whose
 * shape is that of composition.ts; what is drawn comes as SVG.
 */
export const compositionTemplate: PrintTemplate = {
  name: 'composition',
  source: `${printParts}
// --- Tables -------------------------------------------------------------------------------------------------

#let align-of = (start: left, end: right)
#let show-cell(cell, first) = {
  let body = {
    for (index, line) in cell.lines.enumerate() {
      let content = show-runs(line)
      if index > 0 and cell.at("equal", default: false) {
        linebreak()
        content
      } else if index == 0 {
        if "status" in cell { content = text(hyphenate: false, mark(cell.status) + content) }
        if "link" in cell { content = link(label(cell.link), content) }
        if first { content = text(weight: "semibold", content) }
        content
      } else {
        linebreak()
        text(fill: quiet, size: 0.93em, content)
      }
    }
  }
  let tone = cell.at("tone", default: none)
  if tone == "signal" { body = text(fill: signal, weight: "semibold", body) }
  if tone == "quiet" { body = text(fill: quiet, style: "italic", body) }
  if tone == "code" { body = text(size: 0.84em, hyphenate: false, mono(body)) }
  if "anchor" in cell { body = [#metadata(none)#label(cell.anchor)#body] }
  body
}
#let grid-of(node) = {
  let last = node.rows.len()
  let narrow = node.columns.len() > 7
  set text(size: if node.dense { 8.8pt } else { 9.5pt }, number-width: "tabular", hyphenate: node.hyphenate)
  set par(leading: 0.5em)
  table(
    columns: node.columns.map(column => if column.share == none { auto } else { column.share * 1fr }),
    align: (column, row) => align-of.at(node.columns.at(column).align) + (if row == 0 { bottom } else { top }),
    inset: (x: if narrow { 0.3em } else { 0.55em }, y: 0.5em),
    stroke: (column, row) => (
      top: if row == 0 { 0.9pt + accent } else if node.total and row == last { 0.7pt + accent } else { none },
      bottom: if row == 0 { 0.7pt + accent } else { 0.4pt + hairline },
    ),
    table.header(
      repeat: true,
      ..node.columns.map(column => text(size: if narrow { 0.84em } else { 0.93em }, weight: "semibold", fill: accent, hyphenate: false, column.title)),
    ),
    ..node
      .rows
      .enumerate()
      .map(((index, row)) => row
        .enumerate()
        .map(((place, cell)) => {
          let body = show-cell(cell, place == 0)
          table.cell(breakable: false, if node.total and index + 1 == last { strong(body) } else { body })
        }))
      .flatten(),
  )
}
#let show-table(node) = {
  show figure: set block(breakable: true)
  if node.headed { block(above: 1.1em, below: 1.5em, grid-of(node)) } else {
    figure(
      kind: "table-of-account",
      supplement: none,
      numbering: none,
      caption: figure.caption(position: top, node.caption),
      grid-of(node),
    )
  }
}

#let show-picture(node) = figure(
  kind: "picture-of-account",
  supplement: none,
  numbering: none,
  alt: node.alternative,
  caption: figure.caption(position: top, node.caption),
  align(left, {
    set par(leading: 0.45em, spacing: 0.8em)
    par(node.tiles.map(tile => square-of(tile.status, 17pt, body: tile.label)).join(h(3pt)))
    set text(size: 8.8pt)
    par(
      node
        .legend
        .map(entry => box[#box(baseline: 0.5pt, square-of(entry.status, 6.5pt))#h(0.4em)#entry.label~#entry.count])
        .join(h(1.4em)),
    )
  }),
)

// --- Chapters -----------------------------------------------------------------------------------------------

#let show-node(node, depth) = {
  if node.kind == "paragraph" {
    let body = show-runs(node.runs)
    if node.tone == "quiet" { par(text(size: 0.93em, fill: quiet, body)) }
    else if node.tone == "signal" {
      block(width: 100%, above: 1.2em, below: 1.2em, inset: (x: 0.9em, y: 0.7em), stroke: (left: 2.4pt + signal), fill: ground, text(fill: signal, body))
    } else { par(body) }
  } else if node.kind == "heading" {
    heading(level: depth + 1, outlined: false, bookmarked: false, show-runs(node.runs))
  } else if node.kind == "list" {
    let items = node.items.map(show-runs)
    if node.ordered { enum(..items) } else { list(..items) }
  } else if node.kind == "quotation" { show-quotation(node) }
  else if node.kind == "facts" { show-facts(node) }
  else if node.kind == "status" { show-status(node) }
  else if node.kind == "code" {
    block(width: 100%, fill: ground, inset: 0.9em, text(size: 9.4pt, hyphenate: false, mono(node.text)))
  } else if node.kind == "table" { show-table(node) }
  else if node.kind == "picture" { show-picture(node) }
  else if node.kind == "drawn" {
    figure(kind: "picture-of-account", supplement: none, numbering: none, image(bytes(node.svg), format: "svg", width: 100%, alt: node.alternative))
  }
}

#let title-of(chapter) = {
  if "mark" in chapter { chapter.mark + [ ] + h(0.45em) }
  chapter.title
}
#let show-chapter(chapter) = {
  [#heading(level: chapter.level, outlined: chapter.level < 3, bookmarked: chapter.level < 3, title-of(chapter))#label(chapter.id)]
  for node in chapter.nodes { show-node(node, chapter.level) }
  for inner in chapter.chapters { show-chapter(inner) }
}

#show figure.caption: it => block(width: 100%, below: 0.65em, sticky: true, align(left, text(size: 8.8pt, weight: "semibold", fill: quiet, it.body)))
#show figure: set block(above: 1.5em, below: 1.5em)
#show figure: set align(left)
#show heading: set text(hyphenate: false, fill: accent)
#show heading: set par(leading: 0.45em)
#show heading.where(level: 1): it => block(above: 3em, below: 1.4em, sticky: true, text(size: 23pt, weight: "regular", it.body))
#show heading.where(level: 2): it => block(above: 2.6em, below: 1.1em, sticky: true, text(size: 14.5pt, weight: "semibold", it.body))
#show heading.where(level: 3): it => block(above: 1.9em, below: 0.95em, sticky: true, text(size: 11pt, weight: "semibold", it.body))

// --- Title page ---------------------------------------------------------------------------------------------

#set page(paper: "a4", margin: (x: 2.7cm, top: 2.9cm, bottom: 2.6cm))
#let title-in(size, written, above, below) = {
  show title: set text(size: size, weight: "regular", fill: accent, hyphenate: false)
  show title: set par(leading: 0.4em)
  block(above: above, below: below, title(written))
}
#let draft-notice = if cover.draft != none {
  block(inset: (x: 0.9em, y: 0.6em), stroke: 1pt + signal, text(fill: signal, weight: "semibold", cover.draft))
}
#let facts-of-cover(size) = {
  for fact in cover.facts {
    block(above: 0.7em, below: 0.7em, text(size: size)[#box(width: 10em, text(fill: quiet, fact.term))#fact.text])
  }
}
#let fingerprint-of-cover = block(above: 1.1em, {
  text(fill: quiet, size: 9pt, cover.fingerprint.label)
  linebreak()
  if cover.fingerprint.hash == none { text(size: 9pt, cover.fingerprint.text) } else { text(size: 8.6pt, hyphenate: false, mono(cover.fingerprint.text)) }
})

// A communication: from whom and to whom, place, day and signatures, and what it tells in the main.
#let letter-page(letter) = {
  text(size: 17pt, weight: "semibold", fill: accent, letter.series)
  pdf.artifact(line(length: 100%, stroke: 0.7pt + accent))
  grid(
    columns: (1fr, auto),
    column-gutter: 2em,
    title-in(22pt, letter.title, 0.8em, 0.5em),
    block(above: 1.3em, text(size: 12pt, weight: "semibold", hyphenate: false, letter.short)),
  )
  draft-notice
  block(above: 1.6em, below: 1.2em, letter.handsOver)
  block(below: 2.2em, with-blanks(letter.placeAndDay))
  for (index, signature) in letter.signatures.enumerate() {
    block(above: 0.9em, below: 0.9em, inset: (left: index * 8em), with-blanks(signature))
  }
  v(1.2em)
  {
    show heading: it => block(above: 1em, below: 1em, text(size: 15pt, weight: "semibold", it.body))
    [#heading(level: 1, outlined: false, bookmarked: true, letter.summary.title)#label("letter-summary")]
  }
  for node in letter.summary.nodes { show-node(node, 1) }
  v(1fr)
  pdf.artifact(line(length: 100%, stroke: 0.4pt + hairline))
  text(size: 9.5pt, weight: "semibold", cover.number)
  facts-of-cover(9.5pt)
  fingerprint-of-cover
}
#let report-cover = {
  v(3.2cm)
  capitals(cover.kind)
  title-in(31pt, cover.title, 0.5em, 0.9em)
  for line in cover.about { block(above: 0.55em, below: 0.55em, text(size: 12pt, fill: quiet, line)) }
  v(1fr)
  if cover.draft != none { draft-notice + v(0.8em) }
  pdf.artifact(line(length: 100%, stroke: 0.7pt + accent))
  v(0.4em)
  text(size: 12pt, weight: "semibold", cover.number)
  facts-of-cover(10.8pt)
  fingerprint-of-cover
}
#page(header: none, footer: none, if "letter" in cover { letter-page(cover.letter) } else { report-cover })

// --- Running head and foot ----------------------------------------------------------------------------------

#let running-title = context {
  let page-here = here().page()
  let chapters = query(heading.where(level: 1, outlined: true))
  let begun = chapters.filter(chapter => chapter.location().page() == page-here)
  let earlier = chapters.filter(chapter => chapter.location().page() < page-here)
  if begun.len() > 0 { begun.first().body } else if earlier.len() > 0 { earlier.last().body }
}
#set page(
  header: text(size: 8.6pt, fill: quiet, {
    grid(columns: (1fr, 1fr), column-gutter: 1.5em, align: (left, right), data.words.running, running-title)
    v(-0.55em)
    line(length: 100%, stroke: 0.4pt + hairline)
  }),
  footer: context text(size: 8.6pt, fill: quiet, grid(
    columns: (1fr, auto),
    data.words.foot,
    data.words.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first())),
  )),
)

#heading(level: 1, outlined: false, bookmarked: true, data.words.contents)
#{
  show outline.entry: set text(hyphenate: false)
  show outline.entry.where(level: 1): set block(above: 1.15em)
  show outline.entry.where(level: 1): set text(weight: "semibold", fill: accent)
  show outline.entry.where(level: 2): set block(above: 0.6em)
  set outline.entry(fill: text(fill: hairline, repeat(gap: 0.35em)[.]))
  outline(title: none, depth: 2, indent: 1.2em)
}

// A chapter of several sections, and what follows it, begins a page; short ones follow each other.
#for (index, chapter) in data.chapters.enumerate() {
  let long = chapter.chapters.len() > 0 or chapter.at("ownPage", default: false)
  let after-long = index == 0 or data.chapters.at(index - 1).chapters.len() > 0
  if long or after-long { pagebreak(weak: true) }
  show-chapter(chapter)
}
`,
}
