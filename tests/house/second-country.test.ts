import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'

// What knows of Sweden outside the law, the directory and the word lists (decision 149). `docs/second-country.md` is written from here: a
// second country is what stands there, place by place. It may get shorter; a new place is argued for.

interface Known {
  /** What is known, and what it would be in another country. */
  readonly what: string
  readonly said: RegExp
  /** So many files say it today. */
  readonly most: number
}

const knowledge: Readonly<Record<string, Known>> = {
  'Time zone': {
    what: 'One constant for the program (`platform/clock/zone.ts`); statements say it again, since the database works days out.',
    said: /Europe\/Stockholm/,
    most: 18,
  },
  'Language tag': {
    what: 'How days and numbers are written. `localeTags` is the place; the rest writes days as ISO 8601, which this tag happens to give.',
    said: /sv-SE/,
    most: 19,
  },
  Currency: {
    what: 'Kronor and öre, in columns too. Another currency is a field of the installation, and a second one a change of the ledger.',
    said: /'SEK'|fields\/kronor\.ts|money\/kronor/,
    most: 41,
  },
  'Identity numbers': {
    what: 'How a personal number is recognised and refused, or sought. One function; another country brings its own.',
    said: /text\/identity-number\.ts|personnummer|samordningsnummer/i,
    most: 14,
  },
  'Working days': {
    what: 'Holidays come from a package of one country; who counts in working days asks one module.',
    said: /swedish-holidays|\b(add|is|next|last)WorkingDays?\b/,
    most: 7,
  },
  'Counties and municipalities': {
    what: 'Codes of Statistics Sweden, lent by the directory. Who asks knows that there are two levels, and two digits.',
    said: /\b(COUNTIES|countiesNamed|countyCodes|planCounties|municipalities|municipalityCodes)\b/,
    most: 42,
  },
  'Telephone numbers': {
    what: '112, 114 14 and the help line. They are said where somebody is in danger, and stand as words.',
    said: /\b112\b|114 ?14|\+46/,
    most: 35,
  },
  'The plan of 2008': {
    what: 'Shipped as facts in `plan/shipped`; others name it to begin with it.',
    said: /Skr\. 2007\/08|PLAN_2008|plan-2008/,
    most: 3,
  },
  'The country itself': {
    what: 'As donor, sender, home country of a journey or an insured. A setting of the installation.',
    said: /'SE'|\bSverige|\bSweden/,
    most: 28,
  },
  'Sections by key': {
    what: 'Rules of rooms rest on sections of the law by their keys. This is what a room of another country is: its rules with its sections.',
    said: /'(osl|brb|sol|utll|lvu|bskl|rb|fb|law|solpul|bdl)-\d/,
    most: 21,
  },
  'Authorities by name': {
    what: 'Named where a rule sends somebody to them. Those of the directory go by kind instead.',
    said: /Socialstyrelsen|Polismyndigheten|Migrationsverket|Länsstyrelse|Brottsoffermyndigheten|Skolverket|Åklagarmyndigheten/,
    most: 8,
  },
}

/** The law, the directory, word lists and what is made up or shipped as facts: there the country belongs. */
const itsPlace =
  /^src\/(testing|modules\/(law|directory|reading|demonstration)\/)|\/(demo|shipped|language|locales)\/|(messages|labels|words|refusals|texts|phrases|labels-\w+)[\w-]*\.tsx?$|\.test\.tsx?$|database\/tables\.ts$/

const bare = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.tsx?$/.test(name) && !itsPlace.test(name))
  .sort()
const texts = new Map(files.map((name) => [name, bare(readFileSync(join(projectRoot, name), 'utf8'))]))
const saying = ({ said }: Known): string[] => files.filter((name) => said.test(texts.get(name)!))

describe('what knows of Sweden', () => {
  test.each(Object.entries(knowledge))('%s is known in no place more than it was', (_, known) => {
    const places = saying(known)
    expect(places.length, places.join('\n')).toBeGreaterThan(0)
    expect(places.length, places.join('\n')).toBeLessThanOrEqual(known.most)
  })

  test('the time zone is said once by the program itself', () => {
    const said = files.filter((name) =>
      /(?<!time zone )'Europe\/Stockholm'|`[^`]*TZID[^`]*Stockholm/.test(texts.get(name)!),
    )
    expect(said).toEqual(['src/platform/clock/zone.ts'])
  })

  test('what a second country would change stands in the documentation, place by place', async () => {
    const text = [
      '# What knows of Sweden',
      'Outside the rooms of law and directory, the word lists, and what is shipped as facts. Written by `tests/house/second-country.test.ts`',
      '([decision 149](decisions/0149-ready-for-a-second-country.md)).',
      ...Object.entries(knowledge).flatMap(([name, known]) => {
        const places = saying(known)
        return [
          '',
          `## ${name} (${places.length})`,
          known.what,
          '',
          ...places.map((place) => `- \`${place}\``),
        ]
      }),
      '',
    ].join('\n')
    await expect(text).toMatchFileSnapshot('../../docs/second-country.md')
  })
})
