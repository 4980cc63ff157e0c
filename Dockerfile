# Two images: the last, small one for pipelines (with sh and git, for »--seit«), and, with
# --target fim, one that holds nothing but the program.

FROM rust:1.95-alpine AS bau
RUN apk add --no-cache musl-dev
WORKDIR /bau
COPY . .
RUN cargo build --release --locked --package fim-cli && strip target/release/fim

FROM scratch AS fim
COPY --from=bau /bau/target/release/fim /usr/local/bin/fim
USER 65532:65532
WORKDIR /daten
ENTRYPOINT ["/usr/local/bin/fim"]
CMD ["check"]

FROM alpine:3.22 AS ci
RUN apk add --no-cache git && adduser -D -u 65532 fim
COPY --from=bau /bau/target/release/fim /usr/local/bin/fim
USER 65532:65532
WORKDIR /daten
CMD ["fim", "check"]
