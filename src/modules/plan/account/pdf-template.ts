import type { PrintTemplate } from '../../../platform/print/typesetter.ts'

/**
 * The account as a printed report, in Typst. It holds form only: every word comes from the composition, whose
 * shape is that of composition.ts. Statuses are told apart by pattern and word, so that it prints in black and white.
 */
export const accountTemplate: PrintTemplate = {
  name: 'account',
  source: String.raw`
#let ink = rgb("#1b2426")
#let accent = rgb("#12484f")
#let quiet = rgb("#4f5b5e")
#let hairline = rgb("#b9c3c4")
#let ground = rgb("#f1f4f3")
#let signal = rgb("#8a3310")
#let cover = data.cover

#set text(size: 10.8pt, fill: ink, hyphenate: true, number-type: "lining", costs: (hyphenation: 500%))
#set par(leading: 0.66em, spacing: 1em, justify: false, linebreaks: "optimized")
#set list(marker: text(fill: accent)[•], indent: 0.2em, body-indent: 0.7em, spacing: 0.75em)
#set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.75em)

#let capitals(body) = text(size: 8.5pt, weight: "semibold", tracking: 0.06em, fill: quiet, upper(body))
#let mono(body) = text(font: "DejaVu Sans Mono", body)

// --- Statuses: a small square with a pattern of its own ------------------------------------------------------

#let stripes(colour) = tiling(size: (3pt, 3pt), {
  place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.9pt + colour))
})
#let fill-of = (
  carried_out: accent,
  under_way: rgb("#a9c3c4"),
  at_risk: stripes(signal),
  not_begun: white,
  not_carried_out: white,
  withdrawn: rgb("#e4e8e8"),
  unknown: white,
)
#let stroke-of = (
  carried_out: 0.7pt + accent,
  under_way: 0.7pt + accent,
  at_risk: 1.1pt + signal,
  not_begun: 0.7pt + quiet,
  not_carried_out: 1.1pt + ink,
  withdrawn: (paint: quiet, thickness: 0.7pt, dash: "dashed"),
  unknown: (paint: signal, thickness: 0.9pt, dash: "dotted"),
)
#let square-of(status, size, body: none) = box(
  width: size,
  height: size,
  fill: fill-of.at(status),
  stroke: stroke-of.at(status),
  radius: 1.2pt,
  {
    if status == "not_carried_out" {
      place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.7pt + ink))
    }
    if body != none {
      set align(center + horizon)
      let label = text(size: 7.5pt, weight: "semibold", hyphenate: false, fill: if status == "carried_out" { white } else { ink }, body)
      if status in ("at_risk", "not_carried_out") { box(fill: white, inset: (x: 1.2pt, y: 1pt), radius: 1pt, label) } else { label }
    }
  },
)
#let mark(status) = pdf.artifact(box(baseline: 0.5pt, square-of(status, 6.5pt)) + h(0.4em))

// --- Text ---------------------------------------------------------------------------------------------------

#let note(number) = link(label("source-" + str(number)), text(fill: accent, super(typographic: false, size: 0.66em, str(number))))
#let notes(numbers) = for (index, number) in numbers.enumerate() {
  if index > 0 { super(typographic: false, size: 0.66em)[,] }
  note(number)
}
#let show-run(run) = {
  run.text
  if run.unsourced { text(fill: signal, size: 0.85em)[ \[#data.words.missing\]] }
  if run.notes.len() > 0 { sym.wj + notes(run.notes) }
}
#let show-runs(runs) = for (index, run) in runs.enumerate() {
  if index > 0 [ ]
  show-run(run)
}

#let show-facts(node) = block(above: 1.1em, below: 1.1em, {
  if node.title != none {
    block(below: 0.8em, sticky: true, text(weight: "semibold", show-runs(node.title)))
  }
  for row in node.rows {
    block(above: 0.8em, below: 0.8em, inset: (left: 7.2em), {
      place(dx: -7.2em, box(width: 6.8em, text(fill: quiet, style: "italic", row.term)))
      text(fill: if row.tone == "quiet" { quiet } else { ink }, show-runs(row.runs))
    })
  }
})

#let show-status(node) = block(
  above: 1.2em,
  below: 1.2em,
  inset: (left: 7.2em, y: 0.1em),
  breakable: false,
  {
    place(dx: -7.2em, box(width: 6.8em, text(fill: quiet, style: "italic", data.words.state)))
    mark(node.status)
    text(weight: "semibold", node.label)
    if node.since != none { text(fill: quiet, [ #node.since]) }
    [. ]
    show-runs(node.runs)
  },
)

#let show-quotation(node) = block(
  above: 1.1em,
  below: 1.3em,
  inset: (left: 1.1em, y: 0.2em),
  stroke: (left: 1.6pt + hairline),
  {
    block(below: 0.7em, sticky: true, capitals(node.label))
    set text(lang: node.language, style: "italic")
    for (index, written) in node.paragraphs.enumerate() {
      par({
        written
        if index == node.paragraphs.len() - 1 and node.notes.len() > 0 { text(style: "normal", sym.wj + notes(node.notes)) }
      })
    }
  },
)

// --- Tables -------------------------------------------------------------------------------------------------

#let align-of = (start: left, end: right)
#let show-cell(cell, first) = {
  let body = {
    for (index, line) in cell.lines.enumerate() {
      let content = show-runs(line)
      if index == 0 {
        if "status" in cell { mark(cell.status) }
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
  set text(size: if node.dense { 8.8pt } else { 9.5pt }, number-width: "tabular")
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
      ..node.columns.map(column => text(size: if narrow { 0.84em } else { 0.93em }, weight: "semibold", fill: accent, hyphenate: not narrow, column.title)),
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
}

#let show-chapter(chapter) = {
  [#heading(level: chapter.level, outlined: chapter.level < 3, bookmarked: chapter.level < 3, chapter.title)#label(chapter.id)]
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
#page(header: none, footer: none, {
  v(3.2cm)
  capitals(cover.kind)
  v(0.5em)
  {
    show title: set text(size: 31pt, weight: "regular", fill: accent, hyphenate: false)
    show title: set par(leading: 0.4em)
    title(cover.title)
  }
  v(0.9em)
  for line in cover.plan { block(above: 0.55em, below: 0.55em, text(size: 12pt, fill: quiet, line)) }
  v(1fr)
  if cover.draft != none {
    block(inset: (x: 0.9em, y: 0.6em), stroke: 1pt + signal, text(fill: signal, weight: "semibold", cover.draft))
    v(0.8em)
  }
  pdf.artifact(line(length: 100%, stroke: 0.7pt + accent))
  v(0.4em)
  text(size: 12pt, weight: "semibold", cover.number)
  for fact in cover.facts {
    block(above: 0.7em, below: 0.7em, [#box(width: 10em, text(fill: quiet, fact.term))#fact.text])
  }
  block(above: 1.6em, {
    text(fill: quiet, size: 9pt, cover.fingerprint.label)
    linebreak()
    if cover.fingerprint.hash == none { text(size: 9pt, cover.fingerprint.text) } else { text(size: 8.6pt, hyphenate: false, mono(cover.fingerprint.text)) }
  })
})

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
  let long = chapter.chapters.len() > 0 or chapter.id == "sources"
  let after-long = index == 0 or data.chapters.at(index - 1).chapters.len() > 0
  if long or after-long { pagebreak(weak: true) }
  show-chapter(chapter)
}
`,
}
