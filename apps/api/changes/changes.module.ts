import { Module } from '@nestjs/common';
import { ComplaintsModule } from '../complaints/complaints.module.ts';
import { BEAT_MS, ChangesController } from './changes.controller.ts';
import { NewsHub } from './news-hub.ts';

@Module({ imports: [ComplaintsModule], controllers: [ChangesController], providers: [NewsHub, { provide: BEAT_MS, useValue: 15_000 }] })
export class ChangesModule {}
