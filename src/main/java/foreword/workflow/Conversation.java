package foreword.workflow;

import foreword.draft.Draft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The row that a mail belongs to by what it names.
 *
 * @param about the row, for example {@code ask/a_12}
 * @param sent the mail of ours that it answers, null when it answers somebody else's mail of that conversation
 * @param subject of the mail it answers
 * @param at when that mail was written
 */
record Conversation(String about, @Nullable Draft sent, String subject, Instant at) {}
