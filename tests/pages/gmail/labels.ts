import { params } from '../shared/params.ts';

const all = {
  en: {
    compose: 'Compose',
    body: 'Message Body',
    send: 'Send',
    newMessage: 'New Message',
    to: 'To',
    subject: 'Subject',
    inbox: 'Inbox',
    starred: 'Starred',
    sent: 'Sent',
    drafts: 'Drafts',
    search: 'Search mail',
    reply: 'Reply',
    minimise: 'Minimise',
    fullScreen: 'Full screen',
    popOut: 'Pop out reply',
    close: 'Save & close',
    wrote: (when: string, who: string) => `On ${when}, ${who} wrote:`,
    toMe: 'to me',
  },
  es: {
    compose: 'Redactar',
    body: 'Cuerpo del mensaje',
    send: 'Enviar',
    newMessage: 'Mensaje nuevo',
    to: 'Para',
    subject: 'Asunto',
    inbox: 'Recibidos',
    starred: 'Destacados',
    sent: 'Enviados',
    drafts: 'Borradores',
    search: 'Buscar correo',
    reply: 'Responder',
    minimise: 'Minimizar',
    fullScreen: 'Pantalla completa',
    popOut: 'Abrir la respuesta en otra ventana',
    close: 'Guardar y cerrar',
    wrote: (when: string, who: string) => `El ${when}, ${who} escribió:`,
    toMe: 'para mí',
  },
};

/** The words of the interface, in the language the address asks for. */
export const labels = all[params.lang];
