# The server and the command line `thidua` in one image; docs/deployment.md tells how it is run.
# The Node here is the one that the project's lock file brings: a test holds the two to one another.

FROM node:26.10.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY libs ./libs
COPY projections ./projections
COPY apps ./apps
RUN npm run build
# Copied below with its owner, so that the last stage runs nothing and a new volume there belongs to the server.
RUN mkdir data

# Installed apart and without install scripts: no code of a package has run in what is shipped.
FROM node:26.10.0-trixie-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:26.10.0-trixie-slim AS runtime
LABEL org.opencontainers.image.title="emulation-ledger" \
      org.opencontainers.image.description="Event-sourced audit ledger for emulation scoring: server and command line" \
      org.opencontainers.image.version="0.1.0"
ENV NODE_ENV=production \
    LEDGER_HOST=0.0.0.0 \
    LEDGER_PORT=8080 \
    LEDGER_DATA=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/package.json ./package.json
COPY --from=build /app/dist ./dist
COPY --from=build --chown=1000:1000 /app/data /data
# A number, so that an engine that forbids root can see that it is none. Only /data and /tmp are written to.
USER 1000:1000
VOLUME ["/data"]
EXPOSE 8080
STOPSIGNAL SIGTERM
# Liveness, not readiness: an engine that restarts what is unhealthy would end the queries whenever the store is away.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.LEDGER_PORT + '/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-old-space-size=1024", "dist/apps/server/main.js"]
