package foreword.config;

import foreword.calendar.Term;

/**
 * How approved messages leave.
 *
 * @param undoWindow how long an approved message waits for Undo; {@code 0s} sends at once
 */
public record SendingSettings(Term undoWindow) {}
