package dev.rebound.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * Somebody who calls the API; each test makes its own, so that no test sees another's data. Every response is checked
 * against the contract.
 */
public final class Person {

    private final String token;
    private String language = "en";
    private Filter observer;

    private Person(String token) {
        this.token = token;
    }

    /** A person nobody has seen before. */
    public static Person someone() {
        return withToken(Tokens.of("person-" + UUID.randomUUID()));
    }

    /** A person with this token. */
    public static Person withToken(String token) {
        return new Person(token);
    }

    /** Somebody without a token. */
    public static Person nobody() {
        return new Person(null);
    }

    /** The same person, asking in another language. */
    public Person speaking(String acceptLanguage) {
        Person same = new Person(token);
        same.language = acceptLanguage;
        return same;
    }

    /** The same person, with somebody who looks at each request and reply. */
    public Person observedBy(Filter filter) {
        observer = filter;
        return this;
    }

    /** A request with the person's token and language, for what the short methods do not cover. */
    public RequestSpecification request() {
        RequestSpecification request = given().filter(new ContractFilter()).header("Accept-Language", language);
        if (observer != null) {
            request.filter(observer);
        }
        return token == null ? request : request.header("Authorization", authorization());
    }

    /** Whether they come with a token. */
    public boolean isSignedIn() {
        return token != null;
    }

    /** The value of the header Authorization, for clients other than REST Assured. */
    public String authorization() {
        return "Bearer " + token;
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    public Response post(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).post(path);
    }

    public Response put(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).put(path);
    }

    public Response patch(String path, String etag, String json) {
        RequestSpecification request =
                request().contentType("application/merge-patch+json").body(json);
        return (etag == null ? request : request.header("If-Match", etag)).patch(path);
    }

    public Response delete(String path) {
        return request().delete(path);
    }

    /** Creates a record and gives its path. */
    public String created(String path, String json) {
        Response response = post(path, json);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.header("Location");
    }

    /** Creates an interview and gives its path. */
    public String interview() {
        return created("/v1/interviews", """
                {"company": "Northwind Traders", "role_title": "Data analyst", "held_at": "2026-11-20T14:30:00Z",
                 "time_zone": "America/Montreal"}
                """);
    }

    /** The last part of a path. */
    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
