import type { PrintTemplate } from './compile.ts'

/** A sheet about a case, in Typst. It holds form only: every word comes from the data of case-sheet.ts. */
export const sheetTemplate: PrintTemplate = {
  name: 'case-sheet',
  source: String.raw`
#let ink = rgb("#1b2426")
#let accent = if data.discreet { ink } else { rgb("#12484f") }
#let quiet = rgb("#4f5b5e")
#let hairline = rgb("#b9c3c4")

#set page(
  paper: "a4",
  margin: (left: 2.6cm, right: 2.4cm, top: if data.sender == none { 2.4cm } else { 3cm }, bottom: 2.6cm),
  header: if data.sender == none { none } else {
    text(size: 8.8pt, fill: quiet, grid(columns: (1fr, auto), column-gutter: 1em, data.sender, data.date))
  },
  footer: context text(size: 8.8pt, fill: quiet, number-width: "tabular", grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    if data.footer != none { data.footer },
    [\u{2066}#counter(page).get().first() (#counter(page).final().first())\u{2069}],
  )),
)
// Lines keep their distance whatever script stands in them.
#set text(size: 11pt, fill: ink, hyphenate: true, number-type: "lining", number-width: "tabular", top-edge: 0.72em, bottom-edge: -0.2em)
#set par(leading: 0.5em, spacing: 0.85em, justify: false)
#set list(marker: text(fill: accent)[•], indent: 0.2em, body-indent: 0.7em, spacing: 0.7em)
#set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.7em)
#show heading: set text(hyphenate: false, fill: accent)
#show heading.where(level: 1): it => block(above: 2em, below: 0.9em, sticky: true, text(size: 14pt, weight: "semibold", it.body))
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 11.5pt, weight: "semibold", it.body))

// --- Text ---------------------------------------------------------------------------------------------------

#let show-lines(lines) = for (index, written) in lines.enumerate() {
  if index > 0 { linebreak() }
  written
}
#let bar = pdf.artifact(box(width: 4.4em, height: 0.86em, baseline: 0.16em, fill: black))
#let show-run(run) = {
  if run.kind == "strong" { strong(show-lines(run.lines)) }
  else if run.kind == "redacted" {
    [#bar~#text(size: 0.76em, fill: quiet)[\[#data.words.withheld: #run.provision\]]]
  }
  else { show-lines(run.lines) }
}
#let show-text(runs) = for run in runs { show-run(run) }

// --- Blocks -------------------------------------------------------------------------------------------------

#let row-lines = (x, y) => (bottom: 0.4pt + hairline)
// A grid and no table: a reader hears label and value one after the other.
#let show-fields(node) = block(above: 1em, below: 1.4em, width: 100%, grid(
  columns: (32%, 1fr),
  inset: 0.5em,
  stroke: row-lines,
  ..node
    .rows
    .map(row => (
      text(fill: quiet, row.label),
      show-text(row.value),
    ))
    .flatten(),
))

#let head(body) = text(size: 9pt, weight: "semibold", fill: accent, hyphenate: false, body)
#let ruled(x, y) = (
  top: if y == 0 { 0.9pt + accent } else { none },
  bottom: if y == 0 { 0.7pt + accent } else { 0.4pt + hairline },
)
#let show-table(node) = block(above: 1.1em, below: 1.5em, width: 100%, {
  set text(size: 10.2pt)
  set par(leading: 0.4em)
  table(
    columns: node.shares.map(share => share * 1fr),
    align: (x, y) => if x in node.numbers { right } else { start },
    inset: (x: 0.5em, y: 0.55em),
    stroke: ruled,
    table.header(..node.columns.map(head)),
    ..node.rows.map(row => row.map(show-text)).flatten(),
  )
})

#let tick(on) = text(font: "DejaVu Sans Mono", size: 20pt, top-edge: 0.66em, bottom-edge: -0.08em, if on { "☒" } else { "☐" })
#let show-checks(node) = block(above: 1.1em, below: 1.5em, width: 100%, {
  set par(leading: 0.4em)
  table(
    columns: (1fr, ..node.answers.map(answer => 1.62cm)),
    align: (x, y) => if x == 0 { start + top } else if y == 0 { center + bottom } else { center + top },
    inset: (x, y) => if x == 0 { (x: 0.5em, y: 0.6em) } else if y == 0 { (x: 0.1em, y: 0.6em) } else { (x: 0.1em, y: 0.4em) },
    stroke: ruled,
    table.header(text(size: 8.6pt, weight: "semibold", fill: accent, node.label), ..node.answers.map(answer => text(size: 8.6pt, weight: "semibold", fill: accent, hyphenate: false, answer))),
    ..node
      .rows
      .map(row => (
        table.cell(breakable: row.long, {
          show-text(row.text)
          if row.note != none { block(above: 0.6em, text(size: 9.6pt, fill: quiet, row.note)) }
          else if node.noteLabel != none {
            block(above: 0.9em, below: 0.3em, text(size: 8.4pt, fill: quiet, {
              node.noteLabel
              h(0.5em)
              pdf.artifact(box(width: 1fr, line(length: 100%, stroke: 0.4pt + quiet)))
            }))
          }
        }),
        ..node.answers.enumerate().map(((index, answer)) => tick(row.answer == index)),
      ))
      .flatten(),
  )
})

#let show-paragraph(node) = {
  set text(lang: node.language) if node.language != none
  set text(dir: if node.direction == "rtl" { rtl } else { ltr })
  set align(start)
  if node.tone == "notice" {
    block(width: 100%, above: 1.2em, below: 1.2em, inset: (x: 1em, y: 0.85em), stroke: 0.8pt + accent, show-text(node.text))
  } else {
    let body = show-text(node.text)
    block(width: 100%, above: 0.95em, below: 0.95em, par(if node.tone == "quiet" { text(size: 9.6pt, fill: quiet, body) } else { body }))
  }
}

#let show-written(node) = block(above: 1.2em, below: 1.4em, width: 100%, breakable: false, {
  text(size: 9.6pt, fill: quiet, node.label)
  for index in range(node.count) {
    pdf.artifact(block(above: 2.1em, below: 0em, line(length: 100%, stroke: 0.5pt + hairline)))
  }
})

#let show-block(node) = {
  if node.kind == "heading" { heading(level: node.level, show-text(node.text)) }
  else if node.kind == "paragraph" { show-paragraph(node) }
  else if node.kind == "fields" { show-fields(node) }
  else if node.kind == "table" { show-table(node) }
  else if node.kind == "checks" { show-checks(node) }
  else if node.kind == "lines" { show-written(node) }
  else if node.kind == "pageBreak" { pagebreak(weak: true) }
  else if node.ordered { enum(..node.items.map(show-text)) }
  else { list(..node.items.map(show-text)) }
}

// --- The sheet ----------------------------------------------------------------------------------------------

#{
  show title: set text(size: 21pt, weight: "regular", fill: accent, hyphenate: false)
  show title: set par(leading: 0.4em)
  title(data.title)
}
#if data.subtitle != none { block(above: 0.8em, below: 0.8em, text(size: 12pt, fill: quiet, data.subtitle)) }
#if data.sender == none { block(above: 0.8em, below: 0.8em, text(size: 9.6pt, fill: quiet, data.date)) }
#v(0.6em)
#for node in data.blocks { show-block(node) }
#if data.missing != none { block(above: 2em, text(size: 9pt, fill: quiet, data.missing)) }
`,
}
