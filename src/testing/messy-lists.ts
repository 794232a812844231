import writeWorkbook from 'write-excel-file/node'
import { seededRandom } from '../modules/statistics/linkage/index.ts'

// Made-up people on five bodies' own spreadsheets, as messy as spreadsheets are. All of it follows from the seed; names are common
// ones put together at random, and nobody is meant.

type Random = ReturnType<typeof seededRandom>
interface Country {
  readonly code: string
  readonly three: string
  readonly swedish: string
  readonly citizen: string
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
}
const words = (text: string): readonly string[] => text.split(' ')
const countries: readonly Country[] = [
  {
    ...{ code: 'SE', three: 'SWE', swedish: 'Sverige', citizen: 'svensk' },
    women: words('Åsa Elin Märta Agneta Birgitta Linnéa Frida Ulrika Maj-Britt Saga Ebba Görel Moa Tuva'),
    men: words('Håkan Jörgen Björn Göran Åke Sören Niklas Tobias Rasmus Viggo'),
    families: words(
      'Åkerström Öhman Bäckström Sjögren Hägglund Löfgren Norén Källström Wikström Östlund Häggkvist Strömbäck Ljungqvist Törnblom Ek Palm',
    ),
  },
  {
    ...{ code: 'RO', three: 'ROU', swedish: 'Rumänien', citizen: 'rumänsk' },
    women: words(
      'Ștefania Mădălina Cătălina Ionela Lăcrămioara Denisa Simona Roxana Ancuța Larisa Florentina Camelia',
    ),
    men: words('Ștefan Ionuț Răzvan Cătălin Mihăiță Dănuț Florin Costel'),
    families: words(
      'Popescu Țurcanu Brătianu Mureșan Dănilă Șerban Lăcătuș Câmpeanu Rădulescu Stănescu Ciobanu Vasilescu Petrișor Băluță',
    ),
  },
  {
    ...{ code: 'UA', three: 'UKR', swedish: 'Ukraina', citizen: 'ukrainsk' },
    women: words(
      'Oksana Svitlana Kateryna Iryna Yevheniia Kseniia Liudmyla Tetiana Halyna Nadiia Olena Zoriana',
    ),
    men: words('Oleksandr Serhii Dmytro Andrii Mykola Bohdan Taras Yaroslav'),
    families: words(
      'Shevchenko Kovalenko Bondarenko Tkachenko Kravchuk Polishchuk Honcharenko Khomenko Zakharchuk Lysenko Moroz Savchenko Rudenko Marchenko',
    ),
  },
  {
    ...{ code: 'NG', three: 'NGA', swedish: 'Nigeria', citizen: 'nigeriansk' },
    women: words('Blessing Joy Precious Faith Osarenren Ngozi Chidinma Adaeze Funmilayo Ifeoma Esohe Itohan'),
    men: words('Emeka Chinedu Osaze Obinna Femi Tunde Uche Ikenna'),
    families: words(
      'Okafor Osagie Adeyemi Eze Igbinovia Aghedo Omoruyi Nwosu Balogun Idahosa Ehigiator Obaseki Uwaifo Osawe',
    ),
  },
  {
    ...{ code: 'TH', three: 'THA', swedish: 'Thailand', citizen: 'thailändsk' },
    women: words('Somying Malee Kanya Porntip Suda Wanna Nittaya Rattana Siriporn Arunee Chanpen Duangjai'),
    men: words('Somchai Wichai Prasert Surachai Anan Kittipong'),
    families: words(
      'Sukjai Thongdee Saengchan Boonma Srisuk Phromma Jaidee Wongthong Khamsaen Meesuk Charoenrat Rattanakorn',
    ),
  },
  {
    ...{ code: 'BG', three: 'BGR', swedish: 'Bulgarien', citizen: 'bulgarisk' },
    women: words('Desislava Gergana Nikoleta Ralitsa Teodora Yoana Zornitsa Kalina Magdalena Tsvetelina'),
    men: words('Georgi Hristo Plamen Stoyan Asen Krasimir'),
    families: words(
      'Dimitrova Petrova Stoyanova Angelova Todorova Marinova Hristova Nikolova Yordanova Kostova Vasileva Atanasova',
    ),
  },
]

/** Somebody, as they are. */
interface Person {
  readonly given: string
  readonly family: string
  readonly country: Country
  readonly year: number
  readonly month: number
  readonly day: number
  readonly isWoman: boolean
  /** Twelve digits; empty for who has none. */
  readonly number: string
}

const two = (value: number): string => String(value).padStart(2, '0')

const withCheckDigit = (nine: string): string => {
  const sum = [...nine].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return `${nine}${(10 - (sum % 10)) % 10}`
}

const personOf = (random: Random): Person => {
  const country = random.pick(countries)
  const isWoman = random.next() < 0.8
  const [year, month, day] = [1962 + random.below(44), 1 + random.below(12), 1 + random.below(28)]
  const serial = `${two(random.below(98) + 1)}${2 * random.below(5) + (isWoman ? 0 : 1)}`
  const isCoordinated = country.code !== 'SE'
  const hasNumber = country.code === 'SE' || random.next() < 0.35
  const short = withCheckDigit(
    `${two(year % 100)}${two(month)}${two(day + (isCoordinated ? 60 : 0))}${serial}`,
  )
  return {
    given:
      random.pick(isWoman ? country.women : country.men) +
      (random.next() < 0.25 ? ` ${random.pick(isWoman ? country.women : country.men)}` : ''),
    family: random.pick(country.families),
    ...{ country, year, month, day, isWoman },
    number: hasNumber ? `${Math.floor(year / 100)}${short}` : '',
  }
}

/** How often what happens to a record. */
interface Mess {
  readonly typing: number
  readonly exchanged: number
  readonly halved: number
  readonly dayWrong: number
  readonly dayUnknown: number
  readonly numberWrong: number
  readonly blank: number
  readonly twice: number
}
const usualMess: Mess = {
  ...{
    typing: 0.14,
    exchanged: 0.06,
    halved: 0.4,
    dayWrong: 0.03,
    dayUnknown: 0.03,
    numberWrong: 0.03,
    blank: 0.08,
    twice: 0.05,
  },
}

const mistyped = (text: string, random: Random): string => {
  const letters = [...text]
  const at = random.below(letters.length)
  const act = random.below(4)
  if (act === 0 && letters.length > 3) letters.splice(at, 1)
  else if (act === 1) letters.splice(at, 0, random.pick([...'aeionrst']))
  else if (act === 2 && at > 0) letters.splice(at - 1, 2, letters[at]!, letters[at - 1]!)
  else letters[at] = random.pick([...'aeiounrstlkm'])
  return letters.join('')
}

/** What a body has written down of somebody. */
interface Written extends Person {
  /** 0 where it is not known. */
  readonly day: number
  readonly says: { readonly sex: boolean; readonly country: boolean; readonly number: boolean }
}

const writtenDown = (person: Person, mess: Mess, random: Random): Written => {
  const happens = (share: number): boolean => random.next() < share
  let { given, family, year, month, day, number } = person
  const [only = given, second] = given.split(' ')
  if (second !== undefined && happens(mess.halved)) given = only
  if (happens(mess.typing)) {
    if (random.next() < 0.5) given = mistyped(given, random)
    else family = mistyped(family, random)
  }
  if (happens(mess.exchanged)) [given, family] = [family, given]
  if (happens(mess.dayWrong)) {
    const act = random.below(3)
    if (act === 0 && day <= 12) [day, month] = [month, day]
    else if (act === 1) day = 1 + ((day + 8) % 28)
    else year += random.pick([-1, 1])
  }
  if (happens(mess.dayUnknown)) day = 0
  if (number !== '' && happens(mess.numberWrong))
    number = number.slice(0, 9) + String((Number(number[9]) + 1 + random.below(8)) % 10) + number.slice(10)
  return {
    ...{ ...person, given, family, year, month, day, number },
    says: { sex: !happens(mess.blank), country: !happens(mess.blank), number: happens(0.7) },
  }
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const swedishMonths = words(
  'januari februari mars april maj juni juli augusti september oktober november december',
)
const englishMonths = words(
  'January February March April May June July August September October November December',
)
const romanMonths = words('I II III IV V VI VII VIII IX X XI XII')
/** Seven ways in which a month is written. */
const monthInWays = (month: number, way: number): string =>
  [
    String(month),
    two(month),
    swedishMonths[month - 1]!,
    swedishMonths[month - 1]!.slice(0, 3),
    englishMonths[month - 1]!,
    `${englishMonths[month - 1]!.slice(0, 3).toUpperCase()}.`,
    romanMonths[month - 1]!,
  ][way]!

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell
const csv = (rows: readonly (readonly string[])[], delimiter: string): string =>
  rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\r\n')
/** As an older program writes it: what its alphabet lacks is a question mark. */
const oldBytes = (text: string): Buffer =>
  Buffer.from(
    [...text]
      .map((letter) =>
        letter.codePointAt(0)! < 256
          ? letter
          : /\p{M}/u.test(letter)
            ? ''
            : bare(letter).codePointAt(0)! < 256
              ? bare(letter)
              : '?',
      )
      .join(''),
    'latin1',
  )

type Write = (list: readonly Written[], random: Random) => Buffer | Promise<Buffer>
const lists: Readonly<Record<string, Write>> = {
  'polisen.csv': (list) =>
    oldBytes(
      csv(
        [
          [
            'Diarienr',
            'Pers.nr',
            'Efternamn',
            'Förnamn',
            'Född (ååmmdd)',
            'Kön',
            'Medborgarskap',
            'Handläggare',
          ],
          ...list.map(({ given, family, year, month, day, isWoman, country, number, says }, at) => [
            `K ${4000 + at}-09`,
            number === '' || !says.number ? '' : `${number.slice(2, 8)}-${number.slice(8)}`,
            family.toUpperCase(),
            given,
            day === 0 ? String(year) : `${two(year % 100)}${two(month)}${two(day)}`,
            says.sex ? (isWoman ? 'K' : 'M') : '-',
            says.country ? country.code : 'okänt',
            'Påhittad Inspektör',
          ]),
        ],
        ';',
      ),
    ),
  'migrationsverket.xlsx': async (list) =>
    writeWorkbook([
      { sheet: 'Läs mig', data: [[{ value: 'Uttag för året. Se nästa flik.', type: String }]] },
      {
        sheet: 'Personer 2009',
        data: [
          ['Surname', 'Given names', 'Date of birth', 'Sex', 'Citizenship', 'Decision date'].map((value) => ({
            value,
            type: String,
          })),
          ...list.map(({ given, family, year, month, day, isWoman, country, says }, at) => [
            { value: family, type: String },
            { value: given, type: String },
            day === 0
              ? { value: `${year}`, type: String }
              : { value: new Date(Date.UTC(year, month - 1, day)), type: Date, format: 'yyyy-mm-dd' },
            says.sex ? { value: isWoman ? 'Female' : 'Male', type: String } : null,
            says.country ? { value: country.three, type: String } : null,
            { value: new Date(Date.UTC(2009, at % 12, 1 + (at % 28))), type: Date, format: 'yyyy-mm-dd' },
          ]),
        ],
      },
      {
        sheet: 'Summa',
        data: [
          [
            { value: 'Antal', type: String },
            { value: list.length, type: Number },
          ],
        ],
      },
    ]).toBuffer(),
  'socialtjansten.csv': (list) =>
    Buffer.from(
      csv(
        [
          ['Namn', 'Född', 'Nationalitet', 'Könstillhörighet', 'Anteckning'],
          ...list.map(({ given, family, year, month, day, isWoman, country, says }) => [
            `${given} ${family}`,
            day === 0 ? `ca ${year}` : `${day} ${swedishMonths[month - 1]!} ${year}`,
            says.country ? country.citizen : '',
            says.sex ? (isWoman ? 'kvinna' : 'man') : 'uppgift saknas',
            'talar om jobb, hem och "vänner"',
          ]),
        ],
        ',',
      ),
    ),
  'regionen.csv': (list, random) =>
    Buffer.from(
      csv(
        [
          ['Påhittad region: patienter 2009', '', '', '', '', ''],
          ['', '', '', '', '', ''],
          ['Patient (efternamn, förnamn)', 'Födelseår', 'Födelsemånad', 'Födelsedag', 'Kön', 'Land'],
          ...list.map(({ given, family, year, month, day, isWoman, country, says }) => [
            `${family}, ${given}`,
            String(year),
            day === 0 ? '' : monthInWays(month, random.below(7)),
            day === 0 ? '' : String(day),
            says.sex ? (isWoman ? '2' : '1') : '0',
            says.country ? country.swedish : '',
          ]),
        ],
        '\t',
      ),
    ),
  'aklagarna.csv': (list) =>
    Buffer.from(
      `\uFEFF${bare(
        csv(
          [
            ['Malsagande fornamn', 'Malsagande efternamn', 'Personnummer', 'DOB', 'Medborgare i'],
            ...list.map(({ given, family, year, month, day, country, number, says }) => [
              given,
              family,
              says.number ? number : '',
              day === 0 ? '?' : `${day}/${month}/${year}`,
              says.country ? country.swedish : '',
            ]),
          ],
          ';',
        ),
      )}\r\n`,
    ),
}

/** Five files of the same made-up people, and who is truly on them. */
export interface MessyLists {
  readonly files: readonly { readonly name: string; readonly content: Buffer }[]
  /** Of each record of each file, in order, the number of the person. */
  readonly persons: readonly (readonly number[])[]
  readonly people: number
}

/** @param share of the people that each list sees. */
export const messyLists = async (
  seed: number,
  { people = 420, share = [0.3, 0.34, 0.28, 0.32, 0.26], mess = usualMess } = {},
): Promise<MessyLists> => {
  const random = seededRandom(seed)
  const everybody = Array.from({ length: people }, () => personOf(random))
  const written = share.map((one) => {
    const seen = everybody.flatMap((_, at) => (random.next() < one ? [at] : []))
    const twice = seen.filter(() => random.next() < mess.twice)
    // Somebody's second record stands anywhere in the list.
    return [...seen, ...twice]
      .map((at) => ({ at, order: random.next() }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ at }) => at)
  })
  const files = []
  for (const [list, name] of Object.keys(lists).entries())
    files.push({
      name,
      content: await lists[name]!(
        written[list]!.map((at) => writtenDown(everybody[at]!, mess, random)),
        random,
      ),
    })
  return { files, persons: written, people }
}
