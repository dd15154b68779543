package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One resource of a synthesised template, every intrinsic function in its properties resolved.
 *
 * @param stack name of the stack it belongs to, e.g. {@code souk-dev-orders}
 * @param logicalId its key in the template
 * @param type CloudFormation type, e.g. {@code AWS::DynamoDB::Table}
 * @param ref what {@code Ref} yields for it: a name, an id or a URL, as on AWS
 * @param arn what {@code Fn::GetAtt: Arn} yields, or empty text for a type without one
 * @param properties resolved properties, an object node
 */
public record Resource(String stack, String logicalId, String type, String ref, String arn, JsonNode properties) {}
