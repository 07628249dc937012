package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something to deliver to the bot, over whichever way it is connected.
 *
 * @param payload an event body, an interaction, or the fields of a command
 */
record Envelope(Kind kind, ObjectNode payload) {

    enum Kind {
        EVENT("events_api"),
        INTERACTION("interactive"),
        COMMAND("slash_commands");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** The type of a socket envelope. */
        String wire() {
            return wire;
        }
    }

    /** What it is, for the inspector. */
    String what() {
        return switch (kind) {
            case EVENT -> payload.path("event").path("type").asText();
            case INTERACTION -> payload.path("type").asText();
            case COMMAND -> payload.path("command").asText();
        };
    }
}
