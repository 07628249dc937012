package foreword.adapter.slack.screen;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.inbox.Utterance;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A concern in every state, told with chosen words. */
final class ConcernStory {
    private final Company.Id company;
    private final Contact.Id client;
    private final Teammate.Id owner;
    private final Instant heard;
    private final String name;
    private final String words;

    ConcernStory(Contact client, Teammate.Id owner, Instant now, String name, String words) {
        this.company = client.company();
        this.client = client.id();
        this.owner = owner;
        this.heard = now.minus(Duration.ofHours(2));
        this.name = name;
        this.words = words;
    }

    /** By the name of its golden file. */
    Map<String, Concern> all() {
        return Map.of(
                "concern-open", concern("OPEN", Concern.State.OPEN, List.of(complaint("a", client, words, null))),
                "concern-open-two",
                        concern(
                                "TWO",
                                Concern.State.OPEN,
                                List.of(
                                        complaint("b", client, words, null),
                                        complaint("c", null, words + " Again.", name))),
                "concern-deleted", concern("DELETED", Concern.State.OPEN, List.of(complaint("d", client, "", null))),
                "concern-resolved",
                        concern("RESOLVED", Concern.State.RESOLVED, List.of(complaint("e", client, words, null))),
                "concern-dismissed",
                        concern("DISMISSED", Concern.State.DISMISSED, List.of(complaint("f", client, words, null))));
    }

    private Concern concern(String id, Concern.State state, List<Complaint> complaints) {
        boolean open = state == Concern.State.OPEN;
        return new Concern(
                new Concern.Id("cn_" + id),
                company,
                state,
                heard,
                heard,
                open ? null : owner,
                open ? null : heard.plus(Duration.ofHours(1)),
                state == Concern.State.RESOLVED ? words : "",
                complaints);
    }

    private Complaint complaint(String id, Contact.@Nullable Id speaker, String said, @Nullable String relayedBy) {
        return new Complaint(
                new Complaint.Id("cp_" + id),
                "SLACK/C0ACME/" + id,
                speaker,
                null,
                speaker == null ? name : "",
                Utterance.Channel.SLACK,
                "C0ACME",
                id,
                "https://larkfield.example/archives/C0ACME/p1",
                said,
                said,
                0.93,
                "complaint",
                words,
                relayedBy,
                heard,
                said.isEmpty());
    }
}
