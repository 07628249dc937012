package foreword.config;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A system that tells of deals at {@code POST /hooks/SOURCE}.
 *
 * @param secrets what it signs with: the one in force, then the one before
 * @param token a long word in the address or as a bearer token, null when there is none
 * @param user and {@code password} that it sends with each call, null when there are none
 * @param onlyV3 HubSpot: signatures of versions 1 and 2 are refused
 * @param organization Salesforce: whose messages are taken, empty for anybody's
 * @param addresses from where it may call, empty for anywhere
 * @param acts its word counts without a person's
 * @param stages what its stages mean, by name or by {@code pipeline/name}
 * @param apiToken with which the rest of a deal is read, null when it is not
 * @param renewal with which tokens for the same are fetched, null when there is one for good, or none
 * @param objects Attio: the objects and lists that hold deals
 * @param fields where fields stand in bodies of any shape, as JSON pointers
 */
public record SourceSettings(
        String name,
        List<Secret> secrets,
        @Nullable Secret token,
        @Nullable String user,
        @Nullable Secret password,
        boolean onlyV3,
        String organization,
        List<String> addresses,
        boolean acts,
        Map<String, String> stages,
        @Nullable Secret apiToken,
        @Nullable String apiUser,
        @Nullable URI apiUrl,
        @Nullable Renewal renewal,
        List<String> objects,
        List<String> stageColumns,
        List<String> amountColumns,
        Map<String, String> fields) {

    /** Zoho: how the next token is fetched when one has run out; null elsewhere. */
    public record Renewal(URI accounts, String clientId, Secret clientSecret, Secret refreshToken) {}

    public SourceSettings {
        secrets = List.copyOf(secrets);
        addresses = List.copyOf(addresses);
        stages = Map.copyOf(stages);
        objects = List.copyOf(objects);
        stageColumns = List.copyOf(stageColumns);
        amountColumns = List.copyOf(amountColumns);
        fields = Map.copyOf(fields);
    }

    /** Whether the rest of a deal can be read where it comes from. */
    public boolean readsBack() {
        return apiToken != null || renewal != null;
    }

    /** Whether calls are proven by more than a word in their address. */
    public boolean signed() {
        return !secrets.isEmpty() || password != null;
    }
}
