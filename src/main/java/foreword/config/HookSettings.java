package foreword.config;

import org.jspecify.annotations.Nullable;

/**
 * What other systems tell us over webhooks.
 *
 * @param surveySecret what answers to surveys are signed with; null when none are taken
 */
public record HookSettings(@Nullable Secret surveySecret) {}
