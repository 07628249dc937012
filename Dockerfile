# Base images are pinned by tag. Pin them by digest where you build (docker buildx imagetools inspect IMAGE shows it):
# a digest could not be looked up where this file was written, and a made-up one would be worse than none.
FROM eclipse-temurin:17.0.15_6-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN ./mvnw -B -q -Dmaven.test.skip=true -Djacoco.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:17.0.15_6-jre-noble
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin foreword \
    && mkdir -p /data && chown 10001:10001 /data
WORKDIR /opt/foreword
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/foreword.jar foreword.jar
COPY foreword foreword
COPY config config
COPY templates templates
# Java writes down which classes a start needs, and reads them faster from there.
RUN java -XX:ArchiveClassesAtExit=/opt/foreword/foreword.jsa -Dforeword.home=/opt/foreword -XX:+UseSerialGC \
    -XX:TieredStopAtLevel=1 -jar /opt/foreword/foreword.jar warm-up >/dev/null
# Only /data is written to; run with a read-only root and a tmpfs on /tmp.
ENV FOREWORD_DATABASE_URL=jdbc:sqlite:/data/foreword.db
USER 10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["/opt/foreword/foreword", "health"]
ENTRYPOINT ["/opt/foreword/foreword"]
CMD ["serve"]
