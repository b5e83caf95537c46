import { Controller, Get, Put } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { loadOfficeState, pool, SettingsRegister } from '../../../libs/casework/index.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { lawSettings, officeSettings, settingsView } from '../../../libs/contracts/settings.ts';
import { DEFAULT_SETTINGS } from '../../../libs/domain/index.ts';
import type { Actor } from '../../../libs/domain/index.ts';
import { DEFAULT_LAW_CONFIG } from '../../../libs/law/config.ts';
import type { LawConfig } from '../../../libs/law/config.ts';
import type { LadderSpec } from '../../../libs/law/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { RequestId } from '../http/request-id.ts';
import { ValidBody } from '../http/valid.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';

type SettingsView = z.output<typeof settingsView>;
type LawView = SettingsView['law'];

const TAG = 'Správa';
const LAW = lawOf({});
const ONE = { schema: settingsView, example: { office: DEFAULT_SETTINGS, law: LAW } } as const;

@Controller('api/v1/settings')
export class SettingsController {
  private readonly settings: SettingsRegister;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(settings: SettingsRegister, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.settings = settings;
    this.database = database;
    this.clock = clock;
  }

  @Get()
  @Allow('settings.manage')
  @Endpoint({ id: 'readSettings', tag: TAG, summary: 'Co si úřad nastavil', answer: { status: 200, description: 'Platné hodnoty, i výchozí', ...ONE } })
  read(): Promise<SettingsView> {
    return this.current();
  }

  @Put('office')
  @Allow('settings.manage')
  @Endpoint({ id: 'changeOfficeSettings', tag: TAG, summary: 'Nastavit chod úřadu', description: 'Platí od příštího kroku; spočítané lhůty se nemění.', body: officeSettings, bodyExample: DEFAULT_SETTINGS, answer: { status: 200, description: 'Nastaveno', ...ONE } })
  async office(@ValidBody() body: z.output<typeof officeSettings>, @CurrentActor() actor: Actor, @RequestId() requestId: string): Promise<SettingsView> {
    await this.settings.setOffice(body, { actor, now: this.clock.now(), requestId });
    return this.current();
  }

  @Put('law')
  @Allow('settings.manage')
  @Endpoint({ id: 'changeLawSettings', tag: TAG, summary: 'Nastavit sporné body výkladu a plán upozornění', description: 'Platí pro nové lhůty; spočítané se nemění.', body: lawSettings, bodyExample: LAW, answer: { status: 200, description: 'Nastaveno', ...ONE } })
  async law(@ValidBody() body: z.output<typeof lawSettings>, @CurrentActor() actor: Actor, @RequestId() requestId: string): Promise<SettingsView> {
    await this.settings.setLaw(configOf(body), { actor, now: this.clock.now(), requestId });
    return this.current();
  }

  private async current(): Promise<SettingsView> {
    const { settings } = await loadOfficeState(pool(this.database));
    return { office: { ...settings, mailHours: { ...settings.mailHours } }, law: lawOf(await this.settings.lawChoices()) };
  }
}

function lawOf(choices: Partial<LawConfig>): LawView {
  const { noticeDispatchDay, reviewDays, measuresWorkingDays, fictionRolls, ladders } = { ...DEFAULT_LAW_CONFIG, ...choices };
  const laddersOfRules = Object.fromEntries(Object.entries(ladders.rules).map(([ruleId, spec]) => [ruleId, ladderOf(spec)]));
  return { noticeDispatchDay, reviewDays, measuresWorkingDays, fictionRolls, ladder: ladderOf(ladders.standard), laddersOfRules };
}

function ladderOf({ daysBefore, longTermDay, afterDaily, afterWeekly, managerFrom }: LadderSpec): LawView['ladder'] {
  return { daysBefore: [...daysBefore], longTermDay, legalDay: true, afterDaily, afterWeekly, managerFrom };
}

function configOf({ ladder, laddersOfRules, ...choices }: LawView): Partial<LawConfig> {
  return { ...choices, ladders: { ...DEFAULT_LAW_CONFIG.ladders, standard: ladder, rules: laddersOfRules } };
}
