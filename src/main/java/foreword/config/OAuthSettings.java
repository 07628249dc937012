package foreword.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How we log in to mail servers that take no password.
 *
 * @param clientSecret null for a public client
 * @param authorizeUrl where a person allows us access; null when nobody said
 */
public record OAuthSettings(
        OAuthProvider provider,
        String clientId,
        @Nullable Secret clientSecret,
        Secret refreshToken,
        @Nullable URI authorizeUrl,
        URI tokenUrl,
        String scope) {}
