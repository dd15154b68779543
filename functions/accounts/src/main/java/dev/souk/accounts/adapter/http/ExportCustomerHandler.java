package dev.souk.accounts.adapter.http;

import dev.souk.accounts.adapter.http.ConsentsJson.ConsentJson;
import dev.souk.accounts.adapter.http.LinkGuestHandler.LinkJson;
import dev.souk.accounts.application.ExportCustomer;
import dev.souk.accounts.application.ExportCustomer.Export;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.time.Instant;
import java.util.List;

/** {@code GET /me/export}: everything that accounts keeps of the caller, for nobody's cache. */
final class ExportCustomerHandler implements HttpOperation {
    private final ExportCustomer exportCustomer;

    ExportCustomerHandler(ExportCustomer exportCustomer) {
        this.exportCustomer = exportCustomer;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Export export =
                exportCustomer.handle(new CustomerId(request.requireCustomer().subject()));
        return HttpReply.json(200, ExportJson.of(export))
                .withHeader("cache-control", "no-store")
                .withHeader("content-disposition", "attachment; filename=\"souk-export.json\"");
    }

    private record ExportJson(
            Instant exportedAt,
            ProfileJson profile,
            List<AddressJson> addresses,
            List<ConsentJson> consents,
            List<ConsentJson> consentHistory,
            List<LinkJson> guests) {

        static ExportJson of(Export export) {
            return new ExportJson(
                    export.at(),
                    ProfileJson.of(export.profile()),
                    AddressJson.ListJson.of(export.addresses().addresses()).items(),
                    ConsentsJson.of(export.consents()).consents(),
                    export.consents().history().stream().map(ConsentJson::of).toList(),
                    export.guests().stream().map(LinkJson::of).toList());
        }
    }
}
