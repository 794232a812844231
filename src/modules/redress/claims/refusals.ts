import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why something could not be done with a claim, and what can be done instead. */
export const claimRefusals = catalogue({
  sv: {
    'claim.end_before_crime': 'Rättsprocessen kan inte sluta före brottet. Kontrollera båda dagarna.',
    'claim.end_missing': 'Skriv vilken dag det avslutades. Sista dagen att ansöka räknas från den.',
    'claim.end_of_nothing': 'Det finns en slutdag fast inget är avslutat. Ta bort dagen eller ändra läget.',
    'claim.crime_day_missing':
      'Utan anmälan räknas tiden från brottet. Skriv dagen för brottet, den sista om det pågick en tid.',
    'claim.final_before_judgment':
      'En dom får laga kraft tidigast samma dag som den kom. Kontrollera dagarna.',
    'claim.judged_before_crime': 'Domen kan inte vara äldre än brottet. Kontrollera dagarna.',
    'claim.applied_before_crime': 'Ansökan kan inte vara äldre än brottet. Kontrollera dagarna.',
    'claim.closed': 'Anspråket är avslutat. Öppna det igen om något mer ska göras.',
    'claim.not_now': 'Det går inte i det läge som anspråket har nu. Ladda om sidan och se vad som kan göras.',
    'claim.amount_missing': 'Skriv ett belopp som är större än noll.',
    'claim.nothing_awarded': 'Skriv in domen först: det finns inget skadestånd att betala på.',
    'claim.paid_more_than_awarded':
      'Mer är betalt än vad som dömdes ut. Kontrollera beloppet, eller rätta domen.',
    'claim.awarded_less_than_paid':
      'Gärningsmannen har betalat mer än så. Kontrollera beloppet, eller ta bort en betalning som är fel.',
    'claim.less_than_paid_out':
      'Så mycket är redan utbetalt eller på väg, eller mer. Ändra utbetalningarna först, eller kontrollera beloppet.',
    'claim.after_limit':
      'Sista dagen att ansöka har passerat, så det är ingen ansökan i tid. Be en jurist bedöma om det finns synnerliga skäl. Ansökan kan skrivas in när bedömningen säger det.',
    'claim.is_in_time': 'Ansökan är i tid, eller redan gjord. En jurist behöver inte bedöma den.',
    'claim.asked_already': 'En jurist har redan fått frågan. Vänta på svaret.',
    'claim.answered_already': 'En kollega har redan svarat på frågan.',
    'claim.decided_before_applied': 'Beslutet kan inte vara äldre än ansökan. Kontrollera dagarna.',
    'claim.refused_with_amount': 'Ett avslag har inget belopp. Skriv 0, eller välj ett annat beslut.',
    'claim.below_smallest':
      'Under 100 kronor betalas ingen ersättning ut (14 § brottsskadelagen). Välj avslag, eller rätta beloppet.',
    'claim.more_than_applied': 'Mer än det sökta kan inte beviljas. Kontrollera beloppet.',
    'claim.whole_is_no_part': 'Hela beloppet är beviljat. Välj ”Beviljad helt”.',
    'claim.part_is_not_whole': 'Beloppet är lägre än det sökta. Välj ”Beviljad till en del”.',
    'claim.review_lowers':
      'En omprövning gör aldrig beslutet sämre. Skriv minst det belopp som var beviljat tidigare.',
    'claim.review_before_decision': 'Omprövning begärs efter beslutet. Kontrollera dagen.',
    'claim.report_unknown':
      'Ange om brottet är anmält, eller om det finns giltig anledning till att det inte är det. Ansökan prövas inte annars (16 § brottsskadelagen).',
    'claim.reported_and_not':
      'Det går inte ihop med att det inte finns någon anmälan eller utredning. Ändra hur långt rättsprocessen har kommit, eller svara nej här.',
    'claim.contribution_unknown':
      'Ange om personen har bidragit till utredningen av det anmälda brottet. Ansökan prövas inte annars (16 § brottsskadelagen).',
    'claim.of_age':
      'Personen är myndig och för sin egen talan. Välj ombud, målsägandebiträde eller ingen. Är födelsedagen fel, rätta den först.',
    'claim.guardian_is_suspected':
      'Vårdnadshavaren är misstänkt och får inte företräda barnet. Begär en särskild företrädare (lagen 1999:997).',
    'claim.translation_language': 'Välj vilket språk det översätts till.',
    'claim.translation_order': 'Översättningen kan inte lämnas före den beställdes. Kontrollera dagarna.',
    'claim.explained_how': 'Skriv både dag och hur det förklarades, eller ingetdera.',
  },
  en: {
    'claim.end_before_crime': 'The proceedings cannot end before the crime. Check both days.',
    'claim.end_missing': 'Write the day on which it ended. The last day to apply is counted from it.',
    'claim.end_of_nothing': 'There is a last day although nothing has ended. Remove it or change the state.',
    'claim.crime_day_missing':
      'Without a report the time is counted from the crime. Write its day, the last one where it went on.',
    'claim.final_before_judgment': 'A judgment is final on its own day at the earliest. Check the days.',
    'claim.judged_before_crime': 'The judgment cannot be older than the crime. Check the days.',
    'claim.applied_before_crime': 'The application cannot be older than the crime. Check the days.',
    'claim.closed': 'The claim is closed. Open it again if more is to be done.',
    'claim.not_now': 'That cannot be done as the claim stands now. Load the page again and see what can.',
    'claim.amount_missing': 'Write an amount above zero.',
    'claim.nothing_awarded': 'Enter the judgment first: there are no damages to pay on.',
    'claim.paid_more_than_awarded': 'More has been paid than was awarded. Check the amount or the judgment.',
    'claim.awarded_less_than_paid':
      'The offender has paid more than that. Check the amount, or remove a payment that is wrong.',
    'claim.less_than_paid_out':
      'More than that is paid out or on its way. Change the payouts first, or check the amount.',
    'claim.after_limit':
      'The last day to apply has passed, so this is no application in time. Ask a lawyer whether there are exceptional reasons. It can be entered once the assessment says so.',
    'claim.is_in_time': 'The application is in time, or made already. No lawyer needs to assess it.',
    'claim.asked_already': 'A lawyer has been asked already. Wait for the answer.',
    'claim.answered_already': 'A colleague has answered the question already.',
    'claim.decided_before_applied': 'The decision cannot be older than the application. Check the days.',
    'claim.refused_with_amount': 'A refusal has no amount. Write 0, or choose another decision.',
    'claim.below_smallest':
      'Under 100 kronor no compensation is paid (section 14 of the act). Choose refused, or correct the amount.',
    'claim.more_than_applied': 'More than was applied for cannot be granted. Check the amount.',
    'claim.whole_is_no_part': 'The whole amount is granted. Choose “Granted in full”.',
    'claim.part_is_not_whole': 'The amount is below what was applied for. Choose “Granted in part”.',
    'claim.review_lowers':
      'A review never makes the decision worse. Write at least the amount that was granted before.',
    'claim.review_before_decision': 'A review is asked for after the decision. Check the day.',
    'claim.report_unknown':
      'Say whether the crime was reported, or whether there is a valid reason why not. Otherwise the application is not examined (section 16).',
    'claim.reported_and_not':
      'That does not go with there being no report or investigation. Change how far the proceedings have come, or answer no here.',
    'claim.contribution_unknown':
      'Say whether the person has contributed to the investigation of the reported crime. Otherwise the application is not examined (section 16).',
    'claim.of_age':
      'The person is of age and acts for themself. Choose counsel or nobody. If the day of birth is wrong, correct that first.',
    'claim.guardian_is_suspected':
      'The guardian is suspected and may not act for the child. Ask for a special representative (act 1999:997).',
    'claim.translation_language': 'Choose the language it is translated into.',
    'claim.translation_order': 'The translation cannot be given before it was ordered. Check the days.',
    'claim.explained_how': 'Write both the day and how it was explained, or neither.',
  },
})
