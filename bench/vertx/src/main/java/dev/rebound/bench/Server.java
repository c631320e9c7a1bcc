package dev.rebound.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Five operations of Rebound on its tables, by hand. */
final class Server extends AbstractVerticle {

    private static final Set<String> STATUSES = Set.of("to_do", "done", "skipped", "not_for_me");
    private static final Set<String> OUTCOMES =
            Set.of("pending", "advanced", "offer", "rejected", "withdrawn", "no_reply");
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final int LARGEST_BODY = 256 * 1024;
    private static final int CONNECTIONS = 4;

    private Tokens tokens;
    private Statements statements;
    private Views views;
    private MessageDigest sha256;
    private Pool pool;

    @Override
    public void start(Promise<Void> started) throws Exception {
        tokens = new Tokens();
        statements = Statements.load();
        views = new Views(new Words());
        sha256 = MessageDigest.getInstance("SHA-256");
        pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(Integer.parseInt(Main.setting("DATABASE_PORT")))
                        .setDatabase(Main.setting("DATABASE"))
                        .setUser(Main.setting("DATABASE_USER"))
                        .setCachePreparedStatements(true)
                        // Whatever its length; by default a long one is prepared anew each time.
                        .setPreparedStatementCacheSqlFilter(sql -> true))
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .build();
        vertx.createHttpServer()
                .requestHandler(routes())
                .listen(Integer.parseInt(Main.setting("PORT")), "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private Router routes() {
        Router router = Router.router(vertx);
        BodyHandler body = BodyHandler.create(false).setBodyLimit(LARGEST_BODY);
        router.get("/v1/interviews/:id").handler(call -> answer(call, read(call)));
        router.get("/v1/interviews").handler(call -> answer(call, list(call)));
        router.post("/v1/interviews").handler(body).handler(call -> answer(call, create(call)));
        router.patch("/v1/checklists/:checklist/items/:id").handler(body).handler(call -> answer(call, tick(call)));
        router.get("/v1/progress").handler(call -> answer(call, progress(call)));
        router.route().failureHandler(this::refuse);
        return router;
    }

    private UUID owner(RoutingContext call) {
        return tokens.owner(call.request().getHeader("Authorization"));
    }

    private static UUID id(RoutingContext call, String name) {
        try {
            return UUID.fromString(call.pathParam(name));
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(404);
        }
    }

    private static void answer(RoutingContext call, Future<Buffer> reply) {
        reply.onComplete(
                json -> call.response()
                        .putHeader("Content-Type", "application/json")
                        .end(json),
                call::fail);
    }

    private void refuse(RoutingContext call) {
        int status = call.failure() instanceof Refusal refusal ? refusal.status() : 500;
        if (status == 500 && call.failure() != null) {
            call.failure().printStackTrace();
        }
        call.response().setStatusCode(status).end();
    }

    private Future<RowSet<Row>> ask(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values);
    }

    private Future<Buffer> read(RoutingContext call) {
        return ask(statements.read(), Tuple.of(owner(call), id(call, "id"))).map(rows -> {
            if (rows.size() == 0) {
                throw new Refusal(404);
            }
            JsonObject interview = views.interview(rows.iterator().next());
            call.response().putHeader("ETag", interview.getString("etag"));
            return interview.toBuffer();
        });
    }

    private Future<Buffer> list(RoutingContext call) {
        String outcome = call.queryParams().get("outcome");
        int limit = Integer.parseInt(call.queryParams().get("limit"));
        if (!OUTCOMES.contains(outcome) || limit < 1 || limit > 100) {
            throw new Refusal(400);
        }
        Tuple values = Tuple.of(owner(call), outcome.toUpperCase(Locale.ROOT), limit + 1);
        return ask(statements.list(), values).map(rows -> {
            JsonArray items = new JsonArray();
            for (Row row : rows) {
                if (items.size() < limit) {
                    items.add(views.interview(row));
                }
            }
            return new JsonObject()
                    .put("items", items)
                    .putNull("next_cursor")
                    .put("has_more", rows.size() > limit)
                    .toBuffer();
        });
    }

    private Future<Buffer> create(RoutingContext call) {
        UUID owner = owner(call);
        Buffer sent = call.body().buffer();
        NewInterview interview = new NewInterview(sent.toJsonObject());
        Buffer reply = interview.view().toBuffer();
        String key = call.request().getHeader("Idempotency-Key");
        Tuple row = interview.row(owner);
        Future<RowSet<Row>> written = key == null
                ? ask(statements.create(), row)
                : ask(
                        statements.createOnce(),
                        row.addBuffer(Buffer.buffer(digest(Buffer.buffer(call.request().path() + "\n" + key))))
                                .addString(HexFormat.of().formatHex(digest(sent)))
                                .addString(interview.location())
                                .addBuffer(reply));
        return written.map(rows -> {
            if (rows.rowCount() == 0) {
                // A retry; replaying what was stored is left out here, since the bench never sends one.
                throw new Refusal(409);
            }
            call.response()
                    .setStatusCode(201)
                    .putHeader("Location", interview.location())
                    .putHeader("ETag", Views.etag(0));
            return reply;
        });
    }

    private byte[] digest(Buffer content) {
        return sha256.digest(content.getBytes());
    }

    private Future<Buffer> tick(RoutingContext call) {
        String ifMatch = call.request().getHeader("If-Match");
        var tag = TAG.matcher(ifMatch == null ? "" : ifMatch);
        if (!tag.matches()) {
            throw new Refusal(ifMatch == null ? 428 : 400);
        }
        String status = call.body().asJsonObject().getString("status");
        if (!STATUSES.contains(status)) {
            throw new Refusal(422);
        }
        Tuple values = Tuple.tuple()
                .addUUID(owner(call))
                .addUUID(id(call, "id"))
                .addUUID(id(call, "checklist"))
                .addString(status.toUpperCase(Locale.ROOT))
                .addOffsetDateTime(OffsetDateTime.now(ZoneOffset.UTC))
                .addLong(Long.parseLong(tag.group(1)));
        return ask(statements.tick(), values).map(rows -> {
            if (rows.size() == 0) {
                throw new Refusal(412);
            }
            JsonObject item = views.item(rows.iterator().next());
            call.response().putHeader("ETag", item.getString("etag"));
            return item.toBuffer();
        });
    }

    /** What Rebound's statement gathers; it judges and words that, which is left out here. */
    private Future<Buffer> progress(RoutingContext call) {
        return ask(statements.progress(), Tuple.of(owner(call)))
                .map(rows -> Buffer.buffer(rows.iterator().next().getString(0)));
    }
}
