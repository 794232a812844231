import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** Why a request about a case was refused, and what can be done. */
export const caseRefusals = catalogue({
  sv: {
    'case.changed_by_another':
      'En kollega har sparat något annat här medan du skrev. Båda versionerna visas: välj den som gäller, eller skriv ihop dem, och spara igen.',
    'case.value_too_long':
      'Texten är längre än {characters} tecken. Dela upp den, eller lägg den som ett dokument.',
    'case.one_line': 'Det här fältet har bara en rad. Ta bort radbrytningarna.',
    'case.not_a_day': 'Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 1998-04-30.',
    'case.not_a_choice': 'Välj ett av alternativen.',
    'case.no_such_identity_number':
      'Det finns inget sådant personnummer eller samordningsnummer: kontrollsiffran stämmer inte. Lämna fältet tomt om numret är osäkert.',
    'case.number_of_another_day':
      'Numret hör till en annan födelsedag än den som står här. Rätta det ena, eller lämna det tomt.',
    'case.age_contradicts_birth':
      'Födelsedagen stämmer inte med att personen är vuxen eller barn i ärendet. Rätta dagen, eller ändra åldern till osäker.',
    'case.like_others':
      'Ett ärende kan redan vara samma persons. Inget är öppnat än, och det du skrev står kvar: se efter här nedanför.',
    'case.restricted':
      'Personen har begärt att uppgifterna bara får sparas, inte användas. Häv begränsningen innan du skriver.',
    'case.closed_reopen_first': 'Ärendet är avslutat. Öppna det igen innan du skriver i det.',
    'case.closed_already': 'Ärendet är redan avslutat.',
    'case.still_open':
      'Något pågår fortfarande i ärendet ({count}). Avsluta det först, eller bekräfta att du vet om det.',
    'case.cannot_be_given_to':
      'Ärendet kan inte ges till den personen. Välj någon annan i listan: den som arbetar med människor i samma organisation.',
    'case.move_to_another': 'Välj någon annan än den som har ärendena.',
    'case.nothing_to_move': 'Det finns inget ärende att flytta till den personen.',
    'case.hand_over_first':
      'Den som ansvarar för ärendet kan inte lämna det utan att någon annan tar över. Gör en kollega ansvarig först.',
    'case.does_not_work_on_it': 'Personen arbetar inte med ärendet längre. Ladda om sidan.',
    'case.closes_before_it_opens': 'Stängningstiden måste vara senare än öppningstiden.',
    'vault.key_destroyed':
      'Ärendet har gallrats. Det går inte att läsa längre, inte heller ur säkerhetskopior.',
  },
  en: {
    'case.changed_by_another':
      'A colleague saved something else here while you were writing. Both versions are shown: choose the one that holds, or put them together, and save again.',
    'case.value_too_long':
      'The text is longer than {characters} characters. Split it, or add it as a document.',
    'case.one_line': 'This field has one line only. Remove the line breaks.',
    'case.not_a_day': 'Write the day as YYYY-MM-DD, such as 1998-04-30.',
    'case.not_a_choice': 'Choose one of the alternatives.',
    'case.no_such_identity_number':
      'There is no such identity or coordination number: its check digit is wrong. Leave the field empty where the number is uncertain.',
    'case.number_of_another_day':
      'The number belongs to another day of birth than the one that stands here. Correct one of them, or leave it empty.',
    'case.age_contradicts_birth':
      'The day of birth does not go with the person being an adult or a child in the case. Correct the day, or change the age to uncertain.',
    'case.like_others':
      'A case may already be the same person’s. Nothing has been opened yet, and what you wrote is kept: look below.',
    'case.restricted':
      'The person has asked that the data are only kept, not used. Lift the restriction before you write.',
    'case.closed_reopen_first': 'The case is closed. Reopen it before you write in it.',
    'case.closed_already': 'The case is closed already.',
    'case.still_open':
      'Something still goes on in the case ({count}). End it first, or confirm that you know of it.',
    'case.cannot_be_given_to':
      'The case cannot be given to that person. Choose somebody else in the list: one who works with people in the same body.',
    'case.move_to_another': 'Choose somebody other than the one who has the cases.',
    'case.nothing_to_move': 'There is no case to move to that person.',
    'case.hand_over_first':
      'Whoever is responsible cannot leave a case with nobody. Make a colleague responsible first.',
    'case.does_not_work_on_it': 'The person no longer works on the case. Reload the page.',
    'case.closes_before_it_opens': 'The closing hour must be later than the opening hour.',
    'vault.key_destroyed':
      'The case has been disposed of. It can no longer be read, not from backups either.',
  },
})
