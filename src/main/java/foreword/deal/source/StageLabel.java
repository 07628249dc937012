package foreword.deal.source;

import org.jspecify.annotations.Nullable;

/**
 * A stage as people read it at its source, where the source itself speaks of it by a number or an id.
 *
 * @param pipeline null when the source names none
 */
public record StageLabel(String stage, @Nullable String pipeline) {}
