import { params } from '../shared/params.ts';

const all = {
  en: {
    reply: 'Reply',
    note: 'Note',
    send: 'Send',
    addNote: 'Add note',
    inbox: 'Inbox',
    mine: 'Your inbox',
    all: 'All',
    unassigned: 'Unassigned',
    details: 'Details',
    assignee: 'Assignee',
    plan: 'Plan',
  },
  es: {
    reply: 'Responder',
    note: 'Nota',
    send: 'Enviar',
    addNote: 'Añadir nota',
    inbox: 'Bandeja de entrada',
    mine: 'Tu bandeja',
    all: 'Todas',
    unassigned: 'Sin asignar',
    details: 'Detalles',
    assignee: 'Responsable',
    plan: 'Plan',
  },
};

/** The words of the interface, in the language the address asks for. */
export const labels = all[params.lang];
