package foreword.adapter.crm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The systems that can tell us of deals, each under the name that stands in its address. */
public enum CrmSource {
    HUBSPOT("hubspot", "HubSpot"),
    PIPEDRIVE("pipedrive", "Pipedrive"),
    SALESFORCE("salesforce", "Salesforce"),
    CLOSE("close", "Close"),
    ATTIO("attio", "Attio"),
    COPPER("copper", "Copper"),
    MONDAY("monday", "monday"),
    ZOHO("zoho", "Zoho"),
    STANDARD_WEBHOOKS("standard-webhooks", "Standard Webhooks"),
    CLOUDEVENTS("cloudevents", "CloudEvents"),
    GENERIC("generic", "Generic webhooks");

    private final String word;
    private final String title;

    CrmSource(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As it stands in addresses and settings: {@code hubspot}. */
    public String word() {
        return word;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** The source of this name; empty when there is none. */
    public static Optional<CrmSource> named(String word) {
        return Arrays.stream(values())
                .filter(source -> source.word.equals(word))
                .findFirst();
    }

    /** Every name, in the order of the list. */
    public static List<String> words() {
        return Arrays.stream(values()).map(CrmSource::word).toList();
    }
}
