# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY .swcrc tsconfig.json ./
COPY tools tools
COPY apps apps
COPY libs libs
COPY workflows workflows
COPY activities activities
RUN node tools/build.mjs && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production TZ=UTC HOST=0.0.0.0 LHUTNIK_DATA=/var/lib/lhutnik
WORKDIR /app
RUN mkdir /var/lib/lhutnik && chown node:node /var/lib/lhutnik
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY apps/cli/bin apps/cli/bin
COPY libs/casework/data-pack libs/casework/data-pack
USER node
VOLUME /var/lib/lhutnik
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["apps/cli/bin/lhutnik.mjs", "--help"]
