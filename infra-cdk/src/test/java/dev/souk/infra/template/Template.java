package dev.souk.infra.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A synthesised template, with its references made readable. */
public final class Template {
    /** Which property names a resource of a type, so that a reference to it can be read. */
    private static final Map<String, String> NAMED_BY = Map.of(
            "AWS::DynamoDB::Table", "TableName",
            "AWS::Lambda::Function", "FunctionName",
            "AWS::SQS::Queue", "QueueName",
            "AWS::Logs::LogGroup", "LogGroupName",
            "AWS::Events::EventBus", "Name",
            "AWS::Events::Rule", "Name",
            "AWS::SecretsManager::Secret", "Name",
            "AWS::StepFunctions::StateMachine", "StateMachineName",
            "AWS::SNS::Topic", "TopicName");

    private final Assembly assembly;
    private final String name;
    private final JsonNode json;

    Template(Assembly assembly, String name, JsonNode json) {
        this.assembly = assembly;
        this.name = name;
        this.json = json;
    }

    public String name() {
        return name;
    }

    public JsonNode json() {
        return json;
    }

    public Stream<Resource> resources() {
        return json.path("Resources").properties().stream()
                .map(entry -> new Resource(this, entry.getKey(), entry.getValue()));
    }

    public List<Resource> resources(String type) {
        return resources().filter(resource -> resource.type().equals(type)).toList();
    }

    /** What the template exports, by the name it exports it under. */
    Map<String, JsonNode> exports() {
        Map<String, JsonNode> exports = new TreeMap<>();
        for (JsonNode output : json.path("Outputs")) {
            if (output.has("Export")) {
                exports.put(output.path("Export").path("Name").asText(), output.path("Value"));
            }
        }
        return exports;
    }

    /** A value as a person would write it: names in place of references, {@code <Type>:<name>} for an ARN. */
    public String text(JsonNode value) {
        if (value.isObject() && value.size() == 1) {
            Map.Entry<String, JsonNode> call = value.properties().iterator().next();
            return switch (call.getKey()) {
                case "Ref" -> reference(call.getValue().asText());
                case "Fn::GetAtt" -> attribute(call.getValue());
                case "Fn::ImportValue" -> assembly.imported(call.getValue().asText());
                case "Fn::Join" -> joined(call.getValue());
                case "Fn::Select" -> selected(call.getValue());
                default -> value.toString();
            };
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private String reference(String id) {
        Optional<Resource> resource = find(id);
        if (resource.filter(found -> found.type().equals("AWS::Lambda::Alias")).isPresent()) {
            Resource alias = resource.get();
            return "arn:aws:lambda:region:account:function:%s:%s"
                    .formatted(alias.text("FunctionName"), alias.text("Name"));
        }
        return resource.flatMap(Template::nameOf).orElse(id);
    }

    private String attribute(JsonNode call) {
        String attribute = call.path(1).asText();
        String of = reference(call.path(0).asText());
        return attribute.equals("Arn") ? of : of + "." + attribute;
    }

    private String joined(JsonNode call) {
        StringBuilder all = new StringBuilder();
        for (JsonNode part : call.path(1)) {
            all.append(all.isEmpty() ? "" : call.path(0).asText()).append(text(part));
        }
        return all.toString();
    }

    private String selected(JsonNode call) {
        JsonNode split = call.path(1).path("Fn::Split");
        List<String> parts = List.of(text(split.path(1)).split(split.path(0).asText(), -1));
        return parts.get(call.path(0).asInt());
    }

    private Optional<Resource> find(String id) {
        JsonNode body = json.path("Resources").path(id);
        return body.isMissingNode() ? Optional.empty() : Optional.of(new Resource(this, id, body));
    }

    private static Optional<String> nameOf(Resource resource) {
        return Optional.ofNullable(NAMED_BY.get(resource.type())).map(resource::text);
    }
}
