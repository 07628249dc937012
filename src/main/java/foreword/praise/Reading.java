package foreword.praise;

import org.jspecify.annotations.Nullable;

/**
 * What the listener makes of a message.
 *
 * @param confidence the probability that it is praise, whatever {@code praise} says
 * @param span the words that made it praise, null when it is none
 * @param kind null when it is none
 * @param reason the phrases and the rule, in words
 */
public record Reading(
        boolean praise,
        double confidence,
        @Nullable Span span,
        @Nullable Kind kind,
        String reason) {}
