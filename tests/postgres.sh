# Sourced by run.sh: a PostgreSQL of our own for the time of the tests.
#   postgres_start   starts a throw-away cluster and exports BOT_TEST_POSTGRES; returns 1 and says what to install when there is none
#   postgres_stop    stops it and removes its files; safe to call at any time

postgres_start() {
    local bin
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
    if [ -z "$bin" ] && command -v initdb >/dev/null 2>&1; then
        bin=$(dirname "$(readlink -f "$(command -v initdb)")")
    fi
    if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
        echo "PostgreSQL is not installed. On Debian and Ubuntu: apt-get install postgresql" >&2
        return 1
    fi

    # The server refuses to run as root; the package brings the user postgres.
    POSTGRES_AS=()
    if [ "$(id -u)" = 0 ]; then
        local user
        for user in postgres nobody; do
            id "$user" >/dev/null 2>&1 && POSTGRES_AS=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups) && break
        done
        if [ ${#POSTGRES_AS[@]} = 0 ]; then
            echo "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as." >&2
            return 1
        fi
    fi

    POSTGRES_DIR=$(mktemp -d -t bot-postgres.XXXXXX)
    POSTGRES_BIN=$bin
    [ "$(id -u)" = 0 ] && chown "$(id -u "$user"):$(id -g "$user")" "$POSTGRES_DIR"

    # Only a socket in a folder of ours: no port to be free, nobody else on the machine to let in.
    if ! (
        cd "$POSTGRES_DIR" &&
        "${POSTGRES_AS[@]}" "$bin/initdb" -D "$POSTGRES_DIR/data" -U bot -A trust -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log 2>&1 &&
        "${POSTGRES_AS[@]}" "$bin/pg_ctl" -D "$POSTGRES_DIR/data" -w -t 60 -l "$POSTGRES_DIR/server.log" \
            -o "-c listen_addresses='' -c unix_socket_directories='$POSTGRES_DIR' -c fsync=off -c max_connections=200" start >/dev/null 2>&1
    ); then
        echo "PostgreSQL did not start:" >&2
        tail -5 "$POSTGRES_DIR"/*.log >&2
        postgres_stop
        return 1
    fi
    export BOT_TEST_POSTGRES="Host=$POSTGRES_DIR;Username=bot;Database=postgres;Maximum Pool Size=20"

    # For whoever asks for a long run of faults, which has the server to itself: other tests do not survive it.
    if [ -n "${BOT_TEST_FAULTS:-}" ]; then
        export BOT_TEST_POSTGRES_RESTART="cd / && ${POSTGRES_AS[*]} $bin/pg_ctl -D $POSTGRES_DIR/data -m fast -w -t 60 restart >/dev/null 2>&1"
    fi
}

postgres_stop() {
    if [ -n "${POSTGRES_DIR:-}" ] && [ -d "$POSTGRES_DIR" ]; then
        [ -f "$POSTGRES_DIR/data/postmaster.pid" ] &&
            (cd / && "${POSTGRES_AS[@]}" "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_DIR/data" -m immediate -w stop >/dev/null 2>&1)
        rm -rf "$POSTGRES_DIR"
    fi
    unset POSTGRES_DIR BOT_TEST_POSTGRES BOT_TEST_POSTGRES_RESTART
}
