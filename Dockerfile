# One file, one image a service: docker-compose.yml names the targets.

FROM maven:3.9-eclipse-temurin-25 AS jvm
WORKDIR /maru
COPY . .
RUN mvn -B -ntp package -DskipTests -Dspotless.check.skip=true \
  && for module in standalone analytics-job; do \
       mkdir -p /jars/$module \
       && cp $module/target/$module-0.1.0-SNAPSHOT.jar $(tr ':' ' ' < $module/target/classpath) /jars/$module/; \
     done

FROM node:22-bookworm AS node
RUN apt-get update \
  && apt-get install -y --no-install-recommends cmake ninja-build g++ pkg-config libssl-dev libuv1-dev libsrtp2-dev \
       libabsl-dev flatbuffers-compiler libflatbuffers-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /maru
COPY web web
COPY media-server media-server
RUN npm --prefix web ci --ignore-scripts && npm --prefix web run build
RUN npm --prefix media-server ci --ignore-scripts && npm --prefix media-server run build \
  && cp "$(MARU_WORKER_CACHE=/worker media-server/bin/worker)" /usr/local/bin/mediasoup-worker \
  && npm --prefix media-server prune --omit=dev --ignore-scripts

# The Spring application: MARU_SIDES says which sides a container is.
FROM eclipse-temurin:25-jre AS application
RUN useradd --system --uid 10001 maru && mkdir /keys && chown maru /keys
COPY --from=jvm /jars/standalone /maru/lib
COPY --from=node /maru/web/dist /maru/web
ENV MARU_WEB_DIR=/maru/web
USER maru
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", \
  "--sun-misc-unsafe-memory-access=allow", "-cp", "/maru/lib/*", "maru.standalone.app.MaruApplication"]

FROM node:22-bookworm-slim AS media
RUN apt-get update \
  && apt-get install -y --no-install-recommends libssl3 libuv1 libsrtp2-1 libabsl20220623 \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 maru
COPY --from=node /usr/local/bin/mediasoup-worker /usr/local/bin/mediasoup-worker
COPY --from=node /maru/media-server /maru
ENV MEDIASOUP_WORKER_BIN=/usr/local/bin/mediasoup-worker
USER maru
EXPOSE 14000
ENTRYPOINT ["node", "/maru/dist/main.js"]

# A stock Flink; the job and what it needs stand in its usrlib.
FROM flink:2.3.0-java21 AS analytics
COPY --from=jvm /jars/analytics-job /opt/flink/usrlib
# The job reads the keys that the application has made, so it runs as the same user.
RUN rm -f /opt/flink/usrlib/flink-*.jar /opt/flink/usrlib/log4j-*.jar /opt/flink/usrlib/slf4j-*.jar \
  && mkdir /state /keys && chown -R 10001 /opt/flink /state /keys
USER 10001

FROM docker.elastic.co/elasticsearch/elasticsearch:9.5.3 AS search
RUN elasticsearch-plugin install --batch analysis-nori
