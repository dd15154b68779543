package dev.souk.localstack.iam;

/** Decides whether a caller may do something; the synthesised policies are the only source of the answer. */
public interface Authorization {

    /**
     * Checks a call made with a role's credentials against the role's identity policies.
     *
     * @throws dev.souk.localstack.edge.AwsFault {@code AccessDeniedException} naming principal, action and resource
     */
    void requireRole(String roleArn, String action, String resourceArn);

    /**
     * Checks a call made by an AWS service against the resource's own policy (queue policy, Lambda permission).
     *
     * @param servicePrincipal e.g. {@code events.amazonaws.com}
     * @param sourceArn the rule, API or topic on whose behalf the service calls
     * @throws dev.souk.localstack.edge.AwsFault {@code AccessDeniedException} naming principal, action and resource
     */
    void requireService(String servicePrincipal, String action, String resourceArn, String sourceArn);
}
