import type { PrintTemplate } from '../../../platform/print/typesetter.ts'

/** A lesson pack on paper, in Typst: the whole, in easy words, or as a sheet to hand out. It holds form only. */
export const packTemplate: PrintTemplate = {
  name: 'lesson-pack',
  source: String.raw`
#let accent = rgb("#12484f")
#let quiet = rgb("#4f5b5e")
#let body-size = if data.form == "easy" { 13.5pt } else if data.form == "sheet" { 10.5pt } else { 11pt }

#set page(
  paper: "a4",
  margin: (x: if data.form == "sheet" { 1.8cm } else { 2.6cm }, top: 2.2cm, bottom: 2.4cm),
  footer: context text(size: 8.6pt, fill: quiet, grid(
    columns: (1fr, auto),
    column-gutter: 1em,
    data.words.version,
    data.words.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first())),
  )),
)
#set text(size: body-size, hyphenate: false, number-type: "lining")
#set par(leading: 0.68em, spacing: 1em, justify: false)
#set list(marker: text(fill: accent)[•], indent: 0.2em, body-indent: 0.7em, spacing: 0.7em)
#set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.7em)
// Sizes are of what a heading has by itself: 1.4 and 1.2 em.
#show heading: set text(fill: accent)
#show heading.where(level: 1): it => block(above: 1.9em, below: 0.8em, sticky: true, text(size: 1em, weight: "semibold", it.body))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 0.92em, weight: "semibold", it.body))
#show link: set text(fill: accent)
#show link: underline

#let words(inlines) = for one in inlines {
  if one.kind == "text" { one.text }
  else if one.kind == "break" { linebreak() }
  else if one.kind == "strong" { strong(words(one.children)) }
  else if one.kind == "emphasis" { emph(words(one.children)) }
  else if one.href.starts-with("https://") { link(one.href, words(one.children)) }
  else { words(one.children) }
}
#let blocks(all) = for one in all {
  if one.kind == "heading" { heading(level: calc.min(one.level, 6), words(one.children)) }
  else if one.kind == "paragraph" { par(words(one.children)) }
  else if one.kind == "quote" {
    block(width: 100%, inset: (left: 1em, y: 0.2em), stroke: (left: 2pt + accent), quote(block: false, blocks(one.children)))
  }
  else if one.isOrdered { enum(..one.items.map(blocks)) }
  else { list(..one.items.map(blocks)) }
}
#let chapters = for chapter in data.pages {
  heading(level: 1, chapter.title)
  blocks(chapter.blocks)
}
#let numbers = if data.numbers.len() > 0 {
  heading(level: 1, data.words.numbers)
  list(..data.numbers.map(one => [#strong(one.shown) #one.name]))
}

#{
  show title: set text(size: if data.form == "sheet" { 18pt } else { 24pt }, weight: "regular", fill: accent)
  title(data.title)
}
#if data.form != "sheet" { par(text(fill: quiet, data.summary)) }
#par(text(size: 0.9em, fill: quiet, [#data.words.changes #if data.changesAt.starts-with("https://") { link(data.changesAt, data.libraryAt) } else { data.libraryAt }]))
#if data.form == "sheet" { columns(2, gutter: 1.2cm, { chapters; numbers }) } else { chapters; numbers }
#if data.form == "pdf" {
  if data.law.len() > 0 {
    heading(level: 1, data.words.law)
    list(..data.law.map(one => [#strong(one.citation): #one.saying]))
  }
  if data.sources.len() > 0 {
    heading(level: 1, data.words.sources)
    list(..data.sources)
  }
}
`,
}
