import { type Catalogue, catalogue } from '../../../platform/i18n/catalogue.ts'
import { citation, type SectionKey } from '../../law/index.ts'
import { legalMessages } from '../legal/messages.ts'

const prefixed = (words: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(words).map(([reason, text]) => [`legal.${reason}`, text]))

/** The reasons of the legal rules as refusals: the code is `legal.` and the reason that is kept with a decision. */
export const legalRefusals = {
  sv: prefixed(legalMessages.sv),
  en: prefixed(legalMessages.en),
} as unknown as Catalogue

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Why a disclosure could not be made, and what can be done. */
export const sharingRefusals = catalogue({
  sv: {
    'disclosure.recipient_missing': 'Välj mottagaren i katalogen, eller skriv dess namn.',
    'disclosure.recipient_twice': 'Ange mottagaren på ett sätt: i katalogen, eller med namn.',
    'disclosure.recipient_unknown':
      'Mottagaren finns inte i katalogen, eller har upphört. Sök upp den som har tagit över.',
    'disclosure.recipient_denied':
      'Mottagaren står på ärendets spärrlista och får ingenting, vilken bestämmelse det än gäller.',
    'disclosure.to_own_body':
      'Mottagaren är er egen verksamhet. Ge i stället kollegan uppgiften att arbeta med ärendet.',
    'disclosure.kind_not_of_recipient':
      'Mottagaren är inte av det slaget, och därför leder andra bestämmelser dit. Välj det som mottagaren är.',
    'disclosure.kind_from_directory':
      'Vad en myndighet är står i katalogen. Sök upp mottagaren där i stället för att skriva namnet.',
    'disclosure.recipient_in_directory':
      'Mottagaren finns i katalogen. Sök upp den där, så följer det med vad den är.',
    'disclosure.live_needs_body': 'Bara den som finns i katalogen kan se ärendet direkt. Lämna en kopia.',
    'disclosure.ends_before_it_starts': 'Slutdagen har varit. Välj i dag eller en senare dag.',
    'disclosure.ends_too_late': 'Längst ett år i taget. Efter det beslutas på nytt.',
    'disclosure.ends_after_consent': 'Samtycket slutar {day}. Välj den dagen eller en tidigare.',
    'disclosure.harm_without_words': 'Skriv vad menprövningen bygger på.',
    'disclosure.balance_without_words': 'Skriv vad avvägningen bygger på.',
    'disclosure.live_without_section': 'Skriv vilken paragraf som ger direktåtkomst.',
    'disclosure.danger_without_words':
      'Skriv varför livet är i fara. Det är vad chefen i beredskap beslutar om.',
    'disclosure.law_not_read': ({ section, day }: { section: SectionKey; day: string }, f) =>
      `${citation(section, 'sv')} lästes senast ${f.date(day)}. Skriv varför utlämnandet kan vila på den, eller be en jurist läsa den först.`,
    'disclosure.law_says_otherwise': ({ section, day }: { section: SectionKey; day: string }, f) =>
      `En jurist läste ${f.date(day)} att ${citation(section, 'sv')} säger något annat än Samlad. Skriv varför utlämnandet kan vila på den, eller fråga juristen.`,
    'disclosure.not_waiting': 'Utlämnandet väntar inte på någon. Läs in sidan på nytt.',
    'disclosure.time_has_passed':
      'Utlämnandets sista dag har passerat. Den som arbetar med ärendet beslutar på nytt, med en ny sista dag.',
    'disclosure.ground_lost':
      'Installationens hemlighet har gått förlorad, och vad utlämnandet vilar på har inte hämtats tillbaka ur ärendet än. Försök igen om en stund. Säg till den som sköter driften om det inte går i morgon.',
    'disclosure.not_in_force': 'Utlämnandet är redan avslutat.',
    'disclosure.not_answered': 'Juristen har inte svarat ja. Vänta på svaret.',
    'disclosure.already_answered': 'Frågan är redan besvarad.',
    'disclosure.nothing_to_override': 'Utlämnandet är inte stoppat. Det finns inget att gå förbi.',
    'disclosure.override_needs_reason':
      'Skriv minst {words} ord om faran för livet. Skälet granskas nästa arbetsdag.',
    'disclosure.already_reviewed': 'Beslutet är redan granskat.',
    'disclosure.already_registered': 'Kopian är redan registrerad som ett eget ärende.',
    'disclosure.nothing_to_acknowledge': 'Det finns ingen återkallelse att svara på.',
  },
  en: {
    'disclosure.recipient_missing': 'Choose the recipient in the directory, or write its name.',
    'disclosure.recipient_twice': 'State the recipient in one way: in the directory, or by name.',
    'disclosure.recipient_unknown':
      'The recipient is not in the directory, or has ended. Search for whoever has taken over.',
    'disclosure.recipient_denied':
      'The recipient is on the case’s deny list and gets nothing, whatever the provision.',
    'disclosure.to_own_body': 'The recipient is your own body. Let the colleague work on the case instead.',
    'disclosure.kind_not_of_recipient':
      'The recipient is not of that kind, and so other provisions lead to it. Choose what the recipient is.',
    'disclosure.kind_from_directory':
      'What an authority is stands in the directory. Search for the recipient there instead of writing its name.',
    'disclosure.recipient_in_directory':
      'The recipient is in the directory. Search for it there: what it is comes with it.',
    'disclosure.live_needs_body':
      'Only somebody in the directory can see the case directly. Hand over a copy.',
    'disclosure.ends_before_it_starts': 'The last day has been. Choose today or a later day.',
    'disclosure.ends_too_late': 'One year at a time at most. After that it is decided anew.',
    'disclosure.ends_after_consent': 'The consent ends on {day}. Choose that day or an earlier one.',
    'disclosure.harm_without_words': 'Write what the harm test rests on.',
    'disclosure.balance_without_words': 'Write what the weighing rests on.',
    'disclosure.live_without_section': 'Write which section gives direct access.',
    'disclosure.danger_without_words':
      'Write why a life is in danger. It is what the manager on duty decides about.',
    'disclosure.law_not_read': ({ section, day }: { section: SectionKey; day: string }, f) =>
      `${capital(citation(section, 'en'))} was last read on ${f.date(day)}. Write why the disclosure may rest on it, or ask a lawyer to read it first.`,
    'disclosure.law_says_otherwise': ({ section, day }: { section: SectionKey; day: string }, f) =>
      `On ${f.date(day)} a lawyer read that ${citation(section, 'en')} says something else than Samlad. Write why the disclosure may rest on it, or ask the lawyer.`,
    'disclosure.not_waiting': 'The disclosure waits for nobody. Load the page anew.',
    'disclosure.time_has_passed':
      'The last day of the disclosure has passed. Whoever works on the case decides anew, with a new last day.',
    'disclosure.ground_lost':
      'The secret of the installation was lost, and on what the disclosure rests has not been brought back from the case yet. Try again in a while. Tell whoever runs the installation if it does not work tomorrow.',
    'disclosure.not_in_force': 'The disclosure has ended already.',
    'disclosure.not_answered': 'The lawyer has not said yes. Wait for the answer.',
    'disclosure.already_answered': 'The question has been answered already.',
    'disclosure.nothing_to_override': 'The disclosure is not stopped. There is nothing to override.',
    'disclosure.override_needs_reason':
      'Write at least {words} words about the danger to life. The reason is reviewed on the next working day.',
    'disclosure.already_reviewed': 'The decision has been reviewed already.',
    'disclosure.already_registered': 'The copy has already been registered as a case.',
    'disclosure.nothing_to_acknowledge': 'There is no withdrawal to answer.',
  },
})
