package foreword.config;

/** Who gives out access tokens, with the address and the scope each uses. */
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
}
