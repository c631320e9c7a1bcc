package dev.rebound.sdk;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Where the service is and who calls: what the classes in {@code dev.rebound.sdk.api} are made with.
 *
 * <p>A call is tried at most four times. After a refusal for asking too often the client waits as long as
 * {@code Retry-After} says, if that is a minute at most; after a broken connection, a timeout or an unavailable service
 * it repeats only what can't happen twice. Each POST gets an {@code Idempotency-Key}, the same in each try.
 */
public final class ReboundClient extends ApiClient {

    private static final int TRIES = 4;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;

    private ReboundClient(String address, Supplier<String> token, Locale language, int tries) {
        updateBaseUri(address);
        setReadTimeout(REPLY_TIMEOUT);
        setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token.get())
                .setHeader("Accept-Language", language.toLanguageTag()));
        // A client per class of the API would have connections and threads of its own.
        this.http = new PatientHttpClient(
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .version(version(address))
                        .build(),
                tries);
    }

    /** Without TLS the way to HTTP/2 is an upgrade that rides on the first request, which proxies break. */
    private static HttpClient.Version version(String address) {
        return address.startsWith("https:") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }

    /** A person's client of the service at an address. The token is asked for with each call. */
    public static ReboundClient of(String address, Supplier<String> token) {
        return of(address, token, Locale.ENGLISH);
    }

    /** The same for texts in a language, English or French. */
    public static ReboundClient of(String address, Supplier<String> token, Locale language) {
        return new ReboundClient(address, token, language, TRIES);
    }

    /** The same that gives up at once. */
    public static ReboundClient impatient(String address, Supplier<String> token) {
        return new ReboundClient(address, token, Locale.ENGLISH, 1);
    }

    @Override
    public HttpClient getHttpClient() {
        return http;
    }
}
