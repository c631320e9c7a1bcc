package dev.rebound.local;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** Signs tokens for anyone who asks, on this machine only. It is not in the production build. */
@Path("/dev/tokens")
@Singleton
@IfBuildProfile("local")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DevTokens {

    private static final Duration LIFETIME = Duration.ofHours(8);

    private final RsaJsonWebKey key;

    DevTokens(@ConfigProperty(name = "local.token-key") String file) throws IOException, JoseException {
        key = new RsaJsonWebKey(JsonUtil.parseJson(Files.readString(java.nio.file.Path.of(file))));
    }

    /** Whom the token is for. */
    public record TokenRequest(String sub, String site, Set<String> groups) {}

    /** A token and how long it holds, in the form of RFC 6749. */
    public record Token(String accessToken, String tokenType, long expiresIn) {}

    /** Gives a signed token. */
    @POST
    @PermitAll
    @Operation(hidden = true)
    public Token sign(TokenRequest request) {
        if (request == null || request.sub() == null) {
            throw Problem.invalid("/sub", FieldCode.REQUIRED);
        }
        return new Token(tokenFor(request), "Bearer", LIFETIME.toSeconds());
    }

    String tokenFor(TokenRequest request) {
        var claims = Jwt.issuer(LocalKeys.ISSUER)
                .audience(LocalKeys.AUDIENCE)
                .subject(request.sub())
                .expiresIn(LIFETIME);
        if (request.site() != null) {
            claims.claim("site", request.site());
        }
        if (request.groups() != null) {
            claims.groups(request.groups());
        }
        return claims.jws().keyId(key.getKeyId()).sign(key.getPrivateKey());
    }
}
