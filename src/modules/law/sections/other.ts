import { sectionsOf } from '../section.ts'

const aliens = sectionsOf({
  name: { sv: 'utlänningslagen (2005:716)', en: 'the Aliens Act (2005:716)' },
  sfs: '2005:716',
  source: 'SFS 2005:716, lydelse juli 2026',
})
const lawEnforcement = sectionsOf({
  name: {
    sv: 'lagen (2025:170) om skyldighet att lämna uppgifter till de brottsbekämpande myndigheterna',
    en: 'the act (2025:170) on the duty to give data to law enforcement',
  },
  sfs: '2025:170',
  source: 'SFS 2025:170',
})
const guardianAdLitem = sectionsOf({
  name: {
    sv: 'lagen (2005:429) om god man för ensamkommande barn',
    en: 'the act (2005:429) on guardians ad litem for unaccompanied children',
  },
  sfs: '2005:429',
  source: 'SFS 2005:429',
})
const representative = sectionsOf({
  name: {
    sv: 'lagen (1999:997) om särskild företrädare för barn',
    en: 'the act (1999:997) on special representatives for children',
  },
  sfs: '1999:997',
  source: 'SFS 1999:997',
})
const counsel = sectionsOf({
  name: { sv: 'lagen (1988:609) om målsägandebiträde', en: 'the act (1988:609) on victim counsel' },
  sfs: '1988:609',
  source: 'SFS 1988:609',
})
const time = sectionsOf({
  name: {
    sv: 'lagen (1930:173) om beräkning av lagstadgad tid',
    en: 'the act (1930:173) on the calculation of statutory time',
  },
  sfs: '1930:173',
  source: 'SFS 1930:173',
})
const socialData = sectionsOf({
  name: {
    sv: 'lagen (2001:454) om behandling av personuppgifter inom socialtjänsten',
    en: 'the act (2001:454) on personal data in social services',
  },
  sfs: '2001:454',
  source: 'SFS 2001:454',
})

const patientData = sectionsOf({
  name: { sv: 'patientdatalagen (2008:355)', en: 'the Patient Data Act (2008:355)' },
  sfs: '2008:355',
  source: 'SFS 2008:355',
})
const archives = sectionsOf({
  name: { sv: 'arkivlagen (1990:782)', en: 'the Archives Act (1990:782)' },
  sfs: '1990:782',
  source: 'SFS 1990:782',
})

const criminalData = sectionsOf({
  name: { sv: 'brottsdatalagen (2018:1177)', en: 'the Criminal Data Act (2018:1177)' },
  sfs: '2018:1177',
  source: 'SFS 2018:1177',
})

const procedure = sectionsOf({
  name: { sv: 'förvaltningslagen (2017:900)', en: 'the Administrative Procedure Act (2017:900)' },
  sfs: '2017:900',
  source: 'SFS 2017:900',
})

/** The day the Administrative Procedure Act came into force. */
const PROCEDURE = { from: '2018-07-01', by: '2017:900', confidence: 'own knowledge' } as const

const DATA_DUTY = { from: '2025-04-01', by: '2025:170' } as const

/** The other acts that this part of the house meets. */
export const OTHER_SECTIONS = {
  'utll-5-15': aliens(
    '5',
    '15',
    {
      sv: 'Tillstånd på minst sex månader när det behövs för förundersökning eller huvudförhandling, personen vill samarbeta, har brutit med de misstänkta och allmän ordning eller säkerhet inte talar emot. Betänketid: 30 dagar, förlängs av särskilda skäl. Förundersökningsledaren ansöker; om betänketid även socialnämnden.',
      en: 'A permit of at least six months where an investigation or trial needs it, the person is willing to cooperate, has broken with the suspects and public order or security does not speak against. Reflection: 30 days, prolonged for special reasons. The leader of the investigation applies; for reflection the social welfare board too.',
    },
    { from: '2026-07-13', by: '2026:1221' },
  ),
  'utll-5-15-before-2026-07-13': aliens(
    '5',
    '15',
    {
      sv: 'I lydelsen före den 13 juli 2026 prövas hänsyn till den allmänna ordningen och säkerheten. Betänketiden är 30 dagar; socialnämnden får ansöka sedan den 1 augusti 2022.',
      en: 'In the wording before 13 July 2026, public order and security together are considered. The reflection period is 30 days; the social welfare board may apply since 1 August 2022.',
    },
    { from: '2022-08-01', until: '2026-07-12', by: '2022:1015', endedBy: '2026:1221' },
  ),
  'utll-5-15-before-2022-08': aliens(
    '5',
    '15',
    {
      sv: 'Före den 1 augusti 2022 ansökte bara förundersökningsledaren om betänketid.',
      en: 'Before 1 August 2022 only the leader of the investigation applied for reflection.',
    },
    { until: '2022-07-31', endedBy: '2022:1015' },
  ),
  'utll-5-15-b': aliens('5', '15 b', {
    sv: 'Tillstånd på minst ett år på ansökan av Polismyndigheten för den som omfattas av särskilt personsäkerhetsarbete.',
    en: 'A permit of at least one year, on the Police Authority’s application, for a person in special personal security work.',
  }),
  'fl-44': procedure(
    null,
    '44',
    {
      sv: 'Ett överklagande ska ha kommit in till den myndighet som har beslutat inom tre veckor från den dag då den som överklagar fick del av beslutet genom myndigheten.',
      en: 'An appeal must have come in to the authority that decided within three weeks from the day on which whoever appeals was told of the decision by it.',
    },
    PROCEDURE,
  ),
  'law-2025-170-4': lawEnforcement(
    null,
    '4',
    {
      sv: 'På begäran lämnas kontaktuppgifter (bostadsadress, telefon eller e-post, arbetsplats, ombud eller företrädare, användarnamn eller IP-adress och det som är jämförbart) till brottsbekämpande myndighet, även från enskild socialtjänst, om inte synnerliga skäl talar för sekretessen.',
      en: 'On request contact data (home address, telephone or e-mail, workplace, counsel or representative, user name or IP address and what compares) goes to law enforcement, from private social services too, unless exceptional reasons speak for the secrecy.',
    },
    DATA_DUTY,
  ),
  'law-2025-170-5': lawEnforcement(
    null,
    '5',
    {
      sv: 'Uppräknade statliga myndigheter, bland dem Migrationsverket och länsstyrelserna, lämnar det brottsbekämpningen behöver, om det inte står klart att sekretessen väger över.',
      en: 'Listed state authorities, Migrationsverket and the county boards among them, give what law enforcement needs unless secrecy clearly weighs more.',
    },
    DATA_DUTY,
  ),
  'law-2025-170-8': lawEnforcement(
    null,
    '8',
    {
      sv: 'De vidare skyldigheterna gäller inte uppgifter under socialtjänstens (26:1–6) eller sjukvårdens (25:1–8) sekretess.',
      en: 'The wider duties do not reach data under the secrecy of social services (26:1–6) or health care (25:1–8).',
    },
    DATA_DUTY,
  ),
  'law-2005-429-2': guardianAdLitem(
    null,
    '2',
    {
      sv: 'Ett barn som kommit utan föräldrar får en god man, om det inte är uppenbart obehövligt.',
      en: 'A child who has come without parents gets a guardian ad litem, unless that is obviously unneeded.',
    },
    {
      later: [
        {
          from: '2026-07-12',
          by: '2026:1153',
          value: {
            sv: 'Ett barn som kommit utan föräldrar får en god man, om det inte är uppenbart obehövligt eller en företrädare utses enligt EU:s asylförordningar.',
            en: 'A child who has come without parents gets a guardian ad litem, unless that is obviously unneeded or a representative is appointed under the union’s asylum regulations.',
          },
        },
      ],
    },
  ),
  'law-2005-429-3': guardianAdLitem(null, '3', {
    sv: 'Överförmyndaren förordnar god man så snart det är möjligt, på ansökan av Migrationsverket eller socialnämnden eller självmant.',
    en: 'The chief guardian appoints as soon as possible, on application by Migrationsverket or the board, or unprompted.',
  }),
  'law-1999-997-1': representative(null, '1', {
    sv: 'När en vårdnadshavare kan misstänkas, eller inte kan antas ta till vara barnets rätt, förordnas en särskild företrädare för barnet.',
    en: 'Where a guardian may be suspected, or may not look after the child’s right, a special representative is appointed for the child.',
  }),
  'law-1988-609-1': counsel(null, '1', {
    sv: 'Målsägandebiträde förordnas när förundersökning har inletts: vid sexualbrott om det inte är uppenbart obehövligt, vid bland annat människohandel om det behövs.',
    en: 'Counsel is appointed when an investigation is opened: for sexual offences unless obviously unneeded, for trafficking and others where needed.',
  }),
  'law-1930-173-1': time(null, '1', {
    sv: 'En tid i veckor, månader eller år slutar på den dag som motsvarar startdagen; finns ingen sådan dag, den sista i månaden.',
    en: 'A time in weeks, months or years ends on the day that answers to its start; where the month has none, on its last day.',
  }),
  'law-1930-173-2': time(null, '2', {
    sv: 'Slutar tiden för en åtgärd på en lördag, söndag, helgdag, midsommarafton, julafton eller nyårsafton får åtgärden vidtas nästa vardag.',
    en: 'Where the time for doing something ends on a Saturday, Sunday, public holiday, Midsummer, Christmas or New Year’s eve, it may be done the next working day.',
  }),
  'pdl-3-17': patientData('3', '17', {
    sv: 'En journalhandling bevaras minst tio år efter den sista uppgiften.',
    en: 'A patient record is kept at least ten years after its last entry.',
  }),
  'archives-act-10': archives(null, '10', {
    sv: 'Allmänna handlingar får gallras, men bara så att kulturarvet, rättskipningen och forskningen tillgodoses.',
    en: 'Official documents may be disposed of, but only so that heritage, justice and research are served.',
  }),
  'solpul-6': socialData(null, '6', {
    sv: 'Den som registreras kan inte motsätta sig behandling som lagen tillåter.',
    en: 'A person cannot object to processing that the act allows.',
  }),
  'solpul-7': socialData(null, '7', {
    sv: 'Känsliga uppgifter får behandlas om de lämnats i ett ärende eller är nödvändiga.',
    en: 'Sensitive data may be processed where it was given in a case or is necessary.',
  }),
  'solpul-7-a': socialData(null, '7 a', {
    sv: 'Sammanställningar får inte innehålla känsliga uppgifter, utom om beslut och uppföljning.',
    en: 'Compilations may hold no sensitive data, except on decisions and follow-up.',
  }),
  'bdl-2-22': criminalData('2', '22', {
    sv: 'Innan en personuppgift från brottsbekämpningen används för något annat ska det vara säkert att det är nödvändigt och proportionerligt.',
    en: 'Before personal data of law enforcement is used for something else, it is made sure that it is necessary and proportionate.',
  }),
} as const
