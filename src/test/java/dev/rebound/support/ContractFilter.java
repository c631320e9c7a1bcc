package dev.rebound.support;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks each response of the tests against openapi.yaml. */
final class ContractFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        String mediaType =
                answer.contentType() == null ? "" : answer.contentType().replaceAll(";.*", "");
        Contract.check(new Contract.Reply(
                request.getMethod(),
                URI.create(request.getURI()).getPath(),
                answer.statusCode(),
                mediaType,
                headers,
                answer.asString()));
        return answer;
    }
}
