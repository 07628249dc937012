package foreword.config;

import java.time.Duration;

/**
 * How long things are kept once they are over.
 *
 * @param reminders those that ended, and the messages that named them
 * @param messages what was sent and taken in, with the keys that keep it from being sent or taken in twice
 */
public record RetentionSettings(Duration reminders, Duration messages) {}
