package dev.rebound.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;

/** Starts a server for each core. What it needs is in the environment; bench/rebound_bench/subjects.py sets it. */
final class Main {

    private Main() {}

    public static void main(String... args) {
        DeploymentOptions oneForEachCore =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(Server::new, oneForEachCore).onFailure(failure -> {
            failure.printStackTrace();
            System.exit(1);
        });
    }

    /** A setting of the environment. */
    static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
