import { catalogue } from '../../../platform/i18n/catalogue.ts'

interface Missing {
  readonly count: number
  readonly body: string
  readonly day: string
}

/** What is said of where a standing comes from. Days are told as days, so that a frozen account says the same. */
export const standingMessages = catalogue({
  sv: {
    not_followed: 'Planen följs inte här. Det som visas är vad den sade när den skrevs.',
    plan_day: ({ day }: { day: string }, f) => `Planens egen dag, ${f.date(day)}, har passerat.`,
    report_missing: ({ count, body, day }: Missing, f) =>
      count === 1
        ? `En redovisning från ${body} saknas sedan ${f.date(day)}.`
        : `${f.number(count)} redovisningar saknas. Den äldsta, från ${body}, saknas sedan ${f.date(day)}.`,
    judgement: ({ day, reason }: { day: string; reason: string }, f) =>
      `Samordnarens bedömning ${f.date(day)}: ${reason}`,
    judged: ({ day, word, reason }: { day: string; word: string; reason: string }, f) =>
      `Samordnarens bedömning ${f.date(day)}, ${word}: ${reason}`,
    reported:
      'Alla slutredovisningar är godtagna. Samordnaren har inte bedömt om åtgärden är genomförd som utlovat.',
    submitted: ({ count, body }: { count: number; body: string }, f) =>
      count === 1
        ? `Redovisningen från ${body} har kommit och väntar på att läsas.`
        : `${f.number(count)} redovisningar har kommit och väntar på att läsas, den äldsta från ${body}.`,
    never_assigned: ({ until }: { until: string }) =>
      `Åtgärden fick aldrig något uppdrag, och planens tid gick ut ${until}.`,
    time_over: ({ until }: { until: string }) =>
      `Planens tid gick ut ${until}, och ingen har bedömt att åtgärden är klar.`,
    assignment: ({ count, next }: { count: number; next: string | undefined }, f) =>
      `${count === 1 ? 'Ett uppdrag är givet' : `${f.number(count)} uppdrag är givna`}${next === undefined ? '.' : `, och nästa dag är ${f.date(next)}.`}`,
    no_assignment: 'Inget uppdrag är givet.',
    none_in_force: 'Inget uppdrag gäller längre.',
    carried_as_promised: 'genomförd som utlovat',
    carried_partly: 'delvis genomförd',
    carried_otherwise: 'genomförd, men inte som utlovat',
    carried_not_carried_out: 'inte genomförd',
    carried_cannot_be_assessed: 'om den är genomförd som utlovat kan inte bedömas',
  },
  en: {
    not_followed: 'The plan is not followed here. What is shown is what it said when it was written.',
    plan_day: ({ day }: { day: string }, f) => `The plan’s own day, ${f.date(day)}, has passed.`,
    report_missing: ({ count, body, day }: Missing, f) =>
      count === 1
        ? `A report-back from ${body} has been missing since ${f.date(day)}.`
        : `${f.number(count)} report-backs are missing. The oldest, from ${body}, has been missing since ${f.date(day)}.`,
    judgement: ({ day, reason }: { day: string; reason: string }, f) =>
      `The coordinator’s judgement, ${f.date(day)}: ${reason}`,
    judged: ({ day, word, reason }: { day: string; word: string; reason: string }, f) =>
      `The coordinator’s judgement, ${f.date(day)}, ${word}: ${reason}`,
    reported:
      'Every final report-back is accepted. The coordinator has not judged whether the measure was carried out as promised.',
    submitted: ({ count, body }: { count: number; body: string }, f) =>
      count === 1
        ? `The report-back from ${body} has come and waits to be read.`
        : `${f.number(count)} report-backs have come and wait to be read, the oldest from ${body}.`,
    never_assigned: ({ until }: { until: string }) =>
      `The measure never got an assignment, and the plan ended in ${until}.`,
    time_over: ({ until }: { until: string }) =>
      `The plan ended in ${until}, and nobody has judged that the measure is done.`,
    assignment: ({ count, next }: { count: number; next: string | undefined }, f) =>
      `${count === 1 ? 'One assignment has been given' : `${f.number(count)} assignments have been given`}${next === undefined ? '.' : `, and the next day is ${f.date(next)}.`}`,
    no_assignment: 'No assignment has been given.',
    none_in_force: 'No assignment is in force any more.',
    carried_as_promised: 'carried out as promised',
    carried_partly: 'carried out in part',
    carried_otherwise: 'carried out, but not as promised',
    carried_not_carried_out: 'not carried out',
    carried_cannot_be_assessed: 'whether it was carried out as promised cannot be assessed',
  },
})
