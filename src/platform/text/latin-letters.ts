/**
 * Names in other scripts as Latin letters. One rough spelling for each letter, after ISO 9 and the passport practice of
 * ICAO Doc 9303 for Cyrillic and Arabic and the Royal Thai General System; what the systems disagree on is levelled
 * afterwards (`levelled-names.ts`), so the choice among them matters little.
 */

const table = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]))

const cyrillic = table(
  'а=a б=b в=v г=g ґ=g д=d ђ=dj е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i ј=j к=k л=l љ=lj м=m н=n њ=nj о=o п=p р=r с=s т=t ћ=c у=u ў=u ф=f х=kh ц=ts ч=ch џ=dz ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia ѓ=g ќ=k ѕ=z',
)

const arabic = table(
  'ا=a أ=a إ=i آ=a ٱ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=u ي=i ى=a ة=a ء= ؤ=u ئ=i پ=p چ=ch ژ=zh گ=g ک=k ی=i ہ=h ے=e ڤ=v',
)

const thai = table(
  'ก=k ข=k ฃ=k ค=k ฅ=k ฆ=k ง=ng จ=ch ฉ=ch ช=ch ซ=s ฌ=ch ญ=y ฎ=d ฏ=t ฐ=th ฑ=th ฒ=th ณ=n ด=d ต=t ถ=th ท=th ธ=th น=n บ=b ป=p ผ=p ฝ=f พ=p ฟ=f ภ=p ม=m ย=y ร=r ล=l ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ= ฮ=h ะ=a ั=a า=a ำ=am ิ=i ี=i ึ=ue ื=ue ุ=u ู=u เ=e แ=ae โ=o ใ=ai ไ=ai ฤ=rue ๆ=',
)

// Latin letters that no decomposition takes apart.
const latin = table('ł=l đ=d ð=d þ=th ø=o æ=ae œ=oe ß=ss ı=i ə=a ħ=h ŋ=n ĸ=k')

const letters: Readonly<Record<string, string>> = { ...cyrillic, ...arabic, ...thai, ...latin }

// What the alphabet alone does not tell, in this order: Arabic articles and an initial waw; in Thai a letter under the sign of
// silence (with the one before it in ทร), ho hip that only leads, ro han, and yo ying that ends a syllable.
const readings: readonly (readonly [RegExp, string])[] = [
  [/(^| )ال(?=[^ ]{2})/gu, '$1'],
  [/(^| )و/gu, '$1w'],
  [/(?:ทร|[\u0e01-\u0e2e])[\u0e34-\u0e3a]?\u0e4c/gu, ''],
  [/ห(?=[งญนมยรลว])/gu, ''],
  [/รร(?=[\u0e01-\u0e2e])/gu, 'ะ'],
  [/ญ(?=[\u0e01-\u0e2e]|$)/gu, 'น'],
]
const vowelBefore = /([\u0e40-\u0e44])([\u0e01-\u0e2e])/gu
const marks = /[\u0e47-\u0e4e\u064b-\u065f\u0670\u0640]/gu

/**
 * A name in lower-case Latin letters without diacritics. What is neither a letter nor a space is left out, but for the
 * hyphen, which separates.
 */
export const inLatinLetters = (name: string): string =>
  [
    ...readings
      .reduce(
        (text, [pattern, reading]) => text.replace(pattern, reading),
        name.normalize('NFC').toLowerCase(),
      )
      .replace(vowelBefore, '$2$1')
      .replace(marks, ''),
  ]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-–‐.,/]/gu, ' ')
    .replace(/[^a-z ]/gu, '')
    .replace(/ +/gu, ' ')
    .trim()
