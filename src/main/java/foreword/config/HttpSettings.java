package foreword.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where events, webhooks and links come in.
 *
 * @param port 0 takes any free one
 * @param publicUrl what links are built on, without a slash at the end; null when nobody outside can reach us
 */
public record HttpSettings(String host, int port, @Nullable URI publicUrl) {}
