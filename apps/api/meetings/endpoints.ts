import { z } from 'zod';
import {
  ANSWER_EXAMPLE, attachmentParams, attendeeParams, caseParams, evidenceQuery, factQuery, factView, feedBody, feedExample, feedList, feedParams, feedTokenParams, invitationMaterialParams, invitationParams, meetingDetail, meetingDetailExample,
  meetingListQuery, meetingSummary, meetingSummaryExample, myInvitation, myInvitationExample, newFeedExample, newFeedView, page, participationExample, participationQuery, participationView, planningFactExample,
  POINT_EXAMPLE, publicAnswerBody, publicInvitation, publicInvitationExample, publicPointBody, SERIES_CONTRACTS, seriesDetail, seriesDetailExample, seriesListQuery, seriesReceiptExample,
  seriesReceiptView, seriesSummary, seriesSummaryExample,
} from '../../../libs/contracts/index.ts';
import type { EndpointContract } from '../../../libs/contracts/index.ts';
import { STEPS } from '../complaints/steps.ts';

const SERIES = STEPS.series.tag;
const MEETINGS = STEPS.meeting.tag;
const INVITATIONS = 'Pozvánky';
const FEEDS = 'Kalendáře';

const list = <T extends z.ZodType>(items: T): z.ZodObject<{ items: z.ZodArray<T> }, z.core.$strict> => z.strictObject({ items: z.array(items) });
const { meetings: _meetings, ...openedExample } = seriesReceiptExample;

export const OPEN_SERIES: EndpointContract = {
  id: 'openSeries', tag: SERIES, summary: SERIES_CONTRACTS.openSeries.summary, description: 'Zakládá metodik nebo vedoucí odboru. Termíny navrhne krok „propose-dates“, na další rok v říjnu řada sama.',
  body: SERIES_CONTRACTS.openSeries.body, bodyExample: SERIES_CONTRACTS.openSeries.example,
  answer: { status: 201, description: 'Založeno; adresa řady je v hlavičce Location, verze v ETag.', schema: seriesReceiptView, example: openedExample, entityTag: true },
  problems: [409], idempotent: true,
};

export const LIST_SERIES: EndpointContract = {
  id: 'listSeries', tag: SERIES, summary: 'Řady porad', query: seriesListQuery,
  answer: { status: 200, description: 'Podle názvu, s počtem dnů témat v roce.', schema: list(seriesSummary), example: { items: [seriesSummaryExample] } },
};

export const READ_SERIES: EndpointContract = {
  id: 'readSeries', tag: SERIES, summary: 'Řada porad', description: 'Nastavení, roční počty dnů, navržené termíny, porady, úkoly z porad a kroky, které tato osoba může provést. Čtení se zapisuje.',
  params: caseParams, answer: { status: 200, description: 'Řada; verze je v ETag.', schema: seriesDetail, example: seriesDetailExample, entityTag: true },
};

const history = {
  description: 'Kdo co kdy udělal, i odkazem z pozvánky, a co z toho plynulo. Od nejstarší, není-li „order=newest“. Čtení se zapisuje.', params: caseParams, query: factQuery,
  answer: { status: 200, description: 'Jedna stránka událostí s obsahem.', schema: page(factView), example: { items: [planningFactExample], next: null } },
} as const satisfies Partial<EndpointContract>;

export const SERIES_FACTS: EndpointContract = { ...history, id: 'listSeriesFacts', tag: SERIES, summary: 'Události řady porad' };
export const MEETING_FACTS: EndpointContract = { ...history, id: 'listMeetingFacts', tag: MEETINGS, summary: 'Události porady' };

export const PARTICIPATION: EndpointContract = {
  id: 'readParticipation', tag: SERIES, summary: 'Účast na poradách řady po letech', params: caseParams, query: participationQuery,
  answer: { status: 200, description: 'Data pro graf i tabulku.', schema: participationView, example: participationExample },
};

export const EVIDENCE: EndpointContract = {
  id: 'downloadEvidence', tag: SERIES, summary: 'Doklady o poradách za rok', description: 'ZIP s přehledem v XLSX a s prezenčními listinami a záznamy v PDF: doklad ke standardu 7.', params: caseParams, query: evidenceQuery,
  answer: { status: 200, mediaType: 'application/zip', description: 'Soubor ZIP.' },
};

export const LIST_MEETINGS: EndpointContract = {
  id: 'listMeetings', tag: MEETINGS, summary: 'Porady', description: 'Podle prvního dne; pro roční kalendář, nebo jedné řady.', query: meetingListQuery,
  answer: { status: 200, description: 'Jedna stránka.', schema: page(meetingSummary), example: { items: [meetingSummaryExample], next: null } },
};

export const READ_MEETING: EndpointContract = {
  id: 'readMeeting', tag: MEETINGS, summary: 'Porada', description: 'Pozvaní a jejich odpovědi, program, prezence, záznam a úkoly řady. Čtení se zapisuje.', params: caseParams,
  answer: { status: 200, description: 'Porada; verze je v ETag.', schema: meetingDetail, example: meetingDetailExample, entityTag: true },
};

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const MEDIA = { pdf: PDF, docx: DOCX, zip: 'application/zip', calendar: 'text/calendar' } as const;

const document = (id: string, summary: string, mediaType: string, more: Partial<EndpointContract> = {}): EndpointContract =>
  ({ id, tag: MEETINGS, summary, params: caseParams, answer: { status: 200, mediaType, description: 'Soubor ke stažení.' }, ...more });

export const ATTENDANCE_LIST = document('downloadAttendanceList', 'Prezenční listina', PDF);
export const MINUTES_PDF = document('downloadMinutesPdf', 'Záznam z jednání v PDF', PDF, { problems: [409] });
export const MINUTES_DOCX = document('downloadMinutesDocx', 'Záznam z jednání v DOCX', DOCX, { problems: [409] });
export const CONFIRMATION = document('downloadConfirmation', 'Potvrzení o účasti jménem', PDF, { params: attendeeParams, problems: [409] });
export const MEETING_CALENDAR = document('downloadMeetingCalendar', 'Porada do kalendáře', MEDIA.calendar);
export const MEETING_ATTACHMENT = document('downloadMeetingAttachment', 'Stáhnout podklad porady', '*/*', { params: attachmentParams });

export const MY_INVITATIONS: EndpointContract = {
  id: 'listMyInvitations', tag: INVITATIONS, summary: 'Moje pozvánky', answer: { status: 200, description: 'Nejbližší první, potom minulé.', schema: list(myInvitation), example: { items: [myInvitationExample] } },
};

const invitation = { status: 200, schema: publicInvitation, example: publicInvitationExample } as const;
const byLink = { tag: INVITATIONS, params: invitationParams, problems: [429] } as const satisfies Partial<EndpointContract>;

export const READ_INVITATION: EndpointContract = {
  ...byLink, id: 'readInvitation', summary: 'Pozvánka otevřená odkazem', description: 'Nic nezapisuje. Neplatný, odvolaný a neznámý odkaz odpovídají stejně.',
  answer: { ...invitation, description: 'Pozvánka bez údajů o jiných pozvaných.' },
};
export const ANSWER_INVITATION: EndpointContract = {
  ...byLink, id: 'answerInvitation', summary: 'Odpovědět na pozvánku', description: 'Pozdější odpověď nahrazuje dřívější; opakovat ji neškodí.', body: publicAnswerBody, bodyExample: ANSWER_EXAMPLE,
  answer: { ...invitation, description: 'Pozvánka s odpovědí.' }, problems: [409, 429], idempotent: 'optional',
};
export const PROPOSE_POINT: EndpointContract = {
  ...byLink, id: 'proposeAgendaPoint', summary: 'Navrhnout bod programu', description: 'Ostatní jej uvidí, až jej uvolní ten, kdo poradu připravuje.', body: publicPointBody, bodyExample: POINT_EXAMPLE,
  answer: { ...invitation, description: 'Pozvánka s navrženým bodem.' }, problems: [409, 429], idempotent: 'optional',
};
export const INVITATION_MATERIAL: EndpointContract = {
  ...byLink, id: 'downloadInvitationMaterial', summary: 'Stáhnout podklad k bodu programu', description: 'Jen podklady uvolněných bodů; jiné soubory porady odpovídají, jako by nebyly.', params: invitationMaterialParams,
  answer: { status: 200, mediaType: '*/*', description: 'Soubor ke stažení; typ je zjištěn z obsahu.' },
};
export const INVITATION_CALENDAR: EndpointContract = {
  ...byLink, id: 'downloadInvitationCalendar', summary: 'Pozvánka do kalendáře', answer: { status: 200, mediaType: MEDIA.calendar, description: 'Soubor ke stažení.' },
};
export const INVITATION_MINUTES: EndpointContract = {
  ...byLink, id: 'downloadSentMinutes', summary: 'Rozeslaný záznam z jednání', answer: { status: 200, mediaType: PDF, description: 'Soubor ke stažení.' }, problems: [409, 429],
};

export const LIST_FEEDS: EndpointContract = {
  id: 'listFeeds', tag: FEEDS, summary: 'Moje odběry kalendáře', answer: { status: 200, description: 'Platné odběry, nejnovější první.', schema: feedList, example: { items: [feedExample] } },
};
export const CREATE_FEED: EndpointContract = {
  id: 'createFeed', tag: FEEDS, summary: 'Vytvořit odběr kalendáře', description: 'Adresa se ukáže jen teď. Kdo ji má, čte kalendář bez přihlášení, dokud ji neodvoláte; osobní údaje v něm nejsou.', body: feedBody, bodyExample: { seriesId: null },
  answer: { status: 201, description: 'Vytvořeno.', schema: newFeedView, example: newFeedExample }, problems: [404],
};
export const REVOKE_FEED: EndpointContract = { id: 'revokeFeed', tag: FEEDS, summary: 'Odvolat odběr kalendáře', params: feedParams, answer: { status: 204, description: 'Odvoláno.' } };
export const READ_FEED: EndpointContract = {
  id: 'readFeed', tag: FEEDS, summary: 'Kalendář k odběru', params: feedTokenParams, answer: { status: 200, mediaType: MEDIA.calendar, description: 'Kalendář ve formátu iCalendar.' },
};
