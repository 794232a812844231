import { catalogue } from '../../../platform/i18n/catalogue.ts'

type Sums = { left: number; asked: number }

/** Why money cannot be posted, and what can be done instead. */
export const moneyRefusals = catalogue({
  sv: {
    'money.no_sum': 'Skriv en summa i kronor, till exempel 450 000 eller 12,50.',
    'money.not_above_nothing':
      'Summan måste vara större än noll. Det som blev fel tas tillbaka på posteringens egen sida.',
    'money.other_currency':
      'Liggaren förs i svenska kronor. Räkna om {currency} efter den kurs som beslutet anger.',
    'money.years_reversed': 'Perioden slutar {to}, innan den börjar {from}. Rätta åren.',
    'money.day_in_future': 'Dagen har inte varit än. Skriv dagen för beslutet eller betalningen.',
    'money.decision_twice': ({ number, day }: { number: string; day: string }, f) =>
      `Beslutet ${number} är redan posterat (${f.date(day)}). Kontrollera numret, eller ta tillbaka den tidigare posteringen först.`,
    'money.decision_posted_by_hand': ({ number, day }: { number: string; day: string }, f) =>
      `Pengarna i beslutet ${number} är redan posterade för hand (${f.date(day)}). Ta tillbaka den posteringen först, så räknas de en gång.`,
    'money.already_granted': ({ left, asked }: Sums, f) =>
      `Beslutet minskar pengarna med ${f.money(asked)}, men bara ${f.money(left)} är inte beviljade vidare. Ta tillbaka det beviljade först.`,
    'money.decision_of_assignment': ({ number, title }: { number: string; title: string }) =>
      `Pengarna i beslutet ${number} är redan posterade genom uppdraget ”${title}”. Ändra dem där.`,
    'money.no_such_assignment': 'Uppdraget hör inte till planen.',
    'money.for_whom': 'Säg till vilket uppdrag, vilka åtgärder eller vilken myndighet pengarna går.',
    'money.one_body':
      'Flera kan bara ha pengar tillsammans genom ett uppdrag. Välj uppdraget, eller postera en summa för var och en.',
    'money.not_from_there':
      'Steget utgår från ett annat läge. Välj var pengarna ligger så att det stämmer med steget.',
    'money.import_has_errors': 'Filen har fel som måste rättas först. Ingenting har lästs in.',
    'money.import_changed': 'Något har posterats sedan filen granskades. Granska den igen.',
    'money.reference_reused': 'Något annat är redan posterat för detta.',
    'money.more_than_appropriated': ({ left, asked }: Sums, f) =>
      `I planens ram återstår ${f.money(left)}, och ${f.money(asked)} ska tas av den. Minska summan, eller säg att pengarna kommer från ett annat anslag.`,
    'money.more_than_planned': ({ left, asked }: Sums, f) =>
      `Planerat är ${f.money(left)}, och ${f.money(asked)} ska tas av det.`,
    'money.more_than_decided': ({ left, asked }: Sums, f) =>
      `Av det beslutade återstår ${f.money(left)} att bevilja, och ${f.money(asked)} ska tas av det. Minska summan, eller postera beslutet först.`,
    'money.paid_by_granter':
      'Du har själv bokfört beviljandet, eller mer av det än andra har beviljat. Någon annan bokför utbetalningen; i en tabell läser någon annan in den raden.',
    'money.paid_by_decider':
      'Beloppet kräver tre olika personer, och du har bokfört beslutet. Någon annan bokför utbetalningen.',
    'money.beyond_delegation':
      'Beloppet är större än det din organisation har delegerat till dig att betala ut.',
    'money.more_than_granted': ({ left, asked }: Sums, f) =>
      `Av det beviljade återstår ${f.money(left)} att betala ut, och ${f.money(asked)} ska tas av det. Minska summan, eller postera beviljandet först.`,
    'money.more_than_disposed': ({ left, asked }: Sums, f) =>
      `Av det utbetalda återstår ${f.money(left)}, och ${f.money(asked)} ska tas av det. Förbrukat och återbetalt kan inte bli mer än det som betalats ut.`,
    'money.more_than_there_is': ({ left, asked }: Sums, f) =>
      `Här finns ${f.money(left)}, och ${f.money(asked)} ska tas av det.`,
  },
  en: {
    'money.no_sum': 'Write a sum in kronor, such as 450 000 or 12.50.',
    'money.not_above_nothing':
      'The sum must be more than zero. What was wrong is taken back on the page of its own posting.',
    'money.other_currency':
      'The ledger is kept in Swedish kronor. Convert {currency} at the rate that the decision states.',
    'money.years_reversed': 'The period ends {to}, before it begins {from}. Correct the years.',
    'money.day_in_future': 'The day has not been yet. Write the day of the decision or the payment.',
    'money.decision_twice': ({ number, day }: { number: string; day: string }, f) =>
      `Decision ${number} is posted already (${f.date(day)}). Check the number, or take the earlier posting back first.`,
    'money.decision_posted_by_hand': ({ number, day }: { number: string; day: string }, f) =>
      `The money of decision ${number} is posted by hand already (${f.date(day)}). Take that posting back first, so that it is counted once.`,
    'money.already_granted': ({ left, asked }: Sums, f) =>
      `The decision lowers the money by ${f.money(asked)}, but only ${f.money(left)} is not granted on. Take back what was granted first.`,
    'money.decision_of_assignment': ({ number, title }: { number: string; title: string }) =>
      `The money of decision ${number} is posted already through the assignment “${title}”. Change it there.`,
    'money.no_such_assignment': 'The assignment is none of the plan’s.',
    'money.for_whom': 'Say for which assignment, measures or authority the money is.',
    'money.one_body':
      'Several can have money together through an assignment alone. Choose it, or post a sum for each.',
    'money.not_from_there':
      'The step begins elsewhere. Choose where the money lies so that it goes with the step.',
    'money.import_has_errors': 'The file has errors that must be mended first. Nothing has been read in.',
    'money.import_changed': 'Something has been posted since the file was examined. Examine it again.',
    'money.reference_reused': 'Something else is posted for this already.',
    'money.more_than_appropriated': ({ left, asked }: Sums, f) =>
      `${f.money(left)} is left of the plan’s frame, and ${f.money(asked)} is to be taken from it. Lower the sum, or say that the money comes from another appropriation.`,
    'money.more_than_planned': ({ left, asked }: Sums, f) =>
      `${f.money(left)} is planned, and ${f.money(asked)} is to be taken from it.`,
    'money.more_than_decided': ({ left, asked }: Sums, f) =>
      `${f.money(left)} of what is decided is left to grant, and ${f.money(asked)} is to be taken from it. Lower the sum, or post the decision first.`,
    'money.paid_by_granter':
      'You have booked the grant yourself, or more of it than others have granted. Somebody else books the payment; in a table somebody else reads that row in.',
    'money.paid_by_decider':
      'The amount takes three different people, and you have booked the decision. Somebody else books the payment.',
    'money.beyond_delegation': 'The amount is larger than what your body has delegated to you to pay.',
    'money.more_than_granted': ({ left, asked }: Sums, f) =>
      `${f.money(left)} of what is granted is left to pay, and ${f.money(asked)} is to be taken from it. Lower the sum, or post the grant first.`,
    'money.more_than_disposed': ({ left, asked }: Sums, f) =>
      `${f.money(left)} is left of what was paid, and ${f.money(asked)} is to be taken from it. Spent and returned cannot become more than what was paid.`,
    'money.more_than_there_is': ({ left, asked }: Sums, f) =>
      `There is ${f.money(left)} here, and ${f.money(asked)} is to be taken from it.`,
  },
})
