import { catalogue } from '../../platform/i18n/catalogue.ts'

/** Words of the way in for an organisation that nobody has invited. */
export const registrationMessages = catalogue({
  sv: {
    title: 'Skapa konto för en organisation',
    lead: 'För organisationer som vill söka bidrag och inte finns i Samlad. Du får en länk med e-post. Den visar att adressen är din.',
    email: 'E-postadress',
    emailHint: 'Den du vill logga in med.',
    send: 'Skicka länken',
    sentTitle: 'Titta i din e-post',
    sentText:
      'Om adressen kan användas har vi skickat ett mejl dit. Länken gäller i 24 timmar och kan användas en gång. Kommer inget mejl, titta i skräpposten eller försök igen.',
    invited: 'Finns din organisation redan här? Be om en inbjudan i stället.',
    closed: 'Här skickas inga mejl',
    closedText:
      'Installationen skickar inga mejl, så ett konto kan inte börjas på egen hand. Vänd dig till organisationen som lyser ut bidraget.',
    demoText:
      'Det här är en demonstration och den skickar inga mejl. Logga in som Föreningen Exempelstöd för att se hur en ansökan går till.',
    signIn: 'Logga in',
    organisationTitle: 'Din organisation',
    organisationLead: 'Adressen {email} är bekräftad. Berätta vilken organisation du söker för.',
    organisation: 'Organisationens namn',
    organisationHint: 'Så som det står i stadgarna.',
    organisationNumber: 'Organisationsnummer',
    organisationNumberHint: 'Tio siffror.',
    kind: 'Slag av organisation',
    kind_ngo: 'Ideell organisation eller stiftelse',
    kind_research_body: 'Universitet, högskola eller forskningsinstitut',
    kind_municipality: 'Kommun',
    kind_region: 'Region',
    kind_agency: 'Statlig myndighet',
    name: 'Ditt namn',
    unchecked:
      'Organisationen syns som sökande tills någon har granskat uppgifterna. Kontot når utlysningar och organisationens egna ansökningar.',
    goOn: 'Fortsätt',
    mailSubject: 'Konto i Samlad',
    mailText: ({ link }: { link: string }) =>
      `Någon har skrivit den här adressen för att skapa ett konto i Samlad.\n\n${link}\n\nLänken gäller i 24 timmar och kan användas en gång. Var det inte du behöver du inte göra något.`,
    mailKnown: ({ link }: { link: string }) =>
      `Någon har skrivit den här adressen för att skapa ett konto i Samlad. Det finns redan ett konto med adressen. Logga in här:\n\n${link}\n\nHar du tappat bort hur du loggar in, vänd dig till din administratör. Var det inte du behöver du inte göra något.`,
    mailUnfinished: ({ link, ends }: { link: string; ends: string }) =>
      `Ditt konto i Samlad väntar på att du väljer hur du loggar in.\n\n${link}\n\nLänken gäller till ${ends} och kan användas en gång.`,
  },
  en: {
    title: 'Create an account for an organisation',
    lead: 'For organisations that want to apply for a grant and are not in Samlad. You get a link by e-mail. It shows that the address is yours.',
    email: 'E-mail address',
    emailHint: 'The one you want to sign in with.',
    send: 'Send the link',
    sentTitle: 'Look in your e-mail',
    sentText:
      'If the address can be used, we have sent a mail to it. The link works for 24 hours and can be used once. If no mail comes, look in your junk mail or try again.',
    invited: 'Is your organisation here already? Ask for an invitation instead.',
    closed: 'No mail is sent from here',
    closedText:
      'This installation sends no mail, so an account cannot be begun on one’s own. Turn to the body that makes the call.',
    demoText:
      'This is a demonstration and sends no mail. Sign in as Föreningen Exempelstöd to see how an application is made.',
    signIn: 'Sign in',
    organisationTitle: 'Your organisation',
    organisationLead: 'The address {email} is confirmed. Tell us which organisation you apply for.',
    organisation: 'Name of the organisation',
    organisationHint: 'As it stands in its statutes.',
    organisationNumber: 'Organisation number',
    organisationNumberHint: 'Ten digits.',
    kind: 'Kind of organisation',
    kind_ngo: 'Non-profit organisation or foundation',
    kind_research_body: 'University or research institute',
    kind_municipality: 'Municipality',
    kind_region: 'Region',
    kind_agency: 'State agency',
    name: 'Your name',
    unchecked:
      'The organisation is shown as an applicant until somebody has checked it. The account reaches calls and the organisation’s own applications.',
    goOn: 'Go on',
    mailSubject: 'Account in Samlad',
    mailText: ({ link }: { link: string }) =>
      `Somebody has written this address to create an account in Samlad.\n\n${link}\n\nThe link works for 24 hours and can be used once. If it was not you, you need do nothing.`,
    mailKnown: ({ link }: { link: string }) =>
      `Somebody has written this address to create an account in Samlad. There is an account with this address already. Sign in here:\n\n${link}\n\nIf you have lost your way to sign in, turn to your administrator. If it was not you, you need do nothing.`,
    mailUnfinished: ({ link, ends }: { link: string; ends: string }) =>
      `Your account in Samlad waits for you to choose how you sign in.\n\n${link}\n\nThe link works until ${ends} and can be used once.`,
  },
})
