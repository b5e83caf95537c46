import type { SeriesCommandType } from './body.ts';

export const SERIES_SUMMARIES: { readonly [T in SeriesCommandType]: string } = {
  openSeries: 'Založit řadu porad',
  assign: 'Určit, kdo řadu připravuje',
  changeSeries: 'Změnit nastavení řady',
  proposeDates: 'Navrhnout termíny na rok',
  addDate: 'Přidat vlastní termín',
  moveDate: 'Přesunout navržený termín',
  dropDate: 'Vyřadit navržený termín',
  confirmDates: 'Potvrdit termíny a založit porady',
  agreeTask: 'Zapsat závěr nebo úkol z porady',
  moveTask: 'Posunout termín úkolu z porady',
  closeTask: 'Uzavřít závěr nebo úkol z porady',
  addNote: 'Zapsat poznámku',
  close: 'Ukončit řadu',
};
