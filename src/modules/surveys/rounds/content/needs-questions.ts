import type { Instrument } from '../../../../platform/questionnaire/instrument.ts'
import { asked } from './asked.ts'

/**
 * What people who got support are asked, by slip and in their language: whether it began from their needs, which is what the plan set out
 * from. No translator has read any but the Swedish and the English.
 */
export const needsQuestions: Instrument = {
  right: {},
  items: [
    asked('from_needs', ['yes', 'partly', 'no'], {
      sv: ['Utgick stödet från vad du behövde?', 'Ja', 'Delvis', 'Nej'],
      en: ['Did the support begin from what you needed?', 'Yes', 'Partly', 'No'],
      ar: ['هل انطلق الدعم مما كنت تحتاجه؟', 'نعم', 'جزئياً', 'لا'],
      es: ['¿La ayuda partió de lo que necesitabas?', 'Sí', 'En parte', 'No'],
      ro: ['Sprijinul a pornit de la nevoile tale?', 'Da', 'Parțial', 'Nu'],
      ru: ['Помощь исходила из того, что вам было нужно?', 'Да', 'Отчасти', 'Нет'],
      th: ['ความช่วยเหลือเริ่มจากสิ่งที่คุณต้องการหรือไม่', 'ใช่', 'บางส่วน', 'ไม่ใช่'],
      uk: ['Допомога виходила з того, що вам було потрібно?', 'Так', 'Частково', 'Ні'],
    }),
    asked('had_a_say', ['yes', 'partly', 'no'], {
      sv: ['Fick du vara med och bestämma?', 'Ja', 'Delvis', 'Nej'],
      en: ['Did you have a say in what was decided?', 'Yes', 'Partly', 'No'],
      ar: ['هل كان لك رأي في القرارات؟', 'نعم', 'جزئياً', 'لا'],
      es: ['¿Pudiste participar en las decisiones?', 'Sí', 'En parte', 'No'],
      ro: ['Ai putut participa la decizii?', 'Da', 'Parțial', 'Nu'],
      ru: ['Вы участвовали в принятии решений?', 'Да', 'Отчасти', 'Нет'],
      th: ['คุณมีส่วนในการตัดสินใจหรือไม่', 'ใช่', 'บางส่วน', 'ไม่ใช่'],
      uk: ['Ви брали участь у прийнятті рішень?', 'Так', 'Частково', 'Ні'],
    }),
    asked('own_language', ['yes', 'partly', 'no'], {
      sv: ['Fick du hjälp på ett språk som du förstår?', 'Ja', 'Delvis', 'Nej'],
      en: ['Were you helped in a language that you understand?', 'Yes', 'Partly', 'No'],
      ar: ['هل حصلت على المساعدة بلغة تفهمها؟', 'نعم', 'جزئياً', 'لا'],
      es: ['¿Te ayudaron en un idioma que entiendes?', 'Sí', 'En parte', 'No'],
      ro: ['Ai fost ajutat într-o limbă pe care o înțelegi?', 'Da', 'Parțial', 'Nu'],
      ru: ['Вам помогали на понятном вам языке?', 'Да', 'Отчасти', 'Нет'],
      th: ['คุณได้รับความช่วยเหลือในภาษาที่คุณเข้าใจหรือไม่', 'ใช่', 'บางส่วน', 'ไม่ใช่'],
      uk: ['Вам допомагали мовою, яку ви розумієте?', 'Так', 'Частково', 'Ні'],
    }),
  ],
}
