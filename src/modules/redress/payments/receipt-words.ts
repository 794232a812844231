import type { Telling } from './tellings.ts'

/**
 * What the person reads where they answer with their code: no word of what it is about. One object for each language; an
 * editor adds one here.
 */
export interface ReceiptWords {
  /** The language's name in itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly lead: string
  readonly code: string
  readonly howWasIt: string
  readonly told: Readonly<Record<Telling, string>>
  readonly send: string
  readonly leave: string
  /** Where the code does not count, where something is not said, and where too many have been tried. */
  readonly wrong: string
  readonly lacking: string
  readonly wait: string
  readonly thanks: string
  readonly saved: string
}

const all = {
  sv: {
    name: 'Svenska',
    direction: 'ltr',
    title: 'Svara med din kod',
    lead: 'Skriv koden som du har fått och hur det gick. Bara du ska svara.',
    code: 'Kod',
    howWasIt: 'Hur gick det?',
    told: {
      received: 'Jag har fått allt',
      part_received: 'Jag har fått en del',
      not_received: 'Jag har inte fått något',
      taken: 'Någon annan tog det',
    },
    send: 'Skicka svaret',
    leave: 'Lämna sidan',
    wrong:
      'Koden gäller inte. Den kan vara felskriven, använd eller för gammal. Be den som gav dig koden om en ny.',
    lacking: 'Skriv koden och välj ett svar.',
    wait: 'Vänta några minuter och försök igen.',
    thanks: 'Tack',
    saved: 'Svaret är sparat. Du kan stänga sidan.',
  },
  en: {
    name: 'English',
    direction: 'ltr',
    title: 'Answer with your code',
    lead: 'Enter the code you were given and how it went. Only you should answer.',
    code: 'Code',
    howWasIt: 'How did it go?',
    told: {
      received: 'I have got all of it',
      part_received: 'I have got a part',
      not_received: 'I have got nothing',
      taken: 'Somebody else took it',
    },
    send: 'Send the answer',
    leave: 'Leave the page',
    wrong:
      'The code does not count. It may be mistyped, used or too old. Ask whoever gave it to you for another.',
    lacking: 'Enter the code and choose an answer.',
    wait: 'Wait some minutes and try again.',
    thanks: 'Thank you',
    saved: 'Your answer is saved. You can close the page.',
  },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    title: 'أجب برمزك',
    lead: 'اكتب الرمز الذي حصلت عليه وكيف سار الأمر. أنت وحدك من يجيب.',
    code: 'الرمز',
    howWasIt: 'كيف سار الأمر؟',
    told: {
      received: 'استلمت كل شيء',
      part_received: 'استلمت جزءًا',
      not_received: 'لم أستلم شيئًا',
      taken: 'أخذه شخص آخر',
    },
    send: 'أرسل الجواب',
    leave: 'غادر الصفحة',
    wrong: 'الرمز غير صالح. ربما كُتب خطأً أو استُعمل من قبل أو انتهت مدته. اطلب رمزًا جديدًا ممن أعطاك إياه.',
    lacking: 'اكتب الرمز واختر جوابًا.',
    wait: 'انتظر بضع دقائق ثم حاول مرة أخرى.',
    thanks: 'شكرًا',
    saved: 'تم حفظ جوابك. يمكنك إغلاق الصفحة.',
  },
  ro: {
    name: 'Română',
    direction: 'ltr',
    title: 'Răspundeți cu codul',
    lead: 'Scrieți codul primit și cum a mers. Numai dumneavoastră răspundeți.',
    code: 'Cod',
    howWasIt: 'Cum a mers?',
    told: {
      received: 'Am primit tot',
      part_received: 'Am primit o parte',
      not_received: 'Nu am primit nimic',
      taken: 'A luat altcineva',
    },
    send: 'Trimiteți răspunsul',
    leave: 'Părăsiți pagina',
    wrong:
      'Codul nu este valabil. Poate este scris greșit, folosit deja sau prea vechi. Cereți altul de la cine vi l-a dat.',
    lacking: 'Scrieți codul și alegeți un răspuns.',
    wait: 'Așteptați câteva minute și încercați din nou.',
    thanks: 'Mulțumim',
    saved: 'Răspunsul este salvat. Puteți închide pagina.',
  },
  ru: {
    name: 'Русский',
    direction: 'ltr',
    title: 'Ответьте с вашим кодом',
    lead: 'Введите полученный код и как всё прошло. Отвечать должны только вы.',
    code: 'Код',
    howWasIt: 'Как всё прошло?',
    told: {
      received: 'Я получил(а) всё',
      part_received: 'Я получил(а) часть',
      not_received: 'Я ничего не получил(а)',
      taken: 'Забрал кто-то другой',
    },
    send: 'Отправить ответ',
    leave: 'Уйти со страницы',
    wrong:
      'Код не действует. Возможно, он введён с ошибкой, уже использован или устарел. Попросите новый у того, кто вам его дал.',
    lacking: 'Введите код и выберите ответ.',
    wait: 'Подождите несколько минут и попробуйте снова.',
    thanks: 'Спасибо',
    saved: 'Ответ сохранён. Вы можете закрыть страницу.',
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    title: 'Responda con su código',
    lead: 'Escriba el código que recibió y cómo fue. Solo usted debe responder.',
    code: 'Código',
    howWasIt: '¿Cómo fue?',
    told: {
      received: 'He recibido todo',
      part_received: 'He recibido una parte',
      not_received: 'No he recibido nada',
      taken: 'Otra persona lo tomó',
    },
    send: 'Enviar la respuesta',
    leave: 'Salir de la página',
    wrong: 'El código no vale. Puede estar mal escrito, usado o caducado. Pida otro a quien se lo dio.',
    lacking: 'Escriba el código y elija una respuesta.',
    wait: 'Espere unos minutos e inténtelo de nuevo.',
    thanks: 'Gracias',
    saved: 'Su respuesta está guardada. Puede cerrar la página.',
  },
  th: {
    name: 'ไทย',
    direction: 'ltr',
    title: 'ตอบด้วยรหัสของคุณ',
    lead: 'ใส่รหัสที่คุณได้รับและบอกว่าเป็นอย่างไร คุณเท่านั้นที่ควรตอบ',
    code: 'รหัส',
    howWasIt: 'เป็นอย่างไรบ้าง',
    told: {
      received: 'ฉันได้รับครบแล้ว',
      part_received: 'ฉันได้รับบางส่วน',
      not_received: 'ฉันไม่ได้รับอะไรเลย',
      taken: 'คนอื่นเอาไป',
    },
    send: 'ส่งคำตอบ',
    leave: 'ออกจากหน้านี้',
    wrong: 'รหัสนี้ใช้ไม่ได้ อาจพิมพ์ผิด ใช้ไปแล้ว หรือหมดอายุ ขอรหัสใหม่จากคนที่ให้รหัสคุณ',
    lacking: 'ใส่รหัสและเลือกคำตอบ',
    wait: 'รอสักครู่แล้วลองอีกครั้ง',
    thanks: 'ขอบคุณ',
    saved: 'บันทึกคำตอบแล้ว คุณปิดหน้านี้ได้',
  },
} as const satisfies Readonly<Record<string, ReceiptWords>>

export type ReceiptLanguage = keyof typeof all
export const receiptLanguages = Object.keys(all) as [ReceiptLanguage, ...ReceiptLanguage[]]

/** The words in a language. */
export const receiptWords = (language: ReceiptLanguage): ReceiptWords => all[language]
