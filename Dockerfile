# Rebound's image: a Java runtime of the modules it uses, the service, and its trained ahead-of-time cache.
#
#   podman build --format docker -t rebound:0.1.0 .
#
# Builds with no secret, and reaches only the registries of images, Debian's and Ubuntu's packages, and Maven Central. Tags carry full
# versions; pin them by digest where you build (`skopeo inspect`), since a tag can move. .ci/image builds and tries it.

FROM docker.io/library/eclipse-temurin:25.0.3_9-jdk-noble AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven binutils \
    && rm -rf /var/lib/apt/lists/*
# jlink strips debug symbols with the objcopy of binutils.
# The cache is good for the runtime that it was trained with, to the byte; so it is trained with the one that is shipped.
# jdk.jcmd is for the runbooks; jdk.localedata for French dates.
RUN jlink --output /opt/runtime --no-header-files --no-man-pages --strip-debug --compress zip-6 --include-locales en,fr \
    --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http \
    --add-modules java.rmi,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml \
    --add-modules jdk.charsets,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
# PostgreSQL, which the training uses, does not run as root.
RUN useradd --create-home --uid 1100 build
USER build
WORKDIR /home/build/rebound
COPY --chown=1100:1100 . .
RUN --mount=type=cache,target=/home/build/.m2,uid=1100,gid=1100 \
    mvn -B -ntp -Paot verify -Dit.test=AheadOfTimeIT -Dimage.java=/opt/runtime/bin/java \
    && cp src/main/docker/java.options target/aot/

FROM docker.io/library/debian:12.12-slim
LABEL org.opencontainers.image.title="Rebound" \
      org.opencontainers.image.description="Helps a person recover from a bad job interview and do better in the next one." \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.documentation="https://rebound.dev/docs" \
      org.opencontainers.image.base.name="docker.io/library/debian:12.12-slim"
# Pictures measure their texts with an installed font.
RUN apt-get update \
    && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* /var/cache/debconf/* /var/log/* \
    && fc-cache --force
COPY --from=build /opt/runtime /opt/runtime
COPY --from=build /home/build/rebound/target/aot /opt/rebound
# Replace it to run Java otherwise; another heap leaves the cache in use, another collector may not.
ENV JDK_JAVA_OPTIONS="@/opt/rebound/java.options" \
    LANG=C.UTF-8
WORKDIR /opt/rebound
USER 185:185
EXPOSE 8080 9000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["/bin/bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${QUARKUS_MANAGEMENT_PORT:-9000} && printf 'GET /q/health/live HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["/opt/runtime/bin/java", "-XX:AOTCache=/opt/rebound/rebound.aot", "-jar", "/opt/rebound/quarkus-run.jar"]
