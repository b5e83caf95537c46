import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RouteTable } from '../http/route-table.ts';
import { DatabaseConnection } from './database-connection.ts';
import { DeclaredRoutes } from './declared-routes.ts';
import { Shutdown } from './shutdown.ts';

const SERVICES = [RouteTable, DeclaredRoutes, DatabaseConnection, Shutdown];

@Global()
@Module({ imports: [DiscoveryModule], providers: SERVICES, exports: SERVICES })
export class ShellModule {}
