package foreword.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack.
 *
 * @param apiUrl ends in a slash
 * @param botToken null when Slack has not been set up
 * @param previousSigningSecret still accepted while the signing secret is being changed
 */
public record SlackSettings(
        SlackMode mode,
        URI apiUrl,
        @Nullable Secret botToken,
        @Nullable Secret signingSecret,
        @Nullable Secret previousSigningSecret,
        @Nullable Secret appToken) {}
