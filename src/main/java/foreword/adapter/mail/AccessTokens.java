package foreword.adapter.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens for one account (RFC 6749, 6): renewed when four fifths of their life are over, by one thread at a time, for
 * reading and sending alike. A renewal that was refused is not asked for again at once.
 */
public final class AccessTokens implements Credentials {
    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(15);

    private final TokenEndpoint endpoint;
    private final RefreshTokens refreshTokens;
    private final Clock clock;

    private TokenEndpoint.@Nullable Granted granted;
    private Instant renewAt = Instant.EPOCH;
    private @Nullable NoAccess refusal;
    private Instant refusedUntil = Instant.EPOCH;

    public AccessTokens(TokenEndpoint endpoint, RefreshTokens refreshTokens, Clock clock) {
        this.endpoint = endpoint;
        this.refreshTokens = refreshTokens;
        this.clock = clock;
    }

    @Override
    public synchronized String current() throws NoAccess {
        TokenEndpoint.Granted now = granted;
        if (now != null && clock.instant().isBefore(renewAt)) {
            return now.accessToken();
        }
        try {
            return renewed().accessToken();
        } catch (NoAccess notNow) {
            if (now != null && clock.instant().isBefore(now.until()) && !notNow.refused()) {
                return now.accessToken();
            }
            throw notNow;
        }
    }

    @Override
    public synchronized boolean replaced(String refused) throws NoAccess {
        TokenEndpoint.Granted now = granted;
        return (now != null && !now.accessToken().equals(refused))
                || !renewed().accessToken().equals(refused);
    }

    @Override
    public Optional<String> mechanism() {
        return Optional.of("XOAUTH2");
    }

    @Override
    public String toString() {
        return "access tokens from " + endpoint;
    }

    private TokenEndpoint.Granted renewed() throws NoAccess {
        NoAccess earlier = refusal;
        if (earlier != null && clock.instant().isBefore(refusedUntil)) {
            throw new NoAccess(String.valueOf(earlier.getMessage()), true);
        }
        try {
            return renew();
        } catch (NoAccess failed) {
            if (failed.refused()) {
                refusal = failed;
                refusedUntil = clock.instant().plus(AFTER_REFUSAL);
            }
            throw failed;
        }
    }

    private TokenEndpoint.Granted renew() throws NoAccess {
        Instant asked = clock.instant();
        TokenEndpoint.Granted fresh = endpoint.renew(refreshTokens.newest(), asked);
        fresh.refreshToken().ifPresent(refreshTokens::replace);
        granted = fresh;
        renewAt = asked.plus(
                Duration.between(asked, fresh.until()).multipliedBy(4).dividedBy(5));
        refusal = null;
        LOG.debug("a new access token, good until {}", fresh.until());
        return fresh;
    }
}
