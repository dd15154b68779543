package dev.souk.infra.payments;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The payments domain. */
public final class PaymentsStack extends SoukStack {
    private final PaymentsFunctions functions;

    public PaymentsStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "payments", "Souk: payments, their journal and the simulated provider");
        PaymentsData data = new PaymentsData(this, platform.deployment());
        functions = new PaymentsFunctions(this, platform, data);
    }

    /** The function behind the domain's HTTP operations. */
    public DomainFunction http() {
        return functions.http();
    }

    /** The checkout's task AuthorizePayment. */
    public DomainFunction authorizePayment() {
        return functions.authorizePayment();
    }

    /** The checkout's task CapturePayment. */
    public DomainFunction capturePayment() {
        return functions.capturePayment();
    }

    /** The checkout's task VoidPayment. */
    public DomainFunction voidPayment() {
        return functions.voidPayment();
    }
}
