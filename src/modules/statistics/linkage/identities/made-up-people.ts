/**
 * Made-up people as weak identities, and what happens to them between two offices: a generator for tests and for the
 * estimate of linkage errors. All of it follows from the seed. Names are common ones put together at random; nobody is meant.
 */
import { seededRandom } from './seeded-random.ts'
import type { IdentityLevel, WeakIdentity } from './weak-identities.ts'

/** What may happen to a record on the way to another office. */
export const damages = [
  'typing error',
  'other spelling',
  'other script',
  'names exchanged',
  'one name missing',
  'known by an alias',
  'date missing',
  'date estimated',
  'day and month exchanged',
  'number uncertain',
  'other number',
] as const
export type Damage = (typeof damages)[number]

interface Name {
  readonly native: string
  readonly spellings: readonly string[]
}
const names = (text: string): Name[] =>
  text.split(';').map((entry) => {
    const [native = '', ...spellings] = entry.trim().split('|')
    return { native, spellings: spellings.length > 0 ? spellings : [native] }
  })

interface People {
  readonly citizenships: readonly string[]
  readonly women: readonly Name[]
  readonly men: readonly Name[]
  readonly families: readonly Name[]
}

const peoples: readonly People[] = [
  {
    citizenships: ['UA', 'RU', 'BG'],
    women: names(
      'Наталія|Nataliia|Nataliya|Natalia;Юлія|Yuliia|Julia|Yulia;Оксана|Oksana|Oxana;Світлана|Svitlana|Svetlana;Катерина|Kateryna|Katerina|Ekaterina;Ірина|Iryna|Irina;Євгенія|Yevheniia|Evgenia|Jevgenija;Олександра|Oleksandra|Alexandra|Aleksandra;Ксенія|Kseniia|Xenia|Ksenia;Дар’я|Daria|Darya;Жанна|Zhanna|Janna;Любов|Liubov|Lyubov',
    ),
    men: names(
      'Олександр|Oleksandr|Alexander|Aleksandr;Сергій|Serhii|Sergey|Sergei;Дмитро|Dmytro|Dmitry|Dmitri;Юрій|Yurii|Yuri|Jurij;Андрій|Andrii|Andrey|Andrei;Микола|Mykola|Nikolai|Nikolay',
    ),
    families: names(
      'Шевченко|Shevchenko|Schewtschenko|Sjevtjenko;Коваленко|Kovalenko|Kowalenko;Бондаренко|Bondarenko;Ткаченко|Tkachenko|Tkatschenko;Кравчук|Kravchuk|Kravtjuk|Krawczuk;Поліщук|Polishchuk|Polischuk;Мельник|Melnyk|Melnik;Іванова|Ivanova|Iwanowa;Петренко|Petrenko;Захарчук|Zakharchuk|Zaharchuk;Гончаренко|Honcharenko|Goncharenko;Хоменко|Khomenko|Homenko',
    ),
  },
  {
    citizenships: ['SY', 'IQ', 'MA'],
    women: names(
      'فاطمة|Fatima|Fatma|Fatimah;خديجة|Khadija|Khadidja|Chadidja;زينب|Zainab|Zeinab|Zaynab;مريم|Maryam|Mariam|Miriam;سارة|Sara|Sarah;ليلى|Layla|Leila|Laila;نور|Nour|Noor|Nur;هدى|Huda|Houda;رانيا|Rania|Raniya;سميرة|Samira|Sameera;حنان|Hanan|Hanane;ياسمين|Yasmin|Jasmin|Yasmine',
    ),
    men: names(
      'محمد|Mohammed|Muhammad|Mohamed;أحمد|Ahmed|Ahmad;حسين|Hussein|Hussain|Husayn;يوسف|Yusuf|Youssef|Yousef;علي|Ali|Aly;عمر|Omar|Umar',
    ),
    families: names(
      'الحسن|Al-Hassan|Alhasan|El Hassan;العلي|Al-Ali|Alali;خليل|Khalil|Chalil|Khaleel;إبراهيم|Ibrahim|Ebrahim;حداد|Haddad|Hadad;نجار|Najjar|Nadjar|Najar;منصور|Mansour|Mansoor|Mansur;صالح|Saleh|Salih;عثمان|Osman|Othman|Uthman;شريف|Sharif|Cherif|Sherif;قاسم|Qasim|Kassem|Qassem;بكري|Bakri|Bakry',
    ),
  },
  {
    citizenships: ['TH'],
    women: names(
      'สมหญิง|Somying|Somjing;มาลี|Malee|Mali;กัญญา|Kanya|Kanjana;พรทิพย์|Pornthip|Phonthip|Porntip;สุดา|Suda|Sudaa;วรรณา|Wanna|Vanna;นิตยา|Nittaya|Nitaya;รัตนา|Rattana|Ratana;ศิริพร|Siriporn|Siriphon;ประภา|Prapha|Prapa;อรุณี|Arunee|Aruni;จันทร์เพ็ญ|Chanpen|Janpen',
    ),
    men: names('สมชาย|Somchai|Somchay;วิชัย|Wichai|Vichai;ประเสริฐ|Prasert|Prasoet;สุรชัย|Surachai|Surachay'),
    families: names(
      'สุขใจ|Sukjai|Sukchai;ทองดี|Thongdee|Tongdee;แสงจันทร์|Saengchan|Sangjan;บุญมา|Boonma|Bunma;ศรีสุข|Srisuk|Sisuk;พรหมมา|Phromma|Promma;ใจดี|Jaidee|Chaidi;วงศ์ทอง|Wongthong|Vongtong;คำแสน|Khamsaen|Kamsaen;มีสุข|Meesuk|Misuk',
    ),
  },
  {
    citizenships: ['RO', 'MD'],
    women: names(
      'Ștefania|Stefania|Ştefania;Ioana|Joana;Andreea|Andrea;Mădălina|Madalina;Cătălina|Catalina;Ruxandra|Ruksandra;Crenguța|Crenguta|Crenguţa;Lăcrămioara|Lacramioara;Georgiana|Gheorghiana;Mihaela;Elena|Ileana;Nicoleta',
    ),
    men: names(
      'Ștefan|Stefan|Ştefan;Cătălin|Catalin;Ionuț|Ionut|Ionuţ;Gheorghe|George;Mihăiță|Mihaita;Răzvan|Razvan',
    ),
    families: names(
      'Popescu;Ionescu|Jonescu;Țîrlea|Tirlea|Ţirlea;Brătianu|Bratianu;Mureșan|Muresan|Mureşan;Dănilă|Danila;Șerban|Serban|Şerban;Găină|Gaina;Lăcătuș|Lacatus|Lăcătuş;Vlădescu|Vladescu;Câmpeanu|Campeanu|Cimpeanu;Rădulescu|Radulescu',
    ),
  },
  {
    citizenships: ['VN'],
    women: names(
      'Thị Hương|Thi Huong|Huong;Thị Lan|Thi Lan|Lan;Ngọc Ánh|Ngoc Anh;Thu Hà|Thu Ha;Mỹ Linh|My Linh;Thị Bích|Thi Bich|Bich;Kim Chi|Kimchi;Thanh Thảo|Thanh Thao;Phương Uyên|Phuong Uyen;Quỳnh Như|Quynh Nhu;Hồng Đào|Hong Dao;Diễm My|Diem My',
    ),
    men: names('Văn Hùng|Van Hung|Hung;Đức Minh|Duc Minh;Quốc Bảo|Quoc Bao;Thành Long|Thanh Long'),
    families: names(
      'Nguyễn|Nguyen;Trần|Tran;Lê|Le;Phạm|Pham;Hoàng|Hoang|Huynh;Đặng|Dang;Bùi|Bui;Đỗ|Do;Võ|Vo;Dương|Duong',
    ),
  },
  {
    citizenships: ['SE', 'NG', 'PL'],
    women: names(
      'Åsa|Asa|Aasa;Björk|Bjork;Blessing;Małgorzata|Malgorzata;Joy;Agnieszka|Agnieshka;Precious;Märta|Marta;Ewa|Eva;Faith;Katarzyna|Katarina;Osarenren',
    ),
    men: names('Jörgen|Jorgen|Joergen;Håkan|Hakan;Łukasz|Lukasz;Emeka;Chinedu;Sven'),
    families: names(
      'Öberg|Oberg|Oeberg;Åkesson|Akesson;Kowalczyk|Kovalchik;Wójcik|Wojcik;Okafor|Okaphor;Eze;Lindqvist|Lindkvist|Lindquist;Jönsson|Jonsson;Osagie|Osagye;Zielińska|Zielinska;Adeyemi|Adejemi;Björklund|Bjorklund',
    ),
  },
]

/** A person, the first office's record, the second's, and what lies between them. */
export interface MadeUpCase {
  readonly before: WeakIdentity
  readonly after: WeakIdentity
  readonly damages: readonly Damage[]
}

type Random = ReturnType<typeof seededRandom>

interface Known {
  readonly given: Name
  readonly family: Name
}

const two = (value: number): string => String(value).padStart(2, '0')

const numberFor = (born: string, random: Random): string => {
  const [year = '', month = '', day = ''] = born.split('-')
  return `${year}${month}${two(Number(day) + 60)}${String(random.below(10_000)).padStart(4, '0')}`
}

const makePerson = (random: Random): { known: Known; person: WeakIdentity; alias: string } => {
  const people = random.pick(peoples)
  const isWoman = random.next() < 0.75
  const given = random.pick(isWoman ? people.women : people.men)
  const family = random.pick(people.families)
  const born = `${1960 + random.below(48)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
  const hasNumber = random.next() < 0.35
  const levels: readonly IdentityLevel[] = ['confirmed', 'probable', 'uncertain']
  const other = random.pick(peoples)
  return {
    known: { given, family },
    alias: `${random.pick(isWoman ? other.women : other.men).spellings[0]} ${random.pick(other.families).spellings[0]}`,
    person: {
      given: random.pick(given.spellings),
      family: random.pick(family.spellings),
      aliases: [],
      born,
      bornEstimated: false,
      sex: isWoman ? 'F' : 'M',
      citizenship: random.pick(people.citizenships),
      number: hasNumber ? numberFor(born, random) : '',
      numberLevel: hasNumber ? random.pick(levels) : '',
    },
  }
}

const mistype = (name: string, random: Random): string => {
  const letters = [...name]
  const at = random.below(letters.length)
  const act = random.below(3)
  if (act === 0) letters.splice(at, 1)
  else if (act === 1) letters.splice(at, 0, random.pick([...'aeinrst']))
  else letters[at] = random.pick([...'aeiounrstlkm'])
  return letters.join('')
}

const respell = (name: Name, current: string, random: Random): string => {
  const others = name.spellings.filter((spelling) => spelling !== current)
  return others.length === 0 ? current : random.pick(others)
}

/** What each kind of damage does; the alias is then known to the office that knew the name before. */
const acts = {
  'typing error': (person, { random }) =>
    random.next() < 0.5
      ? { ...person, given: mistype(person.given, random) }
      : { ...person, family: mistype(person.family, random) },
  'other spelling': (person, { known, random }) => ({
    ...person,
    given: respell(known.given, person.given, random),
    family: respell(known.family, person.family, random),
  }),
  'other script': (person, { known }) => ({
    ...person,
    given: known.given.native,
    family: known.family.native,
  }),
  'names exchanged': (person) => ({ ...person, given: person.family, family: person.given }),
  'one name missing': (person, { random }) =>
    random.next() < 0.5 ? { ...person, family: '' } : { ...person, given: '' },
  'known by an alias': (person, { alias }) => {
    const [given = '', ...rest] = alias.split(' ')
    return { ...person, given, family: rest.join(' '), aliases: [`${person.given} ${person.family}`] }
  },
  'date missing': (person) => ({ ...person, born: '' }),
  'date estimated': (person, { random }) => ({
    ...person,
    born: person.born === '' ? '' : `${Number(person.born.slice(0, 4)) + random.below(5) - 2}-01-01`,
    bornEstimated: true,
  }),
  'day and month exchanged': (person) => {
    const [year, month, day] = person.born.split('-')
    return Number(day) <= 12 && month !== undefined ? { ...person, born: `${year}-${day}-${month}` } : person
  },
  'number uncertain': (person) => ({ ...person, numberLevel: person.number === '' ? '' : 'uncertain' }),
  'other number': (person, { random }) => ({
    ...person,
    number: numberFor(person.born === '' ? '1970-01-01' : person.born, random),
    numberLevel: 'probable',
  }),
} satisfies Record<
  Damage,
  (person: WeakIdentity, given: { known: Known; alias: string; random: Random }) => WeakIdentity
>

/** The share of each kind of damage in `makeCases`; most records have one, some two, some none. */
const NONE = 0.25
const SECOND = 0.25

const chooseDamages = (random: Random, undamaged: number): readonly Damage[] => {
  const first = random.pick(damages)
  const second = random.pick(damages)
  if (random.next() < undamaged) return []
  return random.next() < SECOND && second !== first ? [first, second] : [first]
}

/**
 * Made-up people as any number of offices know them: each office's record of a person is damaged by itself.
 *
 * @param seenBy for each person, the offices that have a record of them, as bits.
 * @param undamaged share of the records that nothing has happened to.
 * @returns for each office its records, and which person each is of.
 */
export const makeRecords = (
  seed: number,
  seenBy: ArrayLike<number>,
  offices: number,
  undamaged = NONE,
): { readonly records: readonly WeakIdentity[]; readonly persons: readonly number[] }[] => {
  const random = seededRandom(seed)
  const known = Array.from({ length: offices }, () => ({
    records: [] as WeakIdentity[],
    persons: [] as number[],
  }))
  for (let at = 0; at < seenBy.length; at += 1) {
    const { known: names, person, alias } = makePerson(random)
    for (const [office, { records, persons }] of known.entries()) {
      if (((seenBy[at]! >> office) & 1) === 0) continue
      records.push(
        chooseDamages(random, undamaged).reduce(
          (record: WeakIdentity, damage) => acts[damage](record, { known: names, alias, random }),
          person,
        ),
      )
      persons.push(at)
    }
  }
  return known
}

/**
 * Made-up people as two offices know them.
 *
 * @param only gives every record exactly this damage.
 */
export const makeCases = (seed: number, count: number, only?: Damage): MadeUpCase[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const { known, person, alias } = makePerson(random)
    const first = random.pick(damages)
    const second = random.pick(damages)
    const chosen =
      only !== undefined
        ? [only]
        : random.next() < NONE
          ? []
          : random.next() < SECOND && second !== first
            ? [first, second]
            : [first]
    const after = chosen.reduce(
      (record: WeakIdentity, damage) => acts[damage](record, { known, alias, random }),
      person,
    )
    return { before: person, after, damages: chosen }
  })
}
