import type { HelpLanguage } from '../help-language.ts'

export const spanish: HelpLanguage = {
  code: 'es',
  name: 'Español',
  nameOnScreen: { sv: 'spanska', en: 'Spanish' },
  direction: 'ltr',
  reviewed: false,
  windowTitle: 'Información',
  leave: 'Salir de la página',
  leaveLeadsTo: 'Llegas a una página sobre el tiempo.',
  leaveByKey: 'También puedes pulsar tres veces la tecla Mayús.',
  skip: 'Ir al contenido',
  languages: 'Idioma',
  notChecked:
    'Ningún traductor ha revisado todavía este texto. Los números de teléfono son correctos. Pide un intérprete si algo no está claro.',
  heading: '¿Necesitas ayuda?',
  lead: 'Tienes derecho a recibir ayuda. Tú decides.',
  callNow: 'Llama al 112 si estás en peligro ahora',
  callHint: 'Día y noche, gratis. Di dónde estás y qué idioma hablas.',
  more: 'Más números',
  numbers: {
    women: {
      name: 'Kvinnofridslinjen, línea para mujeres',
      text: 'Para mujeres a las que alguien amenaza o hace daño. Día y noche, gratis. Puedes ser anónima y tener intérprete. La llamada no aparece en la factura del teléfono.',
    },
    health: { name: 'Consejos de salud', text: 'Contestan enfermeras día y noche.' },
    children: { name: 'Bris, si tienes menos de 18 años', text: 'Gratis. No tienes que decir quién eres.' },
    police: { name: 'La policía, cuando no es urgente', text: 'Día y noche.' },
  },
  sections: {
    yours: {
      heading: 'Tú decides',
      sentences: [
        'Lo que ha pasado no es culpa tuya.',
        'En Suecia vender sexo no es delito. Quien compra sexo comete un delito.',
        'Recibes ayuda aunque no quieras hablar con la policía.',
        'Puedes decir sí a una parte de la ayuda y no al resto.',
      ],
    },
    help: {
      heading: 'Qué ayuda hay',
      sentences: [
        'Un lugar seguro donde estar.',
        'Atención médica. Recibes la atención que no puede esperar, aunque no tengas permiso para estar en Suecia.',
        'Tiempo para descansar y pensar. Si alguien te ha explotado y no tienes permiso, es posible que puedas quedarte 30 días. Lo solicitan los servicios sociales o quien investiga el delito.',
        'Alguien que conoce la ley y te ayuda con tus derechos.',
        'Un intérprete cuando te reúnes con una autoridad. No cuesta nada.',
        'Ayuda para volver a casa de forma segura, si tú lo quieres.',
      ],
    },
    contact: {
      heading: 'Cuando te pones en contacto',
      sentences: [
        'Alguien te escucha y te pregunta qué quieres.',
        'Di cómo y cuándo es seguro contactar contigo.',
        'Si es urgente, los servicios sociales del municipio donde estás tienen que ayudarte.',
        'Puedes llevar a alguien en quien confías.',
        'La policía puede preguntar si tienes derecho a estar en Suecia. Si eso te preocupa, habla primero con un abogado o con una organización de apoyo.',
      ],
    },
    written: {
      heading: 'Lo que se escribe',
      sentences: [
        'Esta página no guarda nada sobre ti.',
        'Cuando llamas a una línea de apoyo no tienes que decir tu nombre.',
        'Los servicios sociales y la sanidad escriben lo que hacen por ti. Puedes leerlo. Tienen que guardar el secreto.',
        'A veces la ley les obliga a contarlo a otra persona, por ejemplo cuando un niño sufre daño. Pregúntales.',
      ],
    },
    traces: {
      heading: 'Si alguien mira tu teléfono',
      sentences: [
        'El teléfono o el ordenador recuerda las páginas que has abierto. Lee en una ventana privada o borra la página del historial.',
        'Las llamadas se ven en la lista de llamadas del teléfono. Bórralas allí.',
        'Si no es seguro, usa otro teléfono o un ordenador de una biblioteca.',
        'Puedes imprimir esta página. En el papel solo hay números, nada sobre para qué son.',
      ],
    },
    child: {
      heading: 'Si tienes menos de 18 años',
      sentences: [
        'Nadie puede darte dinero o cosas a cambio de sexo. Quien lo hace comete un delito. Nunca es culpa tuya.',
        'Cuéntaselo a una persona adulta en quien confías: en la escuela, en un centro para jóvenes (ungdomsmottagning) o en Bris, 116 111.',
        'Quien trabaja con niños tiene que avisar a los servicios sociales cuando un niño puede sufrir daño. Pide que te digan qué pasa después.',
        'Puedes llamar tú a los servicios sociales de tu municipio. No necesitas preguntar a tus padres.',
      ],
    },
    hearing: {
      heading: 'Si no oyes, oyes mal o te cuesta hablar',
      sentences: [
        'Puedes enviar un SMS al 112 si antes has registrado tu número de teléfono en sosalarm.se.',
        'Con un teléfono de texto puedes llamar directamente al 112.',
      ],
    },
    worried: {
      heading: 'Si te preocupa otra persona',
      sentences: [
        'Si es urgente, llama al 112.',
        'Pregunta a la persona qué quiere. Hazlo a solas, nunca delante de alguien que pueda controlarla.',
        'Si se trata de un niño, avisa a los servicios sociales del municipio. Cualquiera puede hacerlo, también de forma anónima.',
        'Si quieres avisar a la policía, llama al 114 14.',
      ],
    },
    work: {
      heading: 'Si te encuentras con personas en tu trabajo',
      sentences: [
        'Llama al 020-39 00 00. Esa línea es para quienes trabajan con esto, no para quien necesita ayuda.',
        'Contesta la Agencia Sueca para la Igualdad de Género (Jämställdhetsmyndigheten) en horas de oficina.',
      ],
    },
    buying: {
      heading: 'Si compras sexo y quieres dejarlo',
      sentences: [
        'En varios municipios hay conversaciones para personas que compran sexo. Se llaman KAST.',
        'No cuestan nada y puedes ser anónimo.',
        'Pregunta por KAST a los servicios sociales.',
      ],
    },
  },
  sheet: {
    title: 'Números útiles',
    numbers: {
      emergency: 'Emergencia',
      women: 'Alguien con quien hablar',
      health: 'Consejos de salud',
      children: 'Menores de 18 años',
    },
    language: 'Di qué idioma hablas.',
  },
}
