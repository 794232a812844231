import type { PrintTemplate } from '../../../platform/print/typesetter.ts'

/** A decision memo, in Typst. It holds form only. */
export const memoTemplate: PrintTemplate = {
  name: 'register-assessment',
  source: `
#set page(
  paper: "a4",
  margin: (x: 2.6cm, top: 2.4cm, bottom: 2.4cm),
  footer: context text(size: 8.6pt, data.page
    .replace("{page}", str(counter(page).get().first()))
    .replace("{pages}", str(counter(page).final().first()))),
)
#set text(size: 11pt, hyphenate: false)
#set par(leading: 0.68em, spacing: 1em)
#show title: set text(size: 20pt, weight: "regular")
#show heading: set text(size: 12pt)
#title(data.title)
#for line in data.lead [#par(line)]
#for part in data.parts {
  heading(level: 1, part.heading)
  for line in part.lines { par(line) }
}
`,
}
