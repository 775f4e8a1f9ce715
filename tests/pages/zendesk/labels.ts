import { params } from '../shared/params.ts';

const all = {
  en: {
    web: 'Public reply',
    native_messaging: 'Messaging',
    internal: 'Internal note',
    via: 'Email',
    requester: 'Requester',
    assignee: 'Assignee',
    subject: 'Subject',
    submit: 'Submit as Open',
    send: 'Send',
    note: 'Internal',
    priority: 'Priority',
    customer: 'Customer',
    conversations: 'Conversations',
    from: (who: string) => `Comment by ${who}`,
  },
  es: {
    web: 'Respuesta pública',
    native_messaging: 'Mensajería',
    internal: 'Nota interna',
    via: 'Correo electrónico',
    requester: 'Solicitante',
    assignee: 'Agente asignado',
    subject: 'Asunto',
    submit: 'Enviar como abierto',
    send: 'Enviar',
    note: 'Interna',
    priority: 'Prioridad',
    customer: 'Cliente',
    conversations: 'Conversaciones',
    from: (who: string) => `Comentario de ${who}`,
  },
};

/** The words of the interface, in the language the address asks for. */
export const labels = all[params.lang];
