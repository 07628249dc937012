package foreword.adapter.crm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source that is set up has to show before it is believed.
 *
 * @param organization Salesforce: whose messages are taken; empty for anybody's
 * @param addresses from where it may call; empty for anywhere
 */
public record CrmDoor(CrmSource source, Key key, String organization, List<AddressRange> addresses) {
    public CrmDoor {
        addresses = List.copyOf(addresses);
    }

    /**
     * The secrets of a source, as many of them as are set.
     *
     * @param secrets what it signs with: the one in force, and the one before while it is changed
     * @param token a word in the address or as a bearer token, null when there is none
     * @param user and {@code password} of basic credentials, null when there are none
     * @param onlyThird HubSpot: no signature but that of version 3 counts
     * @param publicUrl what HubSpot's signatures are built on, null when not set
     */
    public record Key(
            List<String> secrets,
            @Nullable String token,
            @Nullable String user,
            @Nullable String password,
            boolean onlyThird,
            @Nullable String publicUrl) {
        public Key {
            secrets = List.copyOf(secrets);
        }
    }

    /** Whether a call may come from there. */
    boolean admits(String remote) {
        return addresses.isEmpty() || addresses.stream().anyMatch(range -> range.holds(remote));
    }

    /** Everything that is enough by itself. */
    Proof proof() {
        List<Proof> proofs = new ArrayList<>();
        key.secrets().forEach(secret -> proofs.add(signature(secret)));
        if (key.token() != null) {
            proofs.add(new TokenProof(key.token()));
        }
        if (key.user() != null && key.password() != null) {
            proofs.add(new BasicProof(key.user(), key.password()));
        }
        return proofs.stream().reduce(Proof::or).orElse((request, now) -> false);
    }

    private Proof signature(String secret) {
        return switch (source) {
            case HUBSPOT -> new HubSpotProof(secret, key.onlyThird(), key.publicUrl());
            case CLOSE -> new CloseProof(secret);
            case ATTIO -> BodyProof.ofAttio(secret);
            case MONDAY -> new JwtProof(secret);
            case STANDARD_WEBHOOKS -> new StandardProof(secret);
            default -> BodyProof.ours(secret);
        };
    }
}
