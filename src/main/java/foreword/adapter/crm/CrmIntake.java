package foreword.adapter.crm;

import foreword.inbox.InboundEvent;
import foreword.inbox.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The doors of all sources: proves a call over the bytes as they came, stores it under its source's own key, and answers at once. What
 * nobody can read is stored as well, and is no error to whoever sent it.
 */
public final class CrmIntake {
    private static final Logger LOG = LoggerFactory.getLogger(CrmIntake.class);
    private static final String ACK = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">\n  <soapenv:Body>\n"
            + "    <notificationsResponse xmlns=\"http://soap.sforce.com/2005/09/outbound\">\n      <Ack>true</Ack>\n"
            + "    </notificationsResponse>\n  </soapenv:Body>\n</soapenv:Envelope>\n";
    private static final int PROVEN_AT_ONCE = 30_000;
    private static final int PROVEN_A_SECOND = 200;
    private static final int REFUSED_AT_ONCE = 200;
    private static final int REFUSED_A_SECOND = 2;
    private static final HookAnswer TOO_MANY =
            HookAnswer.text(429, "Too many calls. Try again later.").with("Retry-After", "60");
    private static final HookAnswer NOTHING_HERE = HookAnswer.text(404, "There is nothing here.");

    private final Map<CrmSource, CrmDoor> doors = new EnumMap<>(CrmSource.class);
    private final Map<CrmSource, Allowance> proven = new EnumMap<>(CrmSource.class);
    private final Map<CrmSource, Allowance> refused = new EnumMap<>(CrmSource.class);
    private final Inbox inbox;
    private final Backlog backlog;
    private final Clock clock;

    /** @param doors of the sources that are set up; the others stay shut */
    public CrmIntake(List<CrmDoor> doors, Inbox inbox, Clock clock) {
        for (CrmDoor door : doors) {
            this.doors.put(door.source(), door);
            proven.put(door.source(), new Allowance(PROVEN_AT_ONCE, PROVEN_A_SECOND));
            refused.put(door.source(), new Allowance(REFUSED_AT_ONCE, REFUSED_A_SECOND));
        }
        this.inbox = inbox;
        this.backlog = new Backlog(inbox);
        this.clock = clock;
    }

    /** Answers {@code POST /hooks/{source}}. */
    public HookAnswer receive(HookRequest request) {
        Optional<CrmDoor> door = door(request);
        if (door.isEmpty()) {
            return NOTHING_HERE;
        }
        Instant now = clock.instant();
        if (!door.get().admits(request.remote())) {
            return refused(door.get(), now, 403, "Calls from this address are not taken.");
        }
        if (!door.get().proof().accepts(request, now)) {
            return refused(door.get(), now, 401, "The signature or the secret of this call is wrong.");
        }
        if (backlog.full(now) || !allowance(proven, door.get()).takes(now)) {
            LOG.warn(
                    "{} calls more often than can be taken", door.get().source().word());
            return TOO_MANY;
        }
        return proven(door.get(), request, now);
    }

    /** Strangers who try again and again are no longer written down; whoever proves themselves gets in all the same. */
    private HookAnswer refused(CrmDoor door, Instant now, int status, String sentence) {
        if (!allowance(refused, door).takes(now)) {
            return TOO_MANY;
        }
        LOG.warn("refused a call of {}: {}", door.source().word(), sentence);
        return HookAnswer.text(status, sentence);
    }

    private static Allowance allowance(Map<CrmSource, Allowance> all, CrmDoor door) {
        return Objects.requireNonNull(all.get(door.source()));
    }

    /** Answers the question whether events may be sent here at all (CloudEvents, "HTTP 1.1 Web Hooks", 4). */
    public HookAnswer handshake(HookRequest request) {
        Optional<CrmDoor> door = door(request).filter(each -> each.source() == CrmSource.CLOUDEVENTS);
        Optional<String> origin = request.only("WebHook-Request-Origin");
        if (door.isEmpty() || origin.isEmpty() || !door.get().admits(request.remote())) {
            return NOTHING_HERE;
        }
        if (!door.get().proof().accepts(request, clock.instant())) {
            return HookAnswer.text(401, "The signature or the secret of this call is wrong.");
        }
        return HookAnswer.text(200, "")
                .with("Allow", "POST")
                .with("WebHook-Allowed-Origin", origin.get())
                .with("WebHook-Allowed-Rate", "*");
    }

    private Optional<CrmDoor> door(HookRequest request) {
        return CrmSource.named(request.source()).map(doors::get);
    }

    private HookAnswer proven(CrmDoor door, HookRequest request, Instant now) {
        boolean soap = door.source() == CrmSource.SALESFORCE
                && request.text().stripLeading().startsWith("<");
        if (soap) {
            return message(door, request, now);
        }
        if (door.source() == CrmSource.MONDAY) {
            Optional<String> challenge = Challenge.answer(request.text());
            if (challenge.isPresent()) {
                return HookAnswer.of(200, "application/json; charset=utf-8", challenge.get());
            }
        }
        if (door.source() == CrmSource.CLOUDEVENTS && !spoken(request)) {
            return HookAnswer.text(415, "Only CloudEvents in JSON are understood here.");
        }
        stored(door.source(), parts(door.source(), request, now), now);
        return HookAnswer.text(door.source() == CrmSource.CLOUDEVENTS ? 202 : 200, "Thank you.");
    }

    /** A message that is refused is never acknowledged: Salesforce would forget it. */
    private HookAnswer message(CrmDoor door, HookRequest request, Instant now) {
        try {
            OutboundMessage message = OutboundMessage.read(request.text());
            if (!door.organization().isEmpty() && !message.from(door.organization())) {
                LOG.warn("refused an outbound message of another organization");
                return HookAnswer.text(403, "This organization is not known here.");
            }
            stored(door.source(), new RepeatKeys(door.source(), now).of(request), now);
            return HookAnswer.of(200, "text/xml; charset=utf-8", ACK);
        } catch (Unreadable refused) {
            LOG.warn("refused an outbound message: {}", refused.getMessage());
            return HookAnswer.text(400, "This is no outbound message.");
        }
    }

    private static boolean spoken(HookRequest request) {
        String type = request.only("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/cloudevents+json")
                || type.startsWith("application/cloudevents-batch+json")
                || (type.startsWith("application/json") && request.only("ce-id").isPresent());
    }

    private static List<RepeatKeys.Part> parts(CrmSource source, HookRequest request, Instant now) {
        RepeatKeys keys = new RepeatKeys(source, now);
        try {
            List<RepeatKeys.Part> parts = keys.of(request);
            return parts.isEmpty() ? keys.unparsed(request) : parts;
        } catch (Unreadable strange) {
            LOG.warn("stored a call of {} unparsed: {}", source.word(), strange.getMessage());
            return keys.unparsed(request);
        }
    }

    private void stored(CrmSource source, List<RepeatKeys.Part> parts, Instant now) {
        inbox.acceptAll(parts.stream()
                .map(part -> new InboundEvent(InboundEvent.Source.WEBHOOK, part.key(), source.word(), part.body(), now))
                .toList());
    }
}
