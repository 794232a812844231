import type { PrintTemplate } from '../../../platform/print/typesetter.ts'

/** Slips to cut apart, in Typst: nothing on a slip says what is asked. It holds form only. */
export const slipTemplate: PrintTemplate = {
  name: 'survey-slips',
  source: String.raw`
#set page(paper: "a4", margin: 1.2cm)
#set text(size: 9pt, hyphenate: false)
#show title: set text(size: 13pt, weight: "regular")
#show heading: set text(size: 11pt)
#title(data.title)
#for (at, site) in data.sites.enumerate() {
  if at > 0 { pagebreak(weak: true) }
  heading(level: 1, [#site.name (#site.codes.len())])
  grid(
    columns: (1fr, 1fr, 1fr),
    stroke: (paint: gray, thickness: 0.4pt, dash: "dashed"),
    inset: 0.35cm,
    ..site.codes.map(code => block(breakable: false, {
      text(size: 14pt, weight: "semibold", code)
      parbreak()
      data.address
      for line in data.lines { parbreak(); line }
    })),
  )
}
`,
}
