import { catalogue } from '../../platform/i18n/catalogue.ts'

type WhichBody = { name: string; candidates: string; more: number }

/** Sentences for the refusals of this room. Those of signing in tell nothing about who has an account. */
export const identityRefusals = catalogue({
  sv: {
    'identity.sign_in_wrong':
      'E-postadressen eller lösenordet stämmer inte. Är du säker på att de gör det: använd en passernyckel eller en enhet som du har loggat in från förut, eller be din administratör om en ny länk.',
    'identity.too_many_attempts': ({ minutes }: { minutes: number }, format) =>
      `För många försök. Försök igen om ${format.plural(minutes, { one: 'minut', other: 'minuter' })}. En passernyckel, eller en enhet som du har loggat in från förut, släpps in ändå.`,
    'identity.store_taken': 'Enheten kunde inte göras i ordning. Ladda om sidan.',
    'identity.step_expired': 'Det har gått för lång tid. Börja om med lösenordet.',
    'identity.code_wrong': 'Koden stämmer inte, eller har redan använts. Vänta på nästa och försök igen.',
    'identity.proof_wrong': 'Lösenordet eller koden stämmer inte. Vänta på nästa kod och försök igen.',
    'identity.code_closed':
      'Koder tas inte längre emot från en ny enhet, eftersom för många har varit fel. Använd en passernyckel, en återställningskod eller en enhet som du har loggat in från förut, eller be din administratör om en ny länk.',
    'identity.code_unusable':
      'Installationen har fått en ny nyckel, så engångskoder från din app kan inte längre kontrolleras. Använd en passernyckel eller en återställningskod, eller be din administratör om en ny länk.',
    'identity.passkey_wrong': 'Passernyckeln kunde inte godkännas. Försök igen.',
    'identity.account_closed': 'Kontot är stängt. Vänd dig till din administratör.',
    'identity.no_password':
      'Du loggar in utan lösenord, och utan lösenord frågar Samlad aldrig efter en kod.',
    'identity.no_membership': 'Du företräder ingen organisation just nu. Vänd dig till din administratör.',
    'identity.last_factor': 'Det är ditt sista sätt att bekräfta att det är du. Lägg till ett annat först.',
    'identity.password_short':
      'Lösenordet behöver minst 12 tecken. En mening på fyra ord är lätt att minnas.',
    'identity.password_simple': 'Lösenordet är för lätt att gissa. Undvik ditt namn och upprepade tecken.',
    'identity.password_common':
      'Det lösenordet är ett som många andra använder, eller liknar ett. Välj en mening på fyra ord som ingen annan har.',
    'identity.password_current': 'Det nuvarande lösenordet stämmer inte.',
    'identity.email_missing': 'Fyll i din e-postadress.',
    'identity.email_taken': 'Det finns redan någon med den e-postadressen.',
    'identity.factor_missing': 'Välj engångskod eller passernyckel. Utan den räcker inte lösenordet.',
    'identity.body_group': 'Det är flera organisationer under ett namn. Välj den som personen arbetar för.',
    'identity.body_unknown': 'Ingen organisation heter så. Välj en i listan.',
    'identity.body_which': ({ name, candidates, more }: WhichBody, format) =>
      `”${name}” kan vara ${candidates}${more > 0 ? ` och ${format.plural(more, { one: 'annan', other: 'andra' })}` : ''}. Välj en av dem.`,
    'identity.registration_closed':
      'Det går inte att börja ett konto här, eftersom installationen inte skickar mejl. Vänd dig till organisationen som lyser ut bidraget.',
    'identity.organisation_known':
      'Organisationen finns redan i Samlad. Be organisationens administratör, eller den som lyser ut bidraget, om en inbjudan.',
    'identity.organisation_number_wrong':
      'Skriv organisationsnumret med tio siffror, till exempel 802400-1235. Kontrollsiffran ska stämma.',
    'identity.last_administrator': 'Det måste finnas minst en administratör.',
    'identity.not_yourself': 'Du kan inte göra detta med ditt eget konto.',
    'identity.already_member': 'Personen har redan den rollen i organisationen.',
    'identity.closed_person': 'Kontot är stängt. Öppna det först.',
    'identity.token_invalid': 'API-nyckeln gäller inte.',
    'identity.agency_failed': 'Inloggningen hos myndigheten gick inte igenom. Försök igen.',
    'identity.agency_unreachable': 'Myndighetens inloggning svarar inte just nu. Försök igen om en stund.',
    'identity.agency_assurance': 'Inloggningen hade inte tillräcklig tillitsnivå.',
    'identity.agency_organisation': 'Din organisation är inte ansluten här.',
    'identity.agency_unknown':
      'Det finns inget konto för dig här. Be din administratör om en inbjudan till den e-postadress som myndighetens inloggning har för dig. Har du redan fått en länk, så öppna den.',
    'identity.agency_other':
      'Hos myndigheten är det någon annan som är inloggad, eller ett konto som inte hör ihop med ditt här. Logga ut där, eller bekräfta på ett annat sätt.',
  },
  en: {
    'identity.sign_in_wrong':
      'The e-mail address or the password is not right. If you are sure that they are: use a passkey or a device that you have signed in from before, or ask your administrator for a new link.',
    'identity.too_many_attempts': ({ minutes }: { minutes: number }, format) =>
      `Too many attempts. Try again in ${format.plural(minutes, { one: 'minute', other: 'minutes' })}. A passkey, or a device that you have signed in from before, is let in all the same.`,
    'identity.store_taken': 'The device could not be made ready. Load the page again.',
    'identity.step_expired': 'Too long has passed. Start again with the password.',
    'identity.code_wrong': 'The code is not right, or has been used. Wait for the next one and try again.',
    'identity.proof_wrong': 'The password or the code is not right. Wait for the next code and try again.',
    'identity.code_closed':
      'Codes are no longer taken from a new device, since too many have been wrong. Use a passkey, a recovery code or a device that you have signed in from before, or ask your administrator for a new link.',
    'identity.code_unusable':
      'The installation has been given a new key, so the one-time codes of your app can no longer be checked. Use a passkey or a recovery code, or ask your administrator for a new link.',
    'identity.passkey_wrong': 'The passkey could not be accepted. Try again.',
    'identity.account_closed': 'The account is closed. Turn to your administrator.',
    'identity.no_password': 'You sign in without a password, and without one Samlad never asks for a code.',
    'identity.no_membership': 'You act for no organisation just now. Turn to your administrator.',
    'identity.last_factor': 'It is your last way to confirm that it is you. Add another first.',
    'identity.password_short':
      'The password needs at least 12 characters. A sentence of four words is easy to remember.',
    'identity.password_simple': 'The password is too easy to guess. Avoid your name and repeated characters.',
    'identity.password_common':
      'That password is one that many others use, or is like one. Choose a sentence of four words that nobody else has.',
    'identity.password_current': 'The current password is not right.',
    'identity.email_missing': 'Fill in your e-mail address.',
    'identity.email_taken': 'Somebody already has that e-mail address.',
    'identity.factor_missing': 'Choose a one-time code or a passkey. The password alone is not enough.',
    'identity.body_group': 'That is several bodies under one name. Choose the one that the person works for.',
    'identity.body_unknown': 'No organisation has that name. Choose one in the list.',
    'identity.body_which': ({ name, candidates, more }: WhichBody, format) =>
      `“${name}” may be ${candidates}${more > 0 ? ` and ${format.plural(more, { one: 'other', other: 'others' })}` : ''}. Choose one of them.`,
    'identity.registration_closed':
      'An account cannot be begun here, since this installation sends no mail. Turn to the body that makes the call.',
    'identity.organisation_known':
      'The organisation is in Samlad already. Ask its administrator, or the body that makes the call, for an invitation.',
    'identity.organisation_number_wrong':
      'Write the organisation number with ten digits, for example 802400-1235. Its check digit must be right.',
    'identity.last_administrator': 'There must be at least one administrator.',
    'identity.not_yourself': 'You cannot do this to your own account.',
    'identity.already_member': 'The person already has that role in the organisation.',
    'identity.closed_person': 'The account is closed. Open it first.',
    'identity.token_invalid': 'The API key is not valid.',
    'identity.agency_failed': 'Signing in at the agency did not succeed. Try again.',
    'identity.agency_unreachable': 'The agency’s sign-in does not answer just now. Try again in a while.',
    'identity.agency_assurance': 'The sign-in did not have a sufficient level of assurance.',
    'identity.agency_organisation': 'Your organisation is not connected here.',
    'identity.agency_unknown':
      'There is no account for you here. Ask your administrator for an invitation to the e-mail address that your agency’s sign-in has for you. If you have been sent a link, open it.',
    'identity.agency_other':
      'Somebody else is signed in at the agency, or an account that is not joined with yours here. Sign out there, or confirm in another way.',
  },
})
