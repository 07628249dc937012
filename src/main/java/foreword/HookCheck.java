package foreword;

import foreword.config.Settings;
import foreword.config.SourceSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an operator should know about the systems that tell of deals; none of it keeps the bot from running. */
final class HookCheck {
    private static final Set<String> THIN = Set.of("hubspot", "attio", "copper", "zoho");

    private final Settings settings;

    HookCheck(Settings settings) {
        this.settings = settings;
    }

    /** Which systems are on. */
    String on() {
        List<SourceSettings> sources = settings.hooks().sources();
        return sources.isEmpty()
                ? "no system tells of deals; docs/webhooks.md says how one can"
                : String.join(", ", sources.stream().map(SourceSettings::name).toList()) + " may tell of deals";
    }

    /** What makes any of them weaker than it could be, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        settings.hooks().sources().forEach(source -> note(source, notes));
        return notes;
    }

    private void note(SourceSettings source, List<String> notes) {
        String key = "hooks." + source.name() + ".";
        if (!source.signed()) {
            notes.add(source.name() + ": calls are not signed, whoever knows the address can make them. Set " + key
                    + "addresses to the addresses that it calls from, and change " + key
                    + "token when it became known.");
        }
        if (!source.signed() && source.acts()) {
            notes.add(source.name() + ": " + key + "acts is true, so unsigned calls change deals without a person.");
        }
        if (THIN.contains(source.name()) && !source.readsBack()) {
            notes.add(source.name() + ": it names deals by ids only; set " + key
                    + "api-token, so that the rest can be read there.");
        }
        URI url = settings.http().publicUrl();
        if (source.name().equals("hubspot") && url == null) {
            notes.add("hubspot: http.public-url is not set, so only its oldest signatures can be checked.");
        }
        if (source.name().equals("salesforce") && source.organization().isEmpty()) {
            notes.add("salesforce: set hooks.salesforce.organization, so that messages of others are refused.");
        }
        if (source.name().equals("attio") && source.objects().isEmpty()) {
            notes.add("attio: set hooks.attio.objects, so that new, merged and deleted deals are noticed as well.");
        }
        if (source.name().equals("zoho") && source.apiToken() != null && source.renewal() == null) {
            notes.add("zoho: its tokens live for an hour; set " + key
                    + "client-id, .client-secret and .refresh-token instead" + " of .api-token.");
        }
        if (source.name().equals("pipedrive") && !source.signed()) {
            notes.add("pipedrive: set hooks.pipedrive.user and .password, and give them to the webhook.");
        }
    }
}
