import { Module } from '@nestjs/common';
import { CalculatorController } from '../deadlines/calculator.controller.ts';

@Module({ controllers: [CalculatorController] })
export class ComplaintsModule {}
