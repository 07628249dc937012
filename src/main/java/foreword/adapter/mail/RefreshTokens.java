package foreword.adapter.mail;

import java.util.Optional;

/** Keeps the newest refresh token over a restart: a provider may accept each only once. */
public interface RefreshTokens {
    /** The newest; empty while the one from the settings is. */
    Optional<String> newest();

    /** Stores a token; when this returns, it survives a power cut. */
    void replace(String token);
}
