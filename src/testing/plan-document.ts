/**
 * A plan of the same form as a Swedish government communication, written for the tests of Samlad. It is made up:
 * no government has decided it, and what it orders of authorities that exist, nobody has ordered.
 *
 * Two areas, six measures: assignments with and without consultation, one with a deadline, one decided, one that
 * depends on another, a grant, and one that only says what the government will do.
 */
export const planReference = 'Skr. 2031/32:999'
export const planTitle = 'Påhittad handlingsplan mot människohandel'

const measures = {
  guidance: [
    'Vägledning för mottagningar',
    'Åtgärd\u00a01:\u00a0Regeringen avser att ge Socialstyrelsen i uppdrag att, i samråd med länsstyrelserna, ta fram en vägledning för mottagningar som möter personer som utsatts för människohandel. Vägledningen ska ta hänsyn till flickors och pojkars olika behov.',
    'Uppdraget omfattar även mottagningar som drivs av ideella organisationer.',
    'Många mottagningar saknar i dag egna rutiner. Kommunerna har enligt socialtjänstlagen (2001:453) ansvar för att den som behöver stöd får det. Socialstyrelsen ska redovisa uppdraget senast den 30 april 2033.',
  ],
  housing: [
    'Kartläggning av skyddade boenden',
    'Åtgärd\u00a02:\u00a0Regeringen har gett Brottsoffermyndigheten i uppdrag att, i samverkan med Socialstyrelsen, kartlägga vilka skyddade boenden som kan ta emot personer som utsatts för människohandel.',
    'Under 2030 fick 48 personer plats på ett skyddat boende enligt Brottsoffermyndigheten. Kartläggningen ska visa var det saknas platser.',
  ],
  network: [
    'Stöd till nätverk',
    'Åtgärd 3: Regeringen avser att vidta åtgärder för att stödja nätverk av yrkesverksamma som möter unga som utsatts.',
    'Nätverken har vuxit fram på olika håll i landet och behöver en gemensam grund.',
  ],
  grants: [
    'Bidrag till ideella organisationer',
    'Åtgärd\u00a04:\u00a0Regeringen har avsatt särskilda medel för bidrag till ideella organisationer som stödjer personer som vill återvända till sitt hemland.',
    'Under 2031 avsätts 12 miljoner kronor för bidragen.',
  ],
  training: [
    'Utbildning av personal',
    'Åtgärd\u00a05:\u00a0Regeringen avser att ge Åklagarmyndigheten i uppdrag att, i samverkan med Domstolsverket, utbilda personal som utreder människohandel. Utbildningen ska bygga på den studie som avses i åtgärd 6.',
    'Antalet polisanmälningar om människohandel var 131 under 2030, enligt Brottsförebyggande rådet.',
  ],
  study: [
    'Studie om omfattningen',
    'Åtgärd\u00a06:\u00a0Regeringen avser att ge Brottsförebyggande rådet i uppdrag att göra en studie av hur många som utsätts för människohandel i Sverige.',
    'Det finns i dag ingen säker kunskap om omfattningen. Studien ska redovisas senast den 1 december 2032.',
  ],
} as const

type MeasureName = keyof typeof measures

const head = [
  `Regeringens skrivelse ${planReference.replace('Skr. ', '')}`,
  planTitle,
  planReference,
  'Denna plan är påhittad för att pröva Samlad. Ingen regering har beslutat den.',
  'Regeringen överlämnar denna skrivelse till riksdagen.',
  'Stockholm den 12 mars 2032',
  'Skrivelsens huvudsakliga innehåll',
  'I skrivelsen redogör regeringen för de åtgärder som vidtas under 2032–2034. En samlad uppföljning av handlingsplanen kommer att göras 2035.',
]

const areas: readonly {
  readonly heading: string
  readonly about: string
  readonly measures: readonly MeasureName[]
}[] = [
  {
    heading: '2.1 Skydd och stöd',
    about: 'Den som har utsatts ska få skydd och stöd efter sina egna behov.',
    measures: ['guidance', 'housing', 'network', 'grants'],
  },
  {
    heading: '2.2 Kunskap och kompetens',
    about: 'Den som möter de utsatta ska veta vad som hjälper.',
    measures: ['training', 'study'],
  },
]

/**
 * The text of the plan. `revised` is how the same plan reads after it has been changed: measure 3 names who is to
 * act, measure 4 has more money, and measure 1 a later day.
 */
export const planDocument = ({ revised = false }: { revised?: boolean } = {}): string => {
  const text = [
    ...head,
    '2 Åtgärder inom två områden',
    ...areas.flatMap(({ heading, about, measures: named }) => [
      heading,
      about,
      ...named.flatMap((name) => measures[name]),
    ]),
  ].join('\n\n')
  if (!revised) return text
  return text
    .replace(
      'Regeringen avser att vidta åtgärder för att stödja nätverk',
      'Regeringen avser att ge Länsstyrelsen i Stockholms län i uppdrag att stödja nätverk',
    )
    .replace('12 miljoner', '15 miljoner')
    .replace('30 april 2033', '31 maj 2033')
}

/** The plan as a file to upload. */
export const planFile = (text = planDocument(), name = 'pahittad-plan.txt'): File =>
  new File([text], name, { type: 'text/plain' })
