package foreword.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Who gives out access tokens, with the addresses and the scope each uses. */
public enum OAuthProvider {
    GOOGLE("https://oauth2.googleapis.com/token", "https://mail.google.com/"),
    MICROSOFT365(
            "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access"),
    /** Any other, with its own address. */
    OTHER("", "");

    private final String tokenUrl;
    private final String scope;

    OAuthProvider(String tokenUrl, String scope) {
        this.tokenUrl = tokenUrl;
        this.scope = scope;
    }

    String tokenUrl() {
        return tokenUrl;
    }

    String scope() {
        return scope;
    }

    /**
     * Where people allow access; null when we cannot know.
     *
     * @param tokenUrl in force: the page of one Microsoft 365 organisation stands beside it
     */
    @Nullable
    URI authorizeUrl(URI tokenUrl) {
        return switch (this) {
            case GOOGLE -> URI.create("https://accounts.google.com/o/oauth2/v2/auth");
            case MICROSOFT365 -> URI.create(tokenUrl.toString().replaceFirst("/token$", "/authorize"));
            case OTHER -> null;
        };
    }
}
