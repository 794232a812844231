import { sectionsOf } from '../section.ts'

const sol = sectionsOf({
  name: { sv: 'socialtjänstlagen (2025:400)', en: 'the Social Services Act (2025:400)' },
  sfs: '2025:400',
  source: 'SFS 2025:400, lydelse juli 2026',
})

/** The day the Social Services Act of 2025 came into force. */
const IN_FORCE = { from: '2025-07-01', by: '2025:400' } as const

/** The Social Services Act: documentation, duties to tell, disposal, and the protection of children. */
export const SOCIAL_SECTIONS = {
  'sol-9-6': sol(
    '9',
    '6',
    {
      sv: 'Ett skyddat boende tar emot den som behöver stöd och skydd mot hot, våld eller andra övergrepp.',
      en: 'Protected housing receives those who need support and protection from threats, violence or other abuse.',
    },
    IN_FORCE,
  ),
  'sol-14-3': sol(
    '14',
    '3',
    {
      sv: 'Handläggning och genomförande av insatser dokumenteras: beslut, åtgärder och händelser av betydelse.',
      en: 'Handling of cases and delivery of services is documented: decisions, measures and events of importance.',
    },
    IN_FORCE,
  ),
  'sol-14-4': sol(
    '14',
    '4',
    {
      sv: 'Personliga förhållanden vid rådgivning behöver inte dokumenteras.',
      en: 'Personal circumstances in advice need not be documented.',
    },
    IN_FORCE,
  ),
  'sol-14-5': sol(
    '14',
    '5',
    {
      sv: 'Nämnden får av särskilda skäl besluta att inte dokumentera vem personen är vid en insats utan individuell behovsprövning.',
      en: 'For special reasons the board may decide not to document who the person is, in a service without individual assessment.',
    },
    IN_FORCE,
  ),
  'sol-14-6': sol(
    '14',
    '6',
    {
      sv: 'Dokumentationen respekterar personens integritet. Personen bör få veta vad som antecknas, och det antecknas om personen anser att något är fel.',
      en: 'Documentation respects the person’s integrity. The person should be told what is noted, and where they find something wrong that is noted too.',
    },
    IN_FORCE,
  ),
  'sol-14-7': sol(
    '14',
    '7',
    {
      sv: 'Handlingar om personliga förhållanden förvaras så att obehöriga inte kommer åt dem.',
      en: 'Documents on personal circumstances are kept so that nobody unauthorised reaches them.',
    },
    IN_FORCE,
  ),
  'sol-15-7': sol(
    '15',
    '7',
    {
      sv: 'Socialnämnden ska på begäran i ett enskilt fall säga om någon vistas i bland annat skyddat boende, till domstol, åklagare, polis, Kronofogden, Skatteverket och Tullverket.',
      en: 'On request in an individual case the board tells courts, prosecutors, the police, the Enforcement Authority, the Tax Agency and Customs whether somebody stays in protected housing or the like.',
    },
    IN_FORCE,
  ),
  'sol-15-9': sol(
    '15',
    '9',
    {
      sv: 'Den som utför insatser åt en socialnämnd ska på begäran lämna det nämnden behöver för kvalitet, administration, uppföljning och utvärdering.',
      en: 'Whoever delivers services for a board gives it, on request, what it needs for quality, administration, follow-up and evaluation.',
    },
    IN_FORCE,
  ),
  'sol-16-1': sol(
    '16',
    '1',
    {
      sv: 'Socialnämndens personakter gallras fem år efter sista anteckningen, klart senast vid utgången av nästa kalenderår.',
      en: 'The board’s case files are disposed of five years after the last note, at the latest by the end of the next calendar year.',
    },
    IN_FORCE,
  ),
  'sol-16-2': sol(
    '16',
    '2',
    {
      sv: 'Handlingar om att ett barn placerats eller tagits emot, bland annat i skyddat boende, gallras inte.',
      en: 'Documents on a child who has been placed or received, in protected housing among others, are not disposed of.',
    },
    IN_FORCE,
  ),
  'sol-16-2-a': sol(
    '16',
    '2 a',
    {
      sv: 'Handlingar i en utredning om ett barns behov av skydd eller stöd gallras inte förrän barnet har fyllt 30 år. Ärenden där ingen utredning inleddes gallras efter fem år.',
      en: 'Documents of an investigation into a child’s need of protection or support are not disposed of until the child is 30. Where no investigation was opened, five years apply.',
    },
    { from: '2026-01-15', by: '2025:1501' },
  ),
  'sol-16-4': sol(
    '16',
    '4',
    {
      sv: 'I ett urval av kommuner, och i övriga för ett urval av personer, bevaras handlingar för forskningen.',
      en: 'In a sample of municipalities, and elsewhere for a sample of persons, documents are kept for research.',
    },
    IN_FORCE,
  ),
  'sol-17-2': sol(
    '17',
    '2',
    {
      sv: 'I enskild verksamhet bevaras akten och gallras två år efter sista anteckningen, klart senast kalenderåret därefter.',
      en: 'A private provider keeps the file and disposes of it two years after the last note, at the latest in the calendar year after.',
    },
    IN_FORCE,
  ),
  'sol-17-4': sol(
    '17',
    '4',
    {
      sv: 'Akten för ett barn som placerats eller tagits emot i skyddat boende lämnas till den socialnämnd som beslutade, när den annars skulle ha gallrats.',
      en: 'The file of a child placed or received in protected housing is handed to the board that decided, when it would otherwise have been disposed of.',
    },
    IN_FORCE,
  ),
  'sol-17-5': sol(
    '17',
    '5',
    {
      sv: 'Handlingar i enskild verksamhet som hör till forskningens urval lämnas till den socialnämnd som beslutade, i stället för att gallras.',
      en: 'A private provider’s documents in the research sample are handed to the board that decided, in place of disposal.',
    },
    IN_FORCE,
  ),
  'sol-17-6': sol(
    '17',
    '6',
    {
      sv: 'Den som akten gäller får ta del av den i enskild verksamhet så snart som möjligt, med de gränser tystnadsplikten sätter.',
      en: 'The person whom a private provider’s file concerns may read it as soon as possible, within the bounds of confidentiality.',
    },
    IN_FORCE,
  ),
  'sol-17-11': sol(
    '17',
    '11',
    {
      sv: 'Den som är verksam i yrkesmässig enskild socialtjänst får inte obehörigen röja vad den fått veta om personliga förhållanden.',
      en: 'Whoever works in professional private social services may not without authority reveal what they learn of personal circumstances.',
    },
    IN_FORCE,
  ),
  'sol-19-1': sol(
    '19',
    '1',
    {
      sv: 'Myndigheter och yrkesverksamma som räknas upp ska genast anmäla till socialnämnden om de får veta eller misstänker att ett barn far illa.',
      en: 'Listed authorities and professionals report to the board at once when they learn or suspect that a child is badly off.',
    },
    IN_FORCE,
  ),
  'sol-19-4': sol(
    '19',
    '4',
    {
      sv: 'Var och en bör anmäla om de får veta eller misstänker att ett barn far illa.',
      en: 'Everybody should report when they learn or suspect that a child is badly off.',
    },
    IN_FORCE,
  ),
  'sol-19-6': sol(
    '19',
    '6',
    {
      sv: 'På begäran får den som anmält veta om en utredning har inletts, inte har inletts eller redan pågår, om det inte är olämpligt: senast en vecka efter beslutet, och genast om begäran kommer senare eller en utredning redan pågår.',
      en: 'On request the reporter is told whether an investigation was opened, was not, or is running already, unless it is inappropriate: within a week of the decision, and at once where the request comes later or an investigation is running.',
    },
    IN_FORCE,
  ),
  'sol-20-1': sol(
    '20',
    '1',
    {
      sv: 'Vid en anmälan om ett barn eller en ung person (18–20 år) bedömer nämnden genast om omedelbart skydd behövs, och dokumenterar det.',
      en: 'On a report about a child or a young person (18 to 20) the board assesses at once whether immediate protection is needed, and documents it.',
    },
    IN_FORCE,
  ),
  'sol-20-2': sol(
    '20',
    '2',
    {
      sv: 'Inom fjorton dagar från anmälan om barn eller unga beslutar nämnden om utredning ska inledas; pågår en redan behövs inget beslut. Tiden förlängs bara av synnerliga skäl.',
      en: 'Within fourteen days of a report about children or the young the board decides whether to open an investigation; where one is running no decision is needed. Only exceptional reasons prolong it.',
    },
    IN_FORCE,
  ),
  'sol-20-3': sol(
    '20',
    '3',
    {
      sv: 'Utredningen om ett barn är skyndsam och klar inom fyra månader. Av särskilda skäl får nämnden förlänga den för viss tid.',
      en: 'The investigation about a child is prompt and done within four months. For special reasons the board may prolong it for a stated time.',
    },
    IN_FORCE,
  ),
  'sol-20-6': sol(
    '20',
    '6',
    {
      sv: 'När nämnden beslutat om en utredning om ett barn ska de som har anmälningsplikt lämna allt som kan ha betydelse för den.',
      en: 'Once the board has opened an investigation about a child, those with the duty to report give it everything that may matter.',
    },
    IN_FORCE,
  ),
  'sol-20-7': sol(
    '20',
    '7',
    {
      sv: 'Nämnden får tala med barnet utan vårdnadshavarens samtycke och närvaro i en utredning om barnets skydd eller stöd.',
      en: 'In an investigation of a child’s protection or support the board may talk with the child without the guardian’s consent or presence.',
    },
    IN_FORCE,
  ),
  'sol-21-1': sol(
    '21',
    '1',
    {
      sv: 'Från 12 år får nämnden besluta om insatser utan vårdnadshavarens samtycke om det är lämpligt och barnet samtycker, från 15 år också om barnet begär det; aldrig familjehem, jourhem, stödboende eller hem för vård eller boende.',
      en: 'From 12 years the board may decide on services without the guardian’s consent where it is suitable and the child consents, from 15 also where the child asks; never a foster home, emergency home, supported housing or residential home.',
    },
    IN_FORCE,
  ),
  'sol-22-13': sol(
    '22',
    '13',
    {
      sv: 'Minst en gång var sjätte månad överväger nämnden om ett barns vård utanför hemmet, eller skyddat boende, fortfarande behövs.',
      en: 'At least every six months the board considers whether a child’s care outside the home, or protected housing, is still needed.',
    },
    IN_FORCE,
  ),
  'sol-22-5': sol(
    '22',
    '5',
    {
      sv: 'Ett barn får beviljas skyddat boende bara tillsammans med en myndig vårdnadshavare som också beviljas det.',
      en: 'A child may be granted protected housing only together with an adult guardian who is granted it too.',
    },
    IN_FORCE,
  ),
} as const
