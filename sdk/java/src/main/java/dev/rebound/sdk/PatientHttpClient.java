package dev.rebound.sdk;

import java.io.Closeable;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Sends requests, and sends them again where that is right. The generated client sends synchronously only. */
final class PatientHttpClient extends HttpClient {

    private final HttpClient http;
    private final int tries;

    PatientHttpClient(HttpClient http, int tries) {
        this.http = http;
        this.tries = tries;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest original, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest request = Retries.keyed(original);
        for (int tried = 1; ; tried++) {
            Duration pause;
            try {
                HttpResponse<T> response = http.send(request, handler);
                Optional<Duration> wait =
                        Retries.pauseAfter(request, response.statusCode(), response.headers(), tried);
                if (tried == tries || wait.isEmpty()) {
                    return response;
                }
                if (response.body() instanceof Closeable unread) {
                    unread.close();
                }
                pause = wait.get();
            } catch (IOException broken) {
                if (tried == tries || !Retries.isHarmlessTwice(request)) {
                    throw broken;
                }
                pause = Retries.pause(tried);
            }
            Thread.sleep(pause.toMillis());
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return http.sendAsync(request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushed) {
        return http.sendAsync(request, handler, pushed);
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return http.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return http.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return http.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return http.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return http.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return http.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return http.authenticator();
    }

    @Override
    public Version version() {
        return http.version();
    }

    @Override
    public Optional<Executor> executor() {
        return http.executor();
    }
}
