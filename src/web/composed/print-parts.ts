/**
 * The small parts of a printed report, in Typst: colours, the squares that stand for statuses, sentences with
 * their notes, facts and quotations. Statuses are told apart by pattern and word, so that it prints in black and
 * white.
 */
export const printParts = String.raw`
#let ink = rgb("#1b2426")
#let accent = rgb("#12484f")
#let quiet = rgb("#4f5b5e")
#let hairline = rgb("#b9c3c4")
#let ground = rgb("#f1f4f3")
#let signal = rgb("#8a3310")
#let cover = data.cover

#set text(size: 10.8pt, fill: ink, hyphenate: false, number-type: "lining")
#set par(leading: 0.66em, spacing: 1em, justify: false, linebreaks: "optimized")
#set list(marker: text(fill: accent)[•], indent: 0.2em, body-indent: 0.7em, spacing: 0.75em)
#set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.75em)

#let capitals(body) = text(size: 8.5pt, weight: "semibold", tracking: 0.06em, fill: quiet, upper(body))
#let mono(body) = text(font: "DejaVu Sans Mono", body)

// --- Statuses: a small square with a pattern of its own ------------------------------------------------------

#let stripes(colour) = tiling(size: (3pt, 3pt), {
  place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.9pt + colour))
})
#let bars(colour) = tiling(size: (3pt, 3pt), place(line(start: (50%, 0%), end: (50%, 100%), stroke: 0.8pt + colour)))
#let dots(colour) = tiling(size: (3pt, 3pt), place(dx: 0.9pt, dy: 0.9pt, circle(radius: 0.6pt, fill: colour)))
#let fill-of = (
  done: accent,
  running: rgb("#a9c3c4"),
  waiting: bars(accent),
  atRisk: stripes(signal),
  late: dots(signal),
  missing: white,
  planned: white,
  draft: white,
  withdrawn: white,
  unknown: white,
)
#let stroke-of = (
  done: 0.7pt + accent,
  running: 0.7pt + accent,
  waiting: 0.7pt + accent,
  atRisk: 1.1pt + signal,
  late: 1.1pt + signal,
  missing: (paint: signal, thickness: 1.1pt, dash: "dashed"),
  planned: 0.7pt + quiet,
  draft: 0.7pt + quiet,
  withdrawn: 1.1pt + ink,
  unknown: (paint: signal, thickness: 0.9pt, dash: "dotted"),
)
#let square-of(status, size, body: none) = box(
  width: size,
  height: size,
  fill: fill-of.at(status),
  stroke: stroke-of.at(status),
  radius: 1.2pt,
  {
    if status == "withdrawn" {
      place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.7pt + ink))
    }
    if body != none {
      set align(center + horizon)
      let label = text(size: 7.5pt, weight: "semibold", hyphenate: false, fill: if status == "done" { white } else { ink }, body)
      if status in ("atRisk", "late", "waiting", "withdrawn") { box(fill: white, inset: (x: 1.2pt, y: 1pt), radius: 1pt, label) } else { label }
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
// A place to fill in by hand.
#let blank(body) = box(fill: ground, outset: (y: 0.2em), inset: (x: 0.15em), text(fill: quiet, hyphenate: false, body))
#let with-blanks(written) = {
  show regex("\\[[^\\]]*\\]"): blank
  written
}
#let show-run(run) = {
  if run.at("blanks", default: false) { with-blanks(run.text) } else { run.text }
  if run.unsourced { text(fill: signal, size: 0.85em)[ \[#data.words.missing\]] }
  if run.notes.len() > 0 { sym.wj + notes(run.notes) }
}
#let show-runs(runs) = for (index, run) in runs.enumerate() {
  let begins = run.at("begins", default: none)
  if index > 0 and begins == none [ ]
  if index > 0 and begins != none { linebreak() }
  if index > 0 and begins == "paragraph" { linebreak() }
  if begins == "item" [•~]
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
`
