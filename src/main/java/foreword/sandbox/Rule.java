package foreword.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One thing that Slack demands of a JSON object, and the words it refuses with. */
@FunctionalInterface
interface Rule {
    /**
     * Reports what is wrong.
     *
     * @param at JSON pointer of the object
     */
    void check(JsonNode object, String at, Consumer<BlockKitRules.Problem> problems);

    static Rule all(Rule... rules) {
        return (object, at, problems) -> {
            for (var rule : rules) {
                rule.check(object, at, problems);
            }
        };
    }

    /** The field must be there. */
    static Rule needs(String field) {
        return (object, at, problems) -> {
            if (absent(object, field)) {
                problems.accept(new BlockKitRules.Problem(at, "missing required field: " + field));
            }
        };
    }

    /** At least one of the fields must be there. */
    static Rule needsOne(String... fields) {
        return (object, at, problems) -> {
            if (List.of(fields).stream().allMatch(field -> absent(object, field))) {
                problems.accept(
                        new BlockKitRules.Problem(at, "missing required field: " + String.join(" or ", fields)));
            }
        };
    }

    /** The fields exclude each other. */
    static Rule notBoth(String one, String other) {
        return (object, at, problems) -> {
            if (!absent(object, one) && !absent(object, other)) {
                problems.accept(new BlockKitRules.Problem(at, "only one of " + one + " and " + other + " is allowed"));
            }
        };
    }

    /** A plain string of so many code points, where the field is there. */
    static Rule words(String field, int least, int most) {
        return (object, at, problems) -> {
            if (!absent(object, field)) {
                length(object.path(field), at + "/" + field, least, most, problems);
            }
        };
    }

    /** A text object of so many code points, where the field is there. */
    static Rule text(String field, int most, String... types) {
        return object(field, textObject(most, types));
    }

    static Rule textObject(int most, String... types) {
        return all(oneOf("type", types), needs("text"), words("text", 1, most));
    }

    static Rule oneOf(String field, String... values) {
        return (object, at, problems) -> {
            if (!List.of(values).contains(object.path(field).asText())) {
                problems.accept(new BlockKitRules.Problem(at + "/" + field, "must be a valid enum value"));
            }
        };
    }

    /** Another rule for the object in a field, where the field is there. */
    static Rule object(String field, Rule rule) {
        return (object, at, problems) -> {
            if (absent(object, field)) {
                return;
            }
            if (object.path(field).isObject()) {
                rule.check(object.path(field), at + "/" + field, problems);
            } else {
                problems.accept(new BlockKitRules.Problem(at + "/" + field, "must provide an object"));
            }
        };
    }

    /** A list of so many items, each under another rule, where the field is there. */
    static Rule list(String field, int least, int most, Rule each) {
        return (object, at, problems) -> {
            if (!absent(object, field)) {
                items(object.path(field), at + "/" + field, least, most, problems);
                int index = 0;
                for (var item : object.path(field)) {
                    each.check(item, at + "/" + field + "/" + index, problems);
                    index++;
                }
            }
        };
    }

    /** A whole number between two others, where the field is there. */
    static Rule number(String field, int least, int most) {
        return (object, at, problems) -> {
            var value = object.path(field);
            if (absent(object, field)) {
                return;
            }
            if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
                problems.accept(
                        new BlockKitRules.Problem(at + "/" + field, "must be a number from " + least + " to " + most));
            }
        };
    }

    /** The rule of the object's type. */
    static Rule byType(Map<String, Rule> rules) {
        return (object, at, problems) -> {
            var rule = rules.get(object.path("type").asText());
            if (rule == null) {
                problems.accept(new BlockKitRules.Problem(
                        at + "/type", "unsupported type: " + object.path("type").asText()));
            } else {
                rule.check(object, at, problems);
            }
        };
    }

    /** The item itself is a string of so many code points. */
    static Rule word(int least, int most) {
        return (item, at, problems) -> length(item, at, least, most, problems);
    }

    /** No two items of a list have the same value in a field. */
    static Rule distinct(String list, String field) {
        return (object, at, problems) -> {
            var seen = new HashSet<String>();
            int index = 0;
            for (var item : object.path(list)) {
                if (!absent(item, field) && !seen.add(item.path(field).asText())) {
                    problems.accept(new BlockKitRules.Problem(
                            at + "/" + list + "/" + index + "/" + field, field + " already exists"));
                }
                index++;
            }
        };
    }

    static Rule anything() {
        return (object, at, problems) -> {};
    }

    static boolean absent(JsonNode object, String field) {
        return object.path(field).isMissingNode() || object.path(field).isNull();
    }

    private static void items(JsonNode list, String at, int least, int most, Consumer<BlockKitRules.Problem> problems) {
        if (!list.isArray()) {
            problems.accept(new BlockKitRules.Problem(at, "must provide an array"));
        } else if (list.size() > most) {
            problems.accept(new BlockKitRules.Problem(at, "no more than " + most + " items allowed"));
        } else if (list.size() < least) {
            problems.accept(new BlockKitRules.Problem(at, "no fewer than " + least + " items required"));
        }
    }

    private static void length(
            JsonNode value, String at, int least, int most, Consumer<BlockKitRules.Problem> problems) {
        int length = Contents.codePoints(value.asText());
        if (!value.isTextual()) {
            problems.accept(new BlockKitRules.Problem(at, "must provide a string"));
        } else if (length > most) {
            problems.accept(new BlockKitRules.Problem(at, "must be less than " + (most + 1) + " characters"));
        } else if (length < least) {
            problems.accept(new BlockKitRules.Problem(at, "must be more than " + (least - 1) + " characters"));
        }
    }
}
