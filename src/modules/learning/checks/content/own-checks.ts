import type { QuestionValues } from '../question.ts'

/** The questions of a course that comes with the program, in the language of the course. */
interface OwnCheck {
  /** The course, and the version of it that the questions were written for. */
  readonly materialId: string
  readonly number: number
  readonly language: 'sv' | 'en'
  readonly questions: readonly QuestionValues[]
}

/** Reads questions as they are written below: a line for each, then its answers, the right ones marked by `+`. */
const read = (written: string): QuestionValues[] =>
  written
    .trim()
    .split('\n\n')
    .map((block) => {
      const [question, ...answers] = block.split('\n')
      const at = (place: number) => (answers[place] ?? '').slice(2)
      return {
        ...{ question: question!, hint: '', answer1: at(0), answer2: at(1), answer3: at(2), answer4: at(3) },
        ...{ answer5: '', answer6: '' },
        right: (['1', '2', '3', '4'] as const).filter((_, place) => answers[place]?.startsWith('+')),
      }
    })

const secrecy = `
En annan myndighet vill veta hur det går för en person som du stöder. Vad frågar du dig först?
+ Vad vill personen att jag berättar?
- Är den som frågar också en myndighet?
- Väger myndighetens behov uppenbart tyngre?

Får socialtjänsten eller sjukvården stödja sig på generalklausulen för att berätta för en annan myndighet?
- Ja, om det uppenbart väger över
- Ja, om en chef har sagt ja
+ Nej

Du misstänker ett brott mot en vuxen som inte vill anmäla. När öppnar lagen en väg till polisen?
+ När brottets lägsta straff är fängelse i sex månader eller mer
- När brottet kan ge fängelse
- Så snart polisen frågar

Du misstänker att ett barn far illa. Vad gäller?
+ Jag anmäler genast till socialnämnden
- Jag anmäler när jag är säker
- Jag väntar på ett möte med chefen`

const sixSteps = `
Vem får anta att någon är utsatt för människohandel?
- Bara polisen
- Bara en domstol
+ Alla som möter människor

Flera tecken stämmer in på den du möter. Vad betyder det?
+ Jag stannar upp, tänker och talar med personen
- Tillräckligt många tecken bevisar brottet
- Inga tecken hade betytt att inget har hänt

Vilka får ansöka om betänketid? Välj alla som stämmer.
+ Den som utreder brottet
+ Socialnämnden
- Arbetsgivaren
- Regionkoordinatorn`

const sixStepsInEnglish = `
Who may assume that somebody has been trafficked?
- The police alone
- A court alone
+ Everybody who meets people

You call the regional coordinator without the person’s consent. What do you say?
- The name and the address
+ I ask for advice and give no name
- Nothing: I may not call

Who may apply for a reflection period? Choose all that are right.
+ The investigating officer
+ The social welfare board
- The employer
- The regional coordinator`

const of = (course: number, language: OwnCheck['language'], written: string): OwnCheck => ({
  materialId: `1ea20000-0000-4000-8000-00000000000${course}`,
  number: 1,
  language,
  questions: read(written),
})

/** What the courses that come with the program ask before, after and half a year later: each answer stands in the course. */
export const ownChecks: readonly OwnCheck[] = [
  of(1, 'sv', secrecy),
  of(2, 'sv', sixSteps),
  of(3, 'en', sixStepsInEnglish),
]
