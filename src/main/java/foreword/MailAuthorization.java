package foreword;

import foreword.adapter.mail.Consent;
import foreword.adapter.mail.LoopbackDoor;
import foreword.adapter.mail.NoAccess;
import foreword.cli.AuthorizeOptions;
import foreword.cli.Program;
import foreword.config.MailSettings;
import foreword.config.OAuthProvider;
import foreword.config.OAuthSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** {@code foreword mail authorize}: a person allows access in a browser; the refresh token alone goes to standard output. */
final class MailAuthorization {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Any port will do: nobody listens, and the address is only read. */
    private static final int PASTED_PORT = 8_400;

    private final MailSettings mail;
    private final Clock clock;

    MailAuthorization(MailSettings mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    int run(AuthorizeOptions options, Program.Talk talk) throws IOException {
        OAuthSettings oauth = mail.oauth();
        String address = mail.address();
        URI page = oauth == null ? null : oauth.authorizeUrl();
        if (oauth == null || address == null || page == null) {
            talk.err()
                    .println(
                            "Set mail.address, mail.oauth.client-id and mail.oauth.provider (or authorize-url and token-url)"
                                    + " first; the README tells where to get the client.");
            return 1;
        }
        try {
            String token = options.paste()
                    ? pasted(consent(oauth, page, address, options.port() == 0 ? PASTED_PORT : options.port()), talk)
                    : brought(oauth, page, address, options, talk);
            talk.err()
                    .println("Access to " + address + " is allowed. The next line is the refresh token: put it into"
                            + " FOREWORD_MAIL_OAUTH_REFRESH_TOKEN, or into a file that FOREWORD_MAIL_OAUTH_REFRESH_TOKEN_FILE"
                            + " names. Whoever has it can read and send your mail. Then run foreword doctor.");
            talk.out().println(token);
            return 0;
        } catch (NoAccess refused) {
            talk.err().println(refused.getMessage());
            return 1;
        }
    }

    private String brought(OAuthSettings oauth, URI page, String address, AuthorizeOptions options, Program.Talk talk)
            throws IOException, NoAccess {
        try (LoopbackDoor door = new LoopbackDoor(options.port())) {
            Consent consent = consent(oauth, page, address, door.port());
            talk.err()
                    .println("Open this page in a browser on this machine, as the user of " + address + ":\n\n"
                            + consent.page()
                            + "\n\nWaiting. (Is the browser on another machine? End this and add --paste.)");
            return consent.refreshToken(door.answer(PATIENCE), clock.instant());
        }
    }

    private String pasted(Consent consent, Program.Talk talk) throws IOException, NoAccess {
        talk.err()
                .println(
                        "Open this page in a browser, as the user of " + mail.address() + ":\n\n" + consent.page()
                                + "\n\nIn the end the browser finds nothing at an address of this machine. Paste that address here:");
        String line = new BufferedReader(new InputStreamReader(talk.in(), StandardCharsets.UTF_8)).readLine();
        String address = line == null ? "" : line.strip();
        return consent.refreshToken(address.substring(address.indexOf('?') + 1), clock.instant());
    }

    /** Microsoft knows this machine by name, and any port of it. */
    private static Consent consent(OAuthSettings oauth, URI page, String address, int port) {
        String host = oauth.provider() == OAuthProvider.MICROSOFT365 ? "localhost" : "127.0.0.1";
        return new Consent(
                new Consent.Wish(page, oauth.clientId(), oauth.scope(), address),
                MailAccounts.endpoint(oauth),
                URI.create("http://" + host + ":" + port));
    }
}
