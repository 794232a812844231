import { wordEnd, wordStart } from '../language/words.ts'
import type { Perspective } from '../schema.ts'
import { isOthersTask } from './others.ts'
import type { Content } from './passages.ts'

const find = (alternatives: string[]): RegExp =>
  new RegExp(`${wordStart}(?:${alternatives.join('|')})${wordEnd}`, 'iu')

const signs: Record<Perspective, RegExp> = {
  children: find([
    'barn(?:et|en|ens|s|a|ets)?',
    '(?:små|spädbarn|skol|flykting)barn\\p{L}*',
    'barnrätts\\p{L}*',
    'barnperspektiv\\p{L}*',
    'barnkonventionen',
    'ungdom(?:ar|arna|ars|en)?',
    'unga(?:s)?(?! (?:vuxna|forskare))',
    'flick(?:a|as|or|ors|orna|ornas)',
    'pojk(?:e|es|ar|ars|arna|arnas)',
    'minderårig(?:a|as)?',
    'elev(?:er|erna|ers)?',
    'ensamkommande',
    "child(?:ren)?(?:[’']s)?",
    "young (?:people|persons?|women|men|adults|victims)(?:[’']s)?",
    'youths?',
    "girls?(?:[’'])?",
    "boys?(?:[’'])?",
    'minors?',
    'adolescents?',
    'teenagers?',
    'pupils?',
    'juveniles?',
    'under (?:the age of )?18',
    'unaccompanied',
  ]),
  gender: find([
    'kvinn(?:a|or|ors|orna|ornas)',
    'mäns',
    'män(?= (?:och|samt|respektive))',
    '(?:flickor|kvinnor)(?:s)? (?:och|respektive|samt) (?:unga )?(?:pojkar|män)',
    '(?:pojkar|män)s? (?:och|respektive) (?:unga )?(?:flickor|kvinnor)',
    'flick\\p{L}* (?:och|respektive|samt) (?:unga )?(?:kvinn|pojk)\\p{L}*',
    'varje flickas och pojkes',
    'könsuppdela\\p{L}*',
    'könsfördela\\p{L}*',
    'kön(?:et)?',
    'jämställdhet\\p{L}*',
    'genusperspektiv\\p{L}*',
    'könsperspektiv',
    "wom[ae]n(?:[’']s)?",
    "wom[ae]n(?:[’']s)? and men(?:[’']s)?",
    "girls(?:[’'])? and (?:young )?(?:boys|women)(?:[’'])?",
    'gender(?:ed)?(?! identit| express|-identit)(?:[ -]\\p{L}+)?',
    'sex-?disaggregated',
    'disaggregated by (?:sex|gender)',
    'by (?:sex|gender) and',
    'broken down by (?:sex|gender)',
    'females?',
  ]),
  lgbt: find([
    'hbtq?i?(?:a|x)?(?:\\+|-\\p{L}+)?',
    'homo-? ?(?:och|,) bisexuella\\p{L}*',
    'homosexuell\\p{L}*',
    'bisexuell\\p{L}*',
    'transperson\\p{L}*',
    'könsidentitet\\p{L}*',
    'könsuttryck',
    'sexuell(?:a)? läggning(?:ar)?',
    'queer\\p{L}*',
    'män som har sex med män',
    'samkönade',
    'lgbt[a-z+]*(?:\\+)?(?:-\\p{L}+)?',
    'lesbian',
    'gay',
    'bisexual',
    'homosexual',
    'transgender',
    'trans (?:people|persons?|women|men)',
    'gender identity',
    'sexual orientation',
    'men who have sex with men',
    'same-sex',
    'intersex',
  ]),
  disability: find([
    'funktionsnedsättning\\p{L}*',
    'funktionshind\\p{L}*',
    'funktionsvariation\\p{L}*',
    'funktionsförmåga',
    'funktionsrätt\\p{L}*',
    'disab(?:ility|ilities|led)',
    'impairments?',
    'learning (?:difficulties|disabilities)',
    'special needs',
    'accessib(?:le|ility)',
    'neurodiver\\p{L}+',
  ]),
}
const anySign = new RegExp(
  Object.values(signs)
    .map(({ source }) => source)
    .join('|'),
  'iu',
)
const both = find([
  '(?:såväl|både) kvinnor som män',
  'kvinnor (?:och|såväl som) män',
  'women and men',
  'men and women',
])
const onlySubject = find([
  'mäns våld mot kvinnor',
  'violence against women(?: and girls)?',
  'kvinnofrid\\p{L}*',
  'nationellt centrum för kvinnofrid',
  "women[’']s (?:shelters?|aid|refuges?)",
  'kvinnojour\\p{L}*',
  'tjejjour\\p{L}*',
  'jämställdhetsmyndigheten',
  'gender equality (?:agency|authority|unit|minister|policy)',
  'barnombudsmannen',
  'rädda barnen',
  'stiftelsen allmänna barnhuset\\p{L}*',
  'allmänna barnhuset\\p{L}*',
  'save the children',
  'ungdomsstyrelsen\\p{L}*',
  'ungdomsmottagning\\p{L}*',
  'barnahus\\p{L}*',
  '(?:ministry|minister|department|agency|board|council) (?:of|for) [^.;,]{0,50}',
  'myndigheten för ungdoms- och civilsamhällesfrågor\\p{L}*',
  'barn- och ungdomspsykiatrin?',
  'unicef',
  'ombudsman for children',
  "children[’']s (?:ombudsman|commissioner)",
  'särskilda bestämmelser om vård av unga',
  'barnafrid',
  'handel med (?:människor, särskilt )?kvinnor och barn',
  'barnkonventionen',
  'utbildning(?:sdepartementet)?',
  'convention on the rights of the child',
])

const orders = find([
  'ska',
  'skall',
  'bör',
  'måste',
  'krävs',
  'angeläget',
  'avser',
  'uppmärksamma(?:s)?',
  'beakta(?:s)?',
  'hänsyn',
  'prioriteras',
  'uppdraget omfattar',
  'will',
  'shall',
  'must',
  'should',
  'is to',
  'are to',
  'take into account',
  'particular attention',
])

const onlySubjects = new RegExp(onlySubject.source, 'giu')

/** The perspectives that the measure orders to be taken into account, or that name whom it is for. */
export const perspectivesOf = (content: Content): Perspective[] => {
  const bare = (text: string): string => text.replace(onlySubjects, ' ')
  const own = [content.section.heading, ...content.own.map(({ text }) => text)]
  const ordered = content.statements
    .filter(
      (statement) =>
        !statement.own &&
        anySign.test(statement.text) &&
        orders.test(statement.text) &&
        !isOthersTask(statement),
    )
    .map(({ text }) => ({ text, plain: bare(text) }))
  const target = content.section.fields
    .filter(({ kind, label }) => kind === 'other' && /målgrupp|target group|perspektiv/.test(label))
    .map(({ value }) => value)
  const aimed = [...own, ...target].filter((text) => anySign.test(text)).map(bare)
  return (Object.keys(signs) as Perspective[]).filter(
    (perspective) =>
      aimed.some((plain) => signs[perspective].test(plain)) ||
      ordered.some(
        ({ text, plain }) =>
          signs[perspective].test(plain) &&
          (perspective !== 'gender' ||
            both.test(text) ||
            !/kvinn|wom[ae]n/iu.test(text) ||
            /kvinn\p{L}*.{0,40}m[äa]n|flick|girl/iu.test(text)),
      ),
  )
}
