import { catalogue, joined, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { codeMessages } from '../codes.ts'

const own = catalogue({
  sv: {
    occasions: 'Kurstillfällen',
    lead: 'När och var kurserna hålls. Du bokar själv, eller för ett antal i din verksamhet.',
    noneHeading: 'Inget tillfälle är på gång',
    noneText: 'När ett tillfälle har lagts ut syns det här.',
    course: 'Kurs',
    any: 'Alla',
    when: 'När',
    period: '{from} till {to}',
    placesLeft: ({ left }: { left: number }, f) =>
      f.plural(left, { one: 'ledig plats', other: 'lediga platser' }),
    inLine: ({ waiting }: { waiting: number }, f) => `${f.number(waiting)} i kön`,
    youLead: 'Tillfällen som du leder',
    newOccasion: 'Nytt tillfälle',
    noCourseHeading: 'Ingen kurs att hålla än',
    noCourseText: 'Ett tillfälle hör till en publicerad kurs. Publicera kursen först.',
    noCourseAsk:
      'Ett tillfälle hör till en publicerad kurs. Be den som gör kurser hos er att publicera den först.',
    toDesk: 'Våra kurser och material',
    addIt: 'Lägg ut tillfället',
    changeIt: 'Ändra tillfället',
    onDay: 'Dag',
    from: 'Från',
    timeHint: 'Till exempel 09:00.',
    until: 'Till',
    place: 'Plats',
    placeHint:
      'En adress till en lokal, eller hur man är med på distans. Aldrig adressen till ett skyddat boende.',
    isRemote: 'Hålls på distans',
    remote: 'på distans',
    language: 'Språk',
    accessibility: 'Tillgänglighet',
    accessibilityHint: 'Hiss, hörslinga, textning, pauser, tolk.',
    places: 'Antal platser',
    trainerId: 'Vem leder tillfället?',
    invited: 'Vilka verksamheter är det för?',
    invitedHint: 'En på varje rad. Tomt om det är för alla.',
    forAllBodies: 'alla verksamheter',
    holder: 'Hålls av',
    open: 'Platser finns',
    full: 'Fullt',
    going_on: 'Pågår',
    over: 'Har varit',
    cancelled: 'Inställt',
    standing: 'Läge',
    calendarFile: 'Fil för kalendern',
    signInToBook: 'Logga in för att boka',
    bookSelf: 'Boka en plats',
    bookSelfFull: 'Ställ mig i kön',
    bookForGroup: 'Boka för ett antal i din verksamhet',
    groupLead: 'Ingen nämns vid namn. Så bokar en stödlinje för sina volontärer.',
    bookGroup: 'Boka platserna',
    count: 'Antal',
    countHint: 'Alla får plats, eller alla väntar.',
    yourBookings: 'Det du har bokat',
    booked: ({ count }: { count: number }, f) =>
      `Bokat: ${f.plural(count, { one: 'plats', other: 'platser' })}`,
    waiting: ({ count }: { count: number }, f) =>
      `I kön: ${f.plural(count, { one: 'plats', other: 'platser' })}`,
    beforeYou: ({ before }: { before: number }, f) =>
      `Före dig i kön: ${f.plural(before, { one: 'plats', other: 'platser' })}. Du får besked när en plats blir ledig.`,
    neverFits: ({ places }: { places: number }, f) =>
      `Tillfället har bara ${f.plural(places, { one: 'plats', other: 'platser' })} numera, så ni får ingen här. Avboka, och boka för färre.`,
    ofBody: 'för din verksamhet',
    leaveIt: 'Avboka',
    leaveHint: 'Om du avbokar går platsen till den som står näst i kön.',
    cancelIt: 'Ställ in tillfället',
    cancelEffect: ({ taken }: { taken: number }, f) =>
      taken === 0
        ? 'Ingen har bokat, så ingen får besked.'
        : `De som har bokat eller köar får besked: ${f.plural(taken, { one: 'plats', other: 'platser' })}.`,
    attendance: 'Närvaro',
    attendanceLead:
      'Bocka för den som var där. Då är kursen genomförd för den. Den som du inte bockar för var inte där.',
    notBegun:
      'Tillfället har inte börjat. Närvaron skriver du när det har börjat, även utan uppkoppling om du tar med listan.',
    nobody: 'Ingen har bokat',
    nobodyText: 'När någon har en plats står den här.',
    was: '{who} var där',
    wereThere: 'Hur många var där: {who} ({count} bokade)',
    keepAttendance: 'Spara närvaron',
    keptAttendance: ({ there, booked }: { there: number; booked: number }, f) =>
      `Sparad: ${f.number(there)} av ${f.number(booked)} var där`,
    takeAlong: 'Ta med listan utan uppkoppling',
    participation: 'Deltagande per organisation',
    participationLead: 'Hur många som kom till det ni har hållit. De som bokade själva är ett antal för sig.',
    noParticipation: 'Ingen har bokat något som ni håller.',
    organisation: 'Organisation',
    oneselves: 'De som bokade själva',
    year: 'År',
    bookedCount: 'Bokade',
    attendedCount: 'Var där',
    people: ({ count }: { count: number }, f) => f.plural(count, { one: 'person', other: 'personer' }),
    mail: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'besked om en kurs', other: 'besked om kurser' }),
  },
  en: {
    occasions: 'Course dates',
    lead: 'When and where the courses are held. You book for yourself, or for a number of people of your organisation.',
    noneHeading: 'No date is coming',
    noneText: 'A date is shown here when it has been announced.',
    course: 'Course',
    any: 'All',
    when: 'When',
    period: '{from} to {to}',
    placesLeft: ({ left }: { left: number }, f) =>
      f.plural(left, { one: 'free place', other: 'free places' }),
    inLine: ({ waiting }: { waiting: number }, f) => `${f.number(waiting)} in the queue`,
    youLead: 'Dates that you lead',
    newOccasion: 'New date',
    noCourseHeading: 'No course to hold yet',
    noCourseText: 'A date belongs to a published course. Publish the course first.',
    noCourseAsk:
      'A date belongs to a published course. Ask whoever makes courses at your organisation to publish it first.',
    toDesk: 'Our courses and packs',
    addIt: 'Announce the date',
    changeIt: 'Change the date',
    onDay: 'Day',
    from: 'From',
    timeHint: 'For example 09:00.',
    until: 'To',
    place: 'Place',
    placeHint: 'The address of a room, or how one takes part at a distance. Never the address of a shelter.',
    isRemote: 'Held at a distance',
    remote: 'at a distance',
    language: 'Language',
    accessibility: 'Accessibility',
    accessibilityHint: 'Lift, hearing loop, captions, breaks, interpreter.',
    places: 'Number of places',
    trainerId: 'Who leads it?',
    invited: 'Which organisations is it for?',
    invitedHint: 'One on each line. Empty where it is for all.',
    forAllBodies: 'all organisations',
    holder: 'Held by',
    open: 'Places are free',
    full: 'Full',
    going_on: 'Going on',
    over: 'Has been',
    cancelled: 'Cancelled',
    standing: 'State',
    calendarFile: 'File for the calendar',
    signInToBook: 'Sign in to book',
    bookSelf: 'Book a place',
    bookSelfFull: 'Join the queue',
    bookForGroup: 'Book for a number of people of your organisation',
    groupLead: 'Nobody is named. A helpline books for its volunteers in this way.',
    bookGroup: 'Book the places',
    count: 'Number',
    countHint: 'All get a place, or all wait.',
    yourBookings: 'What you have booked',
    booked: ({ count }: { count: number }, f) =>
      `Booked: ${f.plural(count, { one: 'place', other: 'places' })}`,
    waiting: ({ count }: { count: number }, f) =>
      `In the queue: ${f.plural(count, { one: 'place', other: 'places' })}`,
    beforeYou: ({ before }: { before: number }, f) =>
      `Before you in the queue: ${f.plural(before, { one: 'place', other: 'places' })}. You are told when a place is free.`,
    neverFits: ({ places }: { places: number }, f) =>
      `It has only ${f.plural(places, { one: 'place', other: 'places' })} now, so you get none here. Leave it, and book for fewer.`,
    ofBody: 'for your organisation',
    leaveIt: 'Withdraw',
    leaveHint: 'If you cancel, whoever is next in the queue gets the place.',
    cancelIt: 'Cancel the date',
    cancelEffect: ({ taken }: { taken: number }, f) =>
      taken === 0
        ? 'Nobody has booked, so nobody is told.'
        : `Those who have booked or wait are told: ${f.plural(taken, { one: 'place', other: 'places' })}.`,
    attendance: 'Attendance',
    attendanceLead:
      'Tick those who were there. They have then completed the course. Whoever you do not tick was not there.',
    notBegun:
      'It has not begun. You write the attendance when it has, also without a connection if you take the list along.',
    nobody: 'Nobody has booked',
    nobodyText: 'Whoever has a place is shown here.',
    was: '{who} was there',
    wereThere: 'How many were there: {who} ({count} booked)',
    keepAttendance: 'Save the attendance',
    keptAttendance: ({ there, booked }: { there: number; booked: number }, f) =>
      `Saved: ${f.number(there)} of ${f.number(booked)} were there`,
    takeAlong: 'Take the list along without a connection',
    participation: 'Participation by organisation',
    participationLead:
      'How many came to what you have held. Those who booked for themselves are a number of their own.',
    noParticipation: 'Nobody has booked anything that you hold.',
    organisation: 'Organisation',
    oneselves: 'Those who booked for themselves',
    year: 'Year',
    bookedCount: 'Booked',
    attendedCount: 'Were there',
    people: ({ count }: { count: number }, f) => f.plural(count, { one: 'person', other: 'people' }),
    mail: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'message about a course', other: 'messages about courses' }),
  },
})

const messages = joined(codeMessages, own)

/** The words of occasions, and of where people work. */
export const occasionWords = (locale: Locale) => translator(messages, locale)

/** Why something about an occasion is refused, with what helps. */
export const occasionRefusals = catalogue({
  sv: {
    'occasion.not_for_you': 'Tillfället är för andra verksamheter. Välj ett annat tillfälle.',
    'occasion.booked_no_more': 'Tillfället går inte att boka längre. Välj ett annat tillfälle.',
    'occasion.booked_already': 'Det är redan bokat. Avboka först om något ska ändras.',
    'occasion.fewer_places':
      'Tillfället har bara {places} platser i allt. Boka högst så många, eller fråga den som håller det om fler.',
    'occasion.has_begun': 'Tillfället har redan börjat. Hör av dig till den som håller det.',
    'occasion.not_begun': 'Tillfället har inte börjat. Skriv närvaron när det har börjat.',
    'occasion.how_many': 'Skriv hur många som var där, 0 om ingen kom.',
    'occasion.not_so_many': 'Fler kan inte ha varit där än de som har bokats. Ändra antalet.',
    'occasion.cancelled_already': 'Tillfället är inställt. Lägg ut ett nytt.',
    'occasion.no_time': 'Skriv klockslaget som 09:00, och sluttiden efter starttiden.',
    'occasion.has_been': 'Tidpunkten har varit. Välj en som kommer.',
    'occasion.places_taken': 'Fler platser är bokade än så. Skriv minst så många som har bokats.',
    'occasion.unknown_body':
      'En av verksamheterna finns inte i registret, eller så kan namnet gälla flera. Skriv hela namnet.',
  },
  en: {
    'occasion.not_for_you': 'It is for other organisations. Choose another date.',
    'occasion.booked_no_more': 'It can be booked no more. Choose another date.',
    'occasion.booked_already': 'It is booked already. Withdraw first where something is to change.',
    'occasion.fewer_places':
      'There are only {places} places in all. Book no more than that, or ask those who hold it for more.',
    'occasion.has_begun': 'It has begun already. Contact those who hold it.',
    'occasion.not_begun': 'It has not begun. Write the attendance when it has.',
    'occasion.how_many': 'Write how many were there, 0 if nobody came.',
    'occasion.not_so_many': 'No more can have been there than were booked. Change the number.',
    'occasion.cancelled_already': 'It is cancelled. Announce a new one.',
    'occasion.no_time': 'Write the time as 09:00, and the end after the beginning.',
    'occasion.has_been': 'That time has been. Choose one that is to come.',
    'occasion.places_taken': 'More places are booked than that. Write at least as many as are booked.',
    'occasion.unknown_body':
      'One of the organisations is not in the directory, or the name may stand for several. Write the whole name.',
  },
})
