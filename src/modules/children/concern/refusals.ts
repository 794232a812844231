import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why a request about concern for a child was refused, and what can be done. */
export const concernRefusals = catalogue({
  sv: {
    'concern.only_social_services':
      'Det är socialtjänsten som tar emot orosanmälningar. Skriv i stället en anmälan till socialtjänsten.',
    'concern.case_of_adult':
      'Personen är vuxen i ärendet. Gäller anmälan personen själv och är hen 18–20 år: skriv födelsedagen i ärendet först. Gäller den ett barn: öppna ett ärende för barnet och registrera anmälan där.',
    'concern.in_future': 'Tiden har inte varit än. Skriv en tid som har varit.',
    'concern.received_stands':
      'Ett beslut eller en förlängning bygger redan på dagen. Skriv i skälen vad som var fel.',
    'concern.came_after_assessment':
      'Skyddsbedömningen är gjord innan dess. En anmälan kommer in före sin bedömning.',
    'concern.before_it_came': 'Tiden är innan anmälan kom in. Ändra tiden.',
    'concern.before_decision': 'Dagen är före beslutet. Ändra dagen.',
    'concern.ends_before_start': 'Dagen är före den dag då utredningen inleddes. Ändra dagen.',
    'concern.only_private_anonymous':
      'Bara en privatperson eller barnet självt kan vara anonym. En myndighet eller organisation uppger vem den är.',
    'concern.anonymous_with_name':
      'Den som vill vara anonym antecknas inte. Ta bort uppgiften om vem det är, eller ta bort krysset för anonym.',
    'concern.nobody_to_answer': 'Anmälaren är anonym, så det finns ingen att svara.',
    'concern.asked_already': 'Det står redan att anmälaren vill ha svar.',
    'concern.no_answer_owed':
      'Det finns inget svar att lämna: inget är begärt, inget är beslutat eller svaret är redan lämnat.',
    'concern.before_first_assessment': 'Tiden är före den första skyddsbedömningen. Ändra tiden.',
    'concern.not_now_received': 'Gör skyddsbedömningen först.',
    'concern.not_now_assessed': 'Besluta först om en utredning ska inledas.',
    'concern.not_now_investigating': 'En utredning pågår redan.',
    'concern.not_now_not_opened': 'Anmälan är redan avslutad utan utredning.',
    'concern.not_now_closed': 'Utredningen är redan avslutad.',
    'concern.extended_backwards': 'Den nya dagen är inte senare än den som gäller. Ändra dagen.',
    'concern.extended_too_far': 'En förlängning gäller en viss tid, högst ett år i taget. Ändra dagen.',
    'concern.is_adult':
      'Personen är vuxen. En utredning om ett barn kan inte inledas. Besluta att ingen utredning inleds, och fråga personen själv om stöd som vuxen.',
    'concern.not_adult': 'Personen är inte vuxen den dagen. Välj ett annat resultat.',
    'concern.changed_by_another':
      'En kollega har sparat något här medan du skrev. Läs det som står nu och spara igen.',
    'concern_report.no_recipient': 'Sök upp kommunen där barnet vistas, och välj den.',
    'concern_report.not_social_services':
      'En orosanmälan går till socialnämnden i en kommun. Sök upp kommunen där barnet vistas.',
    'concern_report.part_not_told':
      'Den uppgiften hör inte till en orosanmälan. Skriv det som behövs i rutan om vad oron gäller.',
    'concern_report.not_written': 'Anmälan är redan skickad eller borttagen.',
    'concern_report.way_of_recipient':
      'Ingen i kommunen läser anmälningar här. Lämna den på papper och per telefon, och anteckna det.',
    'concern_report.when_missing': 'Skriv dag och klockslag då anmälan lämnades.',
    'concern_report.sent_before_concern': 'Anmälan kan inte ha lämnats innan oron uppstod. Ändra tiden.',
    'voice.say_why_not': 'Välj varför barnet inte har fått komma till tals.',
    'voice.how_missing': 'Välj hur barnet fick komma till tals.',
    'voice.language_missing': 'Välj vilket språk barnet talade.',
    'voice.interpreter_missing': 'Välj hur det tolkades, eller att tolk inte behövdes.',
    'best_interest.not_whole': 'Den här rubriken behövs för att bedömningen ska vara hel.',
  },
  en: {
    'concern.only_social_services':
      'Reports of concern are received by the social services. Write a report to them instead.',
    'concern.case_of_adult':
      'The person is an adult in this case. If the report is about them and they are 18–20: write the birth day in the case first. If it is about a child: open a case for the child and register it there.',
    'concern.in_future': 'The time is still to come. Write a time that has been.',
    'concern.received_stands':
      'A decision or a prolongation rests on the day already. Say in the reasons what was wrong.',
    'concern.came_after_assessment':
      'The protection assessment was made before that. A report comes before its assessment.',
    'concern.before_it_came': 'The time is before the report came. Change it.',
    'concern.before_decision': 'The day is before the decision. Change it.',
    'concern.ends_before_start': 'The day is before the investigation was opened. Change it.',
    'concern.only_private_anonymous':
      'Only a private person or the child can be anonymous. An authority or organisation says who it is.',
    'concern.anonymous_with_name':
      'Whoever wants to be anonymous is not noted. Remove who it is, or untick anonymous.',
    'concern.nobody_to_answer': 'The reporter is anonymous, so there is nobody to answer.',
    'concern.asked_already': 'It says already that the reporter wants an answer.',
    'concern.no_answer_owed':
      'There is no answer to give: none was asked for, nothing is decided, or it has been given.',
    'concern.before_first_assessment': 'The time is before the first protection assessment. Change it.',
    'concern.not_now_received': 'Make the protection assessment first.',
    'concern.not_now_assessed': 'First decide whether an investigation is opened.',
    'concern.not_now_investigating': 'An investigation is under way already.',
    'concern.not_now_not_opened': 'The report has ended already, without an investigation.',
    'concern.not_now_closed': 'The investigation has ended already.',
    'concern.extended_backwards': 'The new day is no later than the one that holds. Change it.',
    'concern.extended_too_far': 'An extension is for a stated time, a year at most. Change the day.',
    'concern.is_adult':
      'The person is an adult. An investigation about a child cannot be opened. Decide that none is opened, and ask the person what support they want as an adult.',
    'concern.not_adult': 'The person is no adult on that day. Choose another outcome.',
    'concern.changed_by_another':
      'A colleague saved something here while you were writing. Read what stands now and save again.',
    'concern_report.no_recipient': 'Search for the municipality where the child is, and choose it.',
    'concern_report.not_social_services':
      'A report of concern goes to the social welfare board of a municipality. Search for that where the child is.',
    'concern_report.part_not_told':
      'That does not belong to a report of concern. Write what is needed in the box about the concern.',
    'concern_report.not_written': 'The report has been sent or removed already.',
    'concern_report.way_of_recipient':
      'Nobody in the municipality reads reports here. Hand it in on paper and by telephone, and note that.',
    'concern_report.when_missing': 'Write the day and time at which the report was handed in.',
    'concern_report.sent_before_concern':
      'The report cannot have been handed in before the concern arose. Change the time.',
    'voice.say_why_not': 'Choose why the child has not been heard.',
    'voice.how_missing': 'Choose how the child was heard.',
    'voice.language_missing': 'Choose the language that the child spoke.',
    'voice.interpreter_missing': 'Choose how it was interpreted, or that no interpreter was needed.',
    'best_interest.not_whole': 'This heading is needed for the assessment to be whole.',
  },
})
