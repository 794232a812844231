import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Systemkonton',
    lead: 'Ett eget program hos er kan lämna uppgifter hit av sig självt. Det har ett eget konto, som fortsätter när den som gjorde det slutar, och någon av er svarar för det.',
    none: 'Inga systemkonton',
    noneText: 'När ett program ska lämna uppgifter hit gör du ett konto åt det.',
    new: 'Nytt systemkonto',
    newText:
      'Ett systemkonto läser det som är öppet, lämnar in den statistik som ni är ombedda om, och rapporterar siffror i era egna serier, som en människa sedan släpper. Det ser aldrig ett ärende och loggar inte in.',
    nowhere: 'Det finns inget som ett program kan göra här.',
    name: 'Programmets namn',
    purpose: 'Vad det är till för',
    body: 'Organisation',
    answeredBy: 'Vem som svarar för det',
    answeredByHint: 'E-postadressen till någons konto hos er. Det programmet gör räknas till den personen.',
    address: 'Funktionsadress',
    addressHint:
      'Till dem som sköter programmet. Dit skrivs när det får en ny nyckel eller stoppas. Ingens egen adress.',
    rooms: 'Vad det rör',
    room_plan: 'Siffror i era egna serier',
    room_statistics: 'Statistik som ni är ombedda om',
    scope: 'Vad det får göra',
    read: 'Läsa',
    write: 'Läsa och lämna uppgifter',
    endsOn: 'Sista dag',
    endsOnHint: 'Högst ett år fram. Du och den som svarar för det påminns en månad och en vecka innan.',
    make: 'Gör kontot',
    state: 'Läge',
    works: 'Gäller',
    over: 'Har gått ut',
    ended: 'Stoppat',
    unanswered: 'Ingen svarar för det',
    usedOn: 'Användes senast',
    never: 'Aldrig',
    madeBy: 'Gjordes av',
    madeByAt: '{name}, {day}',
    somebody: 'Någon som inte visas här',
    tokens: 'Nycklar',
    token: 'Gjord',
    until: 'Gäller till',
    renew: 'Ny nyckel',
    renewText:
      'Programmet får en ny nyckel. Den gamla gäller i sju dagar till, så att den hinner bytas ut utan avbrott.',
    handOn: 'Byt vem som svarar för det',
    end: 'Stoppa',
    endText: 'Alla dess nycklar slutar gälla genast. Det går inte att ångra, men ett nytt konto kan göras.',
    mine: 'Du svarar för detta program',
    mineText:
      'Det som programmet lämnar hit räknas till dig, och siffror som det rapporterar släpps av någon annan. Stoppa det om något är fel.',
    noted: 'Jag vet om det',
    nobodyText: 'Den som svarade för programmet är inte kvar. Det kan läsa, men inte lämna något.',
    shownTitle: 'Nyckel',
    shownText:
      'Nyckeln visas bara nu. Lägg den där programmet läser sina hemligheter, aldrig i en adress eller i källkod.',
    shownBack: 'Till kontot',
    done_renewed: 'Programmet har en ny nyckel.',
    done_handed: 'Den som nu svarar för programmet har fått veta det.',
    done_ended: 'Programmet är stoppat.',
    owed: ({ count }: { count: number }, format) =>
      format.plural(count, { one: 'nyckel som går ut', other: 'nycklar som går ut' }),
    arrivalMine: 'Du svarar för ett program',
    arrivalMineVerb: 'Läs',
    arrivalUnanswered: 'Ingen svarar för ett program',
    arrivalUnansweredVerb: 'Säg vem som gör det',
    mailSubject: 'Ett program som använder Samlad',
    mailText: ({ what, link }: { what: string; link: string }) => `${what}\n\n${link}`,
    mail_renewed:
      'Programmet har fått en ny nyckel. Den gamla gäller i sju dagar till. Byt ut den innan dess.',
    mail_ended: 'Programmet är stoppat: dess nycklar gäller inte längre.',
  },
  en: {
    title: 'Service accounts',
    lead: 'A program of your own can hand things in here by itself. It has an account of its own, which goes on when whoever made it leaves, and one of you answers for it.',
    none: 'No service accounts',
    noneText: 'When a program is to hand things in here, you make an account for it.',
    new: 'New service account',
    newText:
      'A service account reads what is open, hands in the statistics that you are asked for, and reports figures of your own series, which a person then releases. It never sees a case and does not sign in.',
    nowhere: 'There is nothing that a program can do here.',
    name: 'Name of the program',
    purpose: 'What it is for',
    body: 'Body',
    answeredBy: 'Who answers for it',
    answeredByHint:
      'The e-mail address of somebody’s account at your body. What the program does counts as theirs.',
    address: 'Function address',
    addressHint:
      'For those who run the program. It is written to when the program is given a new token or stopped. Nobody’s own address.',
    rooms: 'What it concerns',
    room_plan: 'Figures of your own series',
    room_statistics: 'Statistics that you are asked for',
    scope: 'What it may do',
    read: 'Read',
    write: 'Read and hand in',
    endsOn: 'Last day',
    endsOnHint:
      'At most a year ahead. You and whoever answers for it are reminded a month and a week before.',
    make: 'Make the account',
    state: 'State',
    works: 'Works',
    over: 'Has ended',
    ended: 'Stopped',
    unanswered: 'Nobody answers for it',
    usedOn: 'Last used',
    never: 'Never',
    madeBy: 'Made by',
    madeByAt: '{name}, {day}',
    somebody: 'Somebody who is not shown here',
    tokens: 'Tokens',
    token: 'Made',
    until: 'Works until',
    renew: 'New token',
    renewText:
      'The program is given a new token. The old one works for seven days more, so that it can be replaced without a gap.',
    handOn: 'Change who answers for it',
    end: 'Stop',
    endText:
      'All its tokens stop working at once. This cannot be taken back, but another account can be made.',
    mine: 'You answer for this program',
    mineText:
      'What the program hands in counts as yours, and figures that it reports are released by somebody else. Stop it where something is wrong.',
    noted: 'I know of it',
    nobodyText: 'Whoever answered for the program is here no longer. It can read, and hand nothing in.',
    shownTitle: 'Token',
    shownText:
      'The token is shown now and never again. Put it where the program reads its secrets, never into an address or into source code.',
    shownBack: 'To the account',
    done_renewed: 'The program has a new token.',
    done_handed: 'Whoever answers for the program now has been told.',
    done_ended: 'The program is stopped.',
    owed: ({ count }: { count: number }, format) =>
      format.plural(count, { one: 'token that ends', other: 'tokens that end' }),
    arrivalMine: 'You answer for a program',
    arrivalMineVerb: 'Read',
    arrivalUnanswered: 'Nobody answers for a program',
    arrivalUnansweredVerb: 'Say who does',
    mailSubject: 'A program that uses Samlad',
    mailText: ({ what, link }: { what: string; link: string }) => `${what}\n\n${link}`,
    mail_renewed:
      'The program has been given a new token. The old one works for seven days more. Replace it before then.',
    mail_ended: 'The program is stopped: its tokens work no longer.',
  },
})

export const serviceWords = (locale: Locale) => translator(messages, locale)

export const serviceRefusals = catalogue({
  sv: {
    'identity.service_end_day': 'Välj en dag efter i dag, högst ett år fram.',
    'identity.service_nobody': 'Ingen med den adressen företräder organisationen.',
    'identity.service_no_shelter':
      'Ett boende syns inte utanför sig självt, så det har inga systemkonton. Lämna uppgifterna på sidan i stället.',
    'identity.service_ended': 'Kontot är stoppat. Gör ett nytt i stället.',
  },
  en: {
    'identity.service_end_day': 'Choose a day after today, at most a year ahead.',
    'identity.service_nobody': 'Nobody with that address acts for the body.',
    'identity.service_no_shelter':
      'A shelter is seen by nobody outside it, so it has no service accounts. Hand things in on the page instead.',
    'identity.service_ended': 'The account is stopped. Make another instead.',
  },
})
