package foreword.config;

import java.time.Duration;

/**
 * How long things are kept once they are over.
 *
 * @param reminders those that ended, the messages that named them, and the plans of weeks
 * @param messages what was sent, told and taken in, with the keys that keep it from being sent twice
 * @param digests by which a mail is known that was taken in before
 */
public record RetentionSettings(Duration reminders, Duration messages, Duration digests) {}
