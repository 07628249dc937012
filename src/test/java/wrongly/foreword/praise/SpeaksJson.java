package wrongly.foreword.praise;

import com.fasterxml.jackson.databind.JsonNode;

/** A domain type that knows a technology. */
public record SpeaksJson(JsonNode node) {}
