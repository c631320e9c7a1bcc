package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.crypto.Sha256;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A page that signs a person in with the authorization code flow and PKCE (RFC 7636), as a browser would. */
public final class CodeFlow {

    private static final String PAGE = "http://localhost:5173/";
    private static final String CLIENT = "career-site";

    private final String endpoint;
    private final String verifier = UUID.randomUUID().toString() + UUID.randomUUID();

    public CodeFlow(String issuer) {
        endpoint = issuer + "/protocol/openid-connect/";
    }

    /** Fills in the form of the identity provider and gives the access token. */
    public String signIn(String user, String password) {
        Response form = RestAssured.given()
                .queryParams(Map.of(
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        PAGE,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier)),
                        "code_challenge_method",
                        "S256"))
                .get(endpoint + "auth");
        Element login = Jsoup.parse(form.asString()).selectFirst("form#kc-form-login");
        assertThat(login).as(form.asString()).isNotNull();
        Response back = RestAssured.given()
                // Marked as secure, which browsers take from localhost without TLS but a cookie store does not.
                .cookies(form.cookies())
                .redirects()
                .follow(false)
                .formParams(Map.of("username", user, "password", password))
                .post(URI.create(login.attr("action")));
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(302);
        return exchange(back.header("Location"), verifier)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : address.getRawQuery().split("&", -1)) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return parameters;
    }

    private Response exchange(String location, String proof) {
        return RestAssured.given()
                .formParams(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", PAGE,
                        "code", query(URI.create(location)).get("code"),
                        "code_verifier", proof))
                .post(endpoint + "token");
    }
}
